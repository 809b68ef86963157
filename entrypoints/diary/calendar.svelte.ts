import type { Day } from '../../lib/core/clock-time.ts'
import { type Worst, worstOf } from '../../lib/core/worst.ts'
import { longDay } from '../../lib/texts/day-words.ts'
import { list, plural, t } from '../../lib/texts/t.ts'
import type { Book } from './book.svelte.ts'
import { lastDayOf } from './place.ts'

interface Shown {
  readonly worst: Worst
  readonly count: number
}
const missing: Worst = { state: 'missing' }

/** The nights of some months, as a calendar shows them. */
export class Calendar {
  readonly #book: Book
  #nights = $state.raw<ReadonlyMap<Day, Shown>>(new Map())
  #turn = 0

  constructor(book: Book) {
    this.#book = book
  }

  /** Reads months one after the other, so that a full year never holds up the page; a later call ends an earlier one. */
  async read(months: readonly string[]): Promise<void> {
    const turn = ++this.#turn
    for (const month of months) {
      const found = await this.#book.nights(`${month}-01`, lastDayOf(month))
      if (turn !== this.#turn) return
      const kept = [...this.#nights].filter(([day]) => !day.startsWith(month))
      const read = [...found].map(([day, entries]): [Day, Shown] => [
        day,
        { worst: worstOf(entries), count: entries.length },
      ])
      this.#nights = new Map([...kept, ...read])
    }
  }

  worst(day: Day): Worst {
    return this.#nights.get(day)?.worst ?? missing
  }

  /** How many notes there are. */
  count(day: Day): number {
    return this.#nights.get(day)?.count ?? 0
  }

  /** A night in words: "Friday, 20 November 2026: Strongest 6 of 10, from evening notes". */
  words(day: Day): string {
    if (day > this.#book.tonight)
      return t('ui.diary.said', { day: longDay(day), what: t('ui.diary.future') })
    return t('ui.diary.said', { day: longDay(day), what: this.worthWords(day) })
  }

  worthWords(day: Day): string {
    const worst = this.worst(day)
    const count = this.count(day)
    if (worst.state === 'missing' && count > 0)
      return list([worthOf(worst), plural('ui.diary.others', count)])
    return worthOf(worst)
  }
}

/** What a night is worth, in words. */
export function worthOf(worst: Worst): string {
  if (worst.state !== 'known' && worst.state !== 'calm') return t(`ui.diary.${worst.state}`)
  const what =
    worst.state === 'calm'
      ? t('ui.diary.calm')
      : t('ui.diary.known', { n: worst.severity, max: 10 })
  const from = t(worst.from === 'morning' ? 'ui.diary.fromMorning' : 'ui.diary.fromEvening')
  return list([what, from])
}
