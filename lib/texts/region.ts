import type { Region } from '../core/schema/settings.ts'
import type { DateOrder } from '../core/written-date.ts'
import { kept } from './kept.ts'

/*
 * What a region does stands in CLDR, which `Intl` goes by; what the person chose goes before it. `locale` is a language
 * with its region, such as "en-US"; without one the region is the one where most people speak it.
 */

/** A locale as the browser names its own: anything may stand in its preferences. */
export function localeFrom(named: string): string {
  try {
    return new Intl.Locale(named).toString()
  } catch {
    return 'en'
  }
}

/** The region of a locale, two letters; "001", the world, where it has none. */
export const regionOf = (locale: string): string =>
  new Intl.Locale(locale).maximize().region ?? '001'

/** Whether hours are counted to twelve, twice a day: 10:30 pm. */
export const countsToTwelve = (locale: string, { clock }: Region): boolean =>
  clock === 'auto'
    ? kept(`hour ${locale}`, () => {
        const format = new Intl.DateTimeFormat(locale, { hour: 'numeric' })
        return format.resolvedOptions().hour12 === true
      })
    : clock === '12'

/** What comes first in a date, as in one whose month has its name. 11/02 is of that month, too. */
export const dateOrderIn = (locale: string, { dates }: Region): DateOrder =>
  dates === 'auto'
    ? kept(`date ${locale}`, () => {
        const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
        return format.formatToParts(0)[0]?.type === 'day' ? 'day' : 'month'
      })
    : dates
