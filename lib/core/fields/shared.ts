import { scale, text, whole } from './field.ts'

export const sides = ['left', 'right', 'both'] as const
export type Side = (typeof sides)[number]

/** 0 for calm to 10. */
export const severity = scale(0, 10)
export const minutes = whole(0, 2880, 'min')
export const milligrams = whole(0, 100_000, 'mg')
/** What the person calls it. */
export const name = text(1, 80)
/** Every kind has room for the person's own words. */
export const note = text(0, 4000)
