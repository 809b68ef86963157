import { dayAt, type EpochMs, type Zone } from '../../lib/core/clock-time.ts'
import { lang } from '../../lib/texts/t.ts'

/** A date in words, as it was in that zone. */
export function longDate(at: EpochMs, zone: Zone): string {
  const [year, month, day] = dayAt(at, zone).split('-').map(Number) as [number, number, number]
  const words = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
  return words.format(Date.UTC(year, month - 1, day))
}
