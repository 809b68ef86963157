import { byRegion, type Region } from '../../lib/core/schema/settings.ts'
import { writeAs } from '../../lib/texts/conventions.ts'

/** Writes as in a region, from now on; `chosen` is what the person says otherwise. */
export const writeIn = (locale: string, chosen: Partial<Region> = {}): void =>
  writeAs(() => ({ locale, region: { ...byRegion, ...chosen } }))

/** As `british.ts` begins: to be called after each test that wrote otherwise. */
export const writeBritish = (): void => writeIn('en-GB')

/** Regions that differ in what they do. */
export const regions = [
  'en-US',
  'en-GB',
  'de-DE',
  'en-CA',
  'en-AU',
  'fr-CA',
  'ja-JP',
  'ar-u-nu-latn',
  'ar-EG',
  'en-PH',
  'hu-HU',
  'ko-KR',
  'pt-BR',
] as const
