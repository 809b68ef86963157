import type { Region } from '../core/schema/settings.ts'
import { by } from './conventions.ts'
import { regionOf } from './region.ts'

/** Where a week begins on a Sunday or a Saturday (CLDR 48, weekData): Firefox can be asked from 153 on. */
const FROM_SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
const FROM_SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'

/** The day that a week begins with in a region, 1 for Monday to 7 for Sunday, or as somebody chose it. */
export function weekStartIn(locale: string, { weekStart }: Region): number {
  if (weekStart !== 'auto') return weekStart
  const isIn = (regions: string) => regions.includes(regionOf(locale))
  if (isIn(FROM_SUNDAY)) return 7
  if (isIn(FROM_SATURDAY)) return 6
  return isIn('MV') ? 5 : 1
}

/** The days of a week in their order, each by its number, which is 1 for Monday. */
export const weekOrder = (): number[] => {
  const first = by(weekStartIn)
  return Array.from({ length: 7 }, (_, i) => ((first - 1 + i) % 7) + 1)
}
