import type { Zone } from '../core/clock-time.ts'

/** The zone that this machine is in now. Read each time: a traveller's machine changes it under an open page. */
export const zoneNow = (): Zone => Temporal.Now.timeZoneId()
