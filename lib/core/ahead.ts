import { type EpochMs, MINUTE } from './clock-time.ts'

/** Whether an instant was written by a clock that ran ahead of this one: two clocks of one machine differ by less. */
export const isAhead = (at: EpochMs, now: EpochMs): boolean => at > now + MINUTE
