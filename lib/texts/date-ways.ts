import { folded } from '../core/folded.ts'
import type { DateWays } from '../core/iron/written-day.ts'
import { dateOrder } from './conventions.ts'
import { longWeekdays, shortWeekdays } from './day-words.ts'
import { date } from './t.ts'

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)
/** What English writes beside a month, and Settle does not. */
const ENGLISH = ['st', 'nd', 'rd', 'th', 'of', 'the']

const wordsOf = (text: string): string[] => folded(text).match(/\p{L}+/gu) ?? []

/** How somebody writes dates who reads the language that is spoken, in their region. */
export function dateWays(): DateWays {
  const shown = (['long', 'short'] as const).flatMap((style) =>
    MONTHS.map((month) => {
      const as = { day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' } as const
      return { month, words: wordsOf(date(Date.UTC(2026, month - 1, 20), as)) }
    }),
  )
  // What every month has beside it is no name: "20 de noviembre de 2026".
  const everywhere = (word: string) => shown.every(({ words }) => words.includes(word))
  const names = shown.flatMap(({ month, words }) =>
    words.filter((word) => !everywhere(word)).map((word) => [word, month] as const),
  )
  const beside = shown.flatMap(({ words }) => words.filter(everywhere))
  const days = [...longWeekdays(), ...shortWeekdays()].flatMap(wordsOf)
  return { order: dateOrder(), months: names, fillers: new Set([...ENGLISH, ...beside, ...days]) }
}
