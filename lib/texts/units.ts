import type { Region } from '../core/schema/settings.ts'
import { by } from './conventions.ts'
import './of-rooms.ts'
import { regionOf } from './region.ts'
import { t } from './t.ts'

/** The United States and what belongs to them, Liberia, Myanmar. */
const US_UNITS = 'AS GU LR MM MP PR UM US VI'

/** Whether °F and ounces stand beside °C and grams in a region, or as somebody chose it. */
export const hasUsUnitsIn = (locale: string, { units }: Region): boolean =>
  units === 'auto' ? US_UNITS.includes(regionOf(locale)) : units === 'us'

export const hasUsUnits = (): boolean => by(hasUsUnitsIn)

/** Whole degrees, as people say them. */
export const fahrenheitOf = (celsius: number): number => Math.round((celsius * 9) / 5 + 32)

/** To a tenth: what is weighed out at a table. */
export const ouncesOf = (grams: number): number => Math.round((grams / 28.349523125) * 10) / 10

/** The °F of one temperature, or of the ends of a span. */
export function fahrenheitWords([least = 0, most]: readonly number[]): string {
  const n = fahrenheitOf(least)
  return most === undefined
    ? t('ui.unit.fahrenheit', { n })
    : t('ui.unit.fahrenheitSpan', { least: n, most: fahrenheitOf(most) })
}

/** What stands behind "40 °C" in a text: the same in °F where the person reads that, with its space in front. */
export const fahrenheitBeside = (celsius: readonly number[]): string =>
  hasUsUnits() && celsius.length > 0 ? ` ${fahrenheitWords(celsius)}` : ''
