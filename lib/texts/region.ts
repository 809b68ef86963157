import type { Region } from '../core/schema/settings.ts'
import type { DateOrder } from '../core/written-date.ts'
import { intlFormat } from './intl-format.ts'

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

/** Whether hours are counted to twelve, twice a day: 10:30 pm. */
export const countsToTwelve = (locale: string, { clock }: Region): boolean =>
  clock === 'auto'
    ? intlFormat(Intl.DateTimeFormat, locale, { hour: 'numeric' }).resolvedOptions().hour12 === true
    : clock === '12'

/** What comes first in a date, as in one whose month has its name. 11/02 is of that month, too. */
export function dateOrder(locale: string, { dates }: Region): DateOrder {
  if (dates !== 'auto') return dates
  const format = intlFormat(Intl.DateTimeFormat, locale, { day: 'numeric', month: 'long' })
  return format.formatToParts(0)[0]?.type === 'day' ? 'day' : 'month'
}

/** Where a week begins on a Sunday or a Saturday (CLDR 48, weekData): Firefox can be asked from 153 on. */
const FROM_SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
const FROM_SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'

/** The day that a week begins with, 1 for Monday to 7 for Sunday. */
export function weekStart(locale: string, region: Region): number {
  if (region.weekStart !== 'auto') return region.weekStart
  if (isIn(FROM_SUNDAY, locale)) return 7
  if (isIn(FROM_SATURDAY, locale)) return 6
  return isIn('MV', locale) ? 5 : 1
}

/** The United States and what belongs to them, Liberia, Myanmar. */
const US_UNITS = 'AS GU LR MM MP PR UM US VI'

/** Whether °F and ounces stand beside °C and grams. */
export const hasUsUnits = (locale: string, { units }: Region): boolean =>
  units === 'auto' ? isIn(US_UNITS, locale) : units === 'us'

const isIn = (regions: string, locale: string): boolean =>
  regions.split(' ').includes(new Intl.Locale(locale).maximize().region ?? '')
