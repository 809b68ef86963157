import type { Day } from './clock-time.ts'
import { folded } from './folded.ts'
import { plainSigns } from './plain-signs.ts'
import { dayOf } from './written-date.ts'

/** The words of dates in a language, folded. */
export interface DateWords {
  /** Each form of the name of a month, with its number from 1. */
  readonly months: readonly (readonly [name: string, month: number])[]
  /** What may stand beside it: days of the week, "of", the ends of "1st". */
  readonly fillers: ReadonlySet<string>
}

/** Shorter beginnings of a month's name stand for no month. */
const LEAST_LETTERS = 3
/** A day of February 29th comes back after eight years at the latest. */
const MOST_YEARS = 8

/**
 * A date that has its month in words, whole or begun: 22 Nov 2026, Nov 22nd, 26, Sunday, 22 November. One without a year is
 * the latest that is not after `today`. Null where a part is not understood.
 */
export function readNamedDate(
  text: string,
  { months, fillers }: DateWords,
  today: Day,
): Day | null {
  const said = folded(plainSigns(text))
  if (/[^\p{L}\d\s.,/'’-]/u.test(said)) return null
  const parts = said.match(/\d+|\p{L}+/gu) ?? []
  const numbers = parts.filter((part) => /^\d/.test(part))
  const words = parts.filter((part) => !numbers.includes(part))
  const named = words.map((word) => monthOf(word, months))
  const [month, ...others] = named.filter((one) => one !== null)
  const isRead = named.every((one, i) => one !== null || fillers.has(words[i] as string))
  if (month === undefined || others.length > 0 || !isRead || numbers.length > 2) return null
  const [first = '', second] = numbers
  if (second === undefined) return latest(month, Number(first), today)
  const [year, day] = first.length === 4 ? [first, second] : [second, first]
  return dayOf(Number(year) + (year.length === 2 ? 2000 : 0), month, Number(day))
}

/** The month that a word names, or begins like; null where that is none or can be two. */
function monthOf(word: string, months: DateWords['months']): number | null {
  if (word.length < LEAST_LETTERS) return null
  const found = new Set(months.flatMap(([name, month]) => (name.startsWith(word) ? [month] : [])))
  const [only, ...others] = found
  return only === undefined || others.length > 0 ? null : only
}

function latest(month: number, day: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  const days = Array.from({ length: MOST_YEARS + 1 }, (_, back) => dayOf(year - back, month, day))
  return days.find((one) => one !== null && one <= today) ?? null
}
