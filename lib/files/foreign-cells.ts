import { plainSigns } from '../core/plain-signs.ts'
import { readClock, type WrittenClock } from '../core/written-clock.ts'
import { readNumber, type WrittenNumber } from '../core/written-number.ts'
import { asText } from './csv-guard.ts'
import { type NumericField, withoutUnit } from './foreign-kinds.ts'

/** The text of a cell; empty where there is no such column. */
export const cellAt = (cells: readonly string[], place: number | undefined): string =>
  place === undefined ? '' : asText(cells[place] ?? '').trim()

/** A clock time of a column of them; one without minutes or half of the day could be anything. */
export function clockIn(text: string): WrittenClock | null {
  const written = readClock(text)
  return written?.loose ? null : written
}

/** A number with the unit of its field behind it, or without. */
export const numberIn = (field: NumericField, text: string): WrittenNumber | null =>
  readNumber(withoutUnit(field, plainSigns(text).trim()))
