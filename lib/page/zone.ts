import { isZone, offsetZone, type Zone } from '../core/clock-time.ts'

/**
 * The zone that this machine is in now. Read each time: a traveller's machine changes it under an open page. A machine may
 * name a zone that its own browser does not know (`Etc/Unknown`); then it is the offset that the clock has now.
 */
export function zoneNow(): Zone {
  const named = Temporal.Now.timeZoneId()
  return isZone(named) ? named : offsetZone(-new Date().getTimezoneOffset())
}
