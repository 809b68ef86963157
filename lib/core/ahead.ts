import { type EpochMs, MINUTE } from './clock-time.ts'

/** Whether an instant lies more than a minute ahead: the clock was set back since it was written. */
export const isOfFuture = (at: EpochMs, now: EpochMs): boolean => at > now + MINUTE
