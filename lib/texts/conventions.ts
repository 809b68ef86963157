import { byRegion, type Region } from '../core/schema/settings.ts'
import type { DateOrder } from '../core/written-date.ts'
import { countsToTwelve, dateOrderIn } from './region.ts'

interface Conventions {
  /** The language and region that the browser is set to. */
  readonly locale: string
  /** What the person chose instead. */
  readonly region: Region
}

/** Until somebody says it: British, as the texts are. */
let asked = (): Conventions => ({ locale: 'en-GB', region: byRegion })

/**
 * Times, days and measures are written so from then on. It is asked anew each time, so that a page which draws something
 * draws it again after a change.
 */
export const writeAs = (conventions: () => Conventions): void => {
  asked = conventions
}

/** What a rule says of the person. */
export function by<T>(rule: (locale: string, region: Region) => T): T {
  const { locale, region } = asked()
  return rule(locale, region)
}

/** Whether hours are counted to twelve. */
export const isTwelve = (): boolean => by(countsToTwelve)

/** What comes first in a date. */
export const dateOrder = (): DateOrder => by(dateOrderIn)

/** Whose way of writing dates is meant in a language: of those that Settle speaks English alone has two. */
export const dateLocale = (lang: string): string =>
  lang === 'en' && dateOrder() === 'day' ? 'en-GB' : lang
