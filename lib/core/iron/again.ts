import type { Day } from '../clock-time.ts'

/** Where the day on which the person wants to ask again lies in `profile`. */
export const AGAIN_KEY = 'ironAgain'

/** The day in whatever lies there; null where there is none, or none that can be read. */
export const readAgain = (value: unknown): Day | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null
