import { caffeineKinetics } from '../clinical/caffeine-kinetics.ts'
import { cupsIn, dayBegan, dosesOf, REACH_MS } from '../core/caffeine/cups.ts'
import type { Dose } from '../core/caffeine/left.ts'
import { caffeineModel, type Modelled } from '../core/caffeine/model.ts'
import { dayAfter } from '../core/clock-time.ts'
import { answerTo, caffeineAnswersOf, healthOf, withAnswer, withoutAnswer } from '../core/health.ts'
import {
  CAFFEINE_KEY,
  type CaffeineQuestion,
  type Smoking,
} from '../core/schema/caffeine-answers.ts'
import type { Entry, EntryOf } from '../core/schema/entry.ts'
import type { Health, HealthAnswer } from '../core/schema/health.ts'
import { changeHealth } from '../store/health.ts'
import { nightsBetween } from '../store/read.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { onDiaryChanged, sayDiaryChanged } from './say.ts'

/** Nights on each side whose notes can lie within reach: three days of cups, in a schedule that may have changed. */
const NIGHTS = 5

/** Caffeine as a page shows it: the cups, the person's model, and what becomes of an answer. */
export class Caffeine {
  readonly #live: Live
  readonly #notes: Notes
  #entries = $state.raw<readonly Entry[]>([])
  #health = $state.raw<Health>({})
  answers = $state.raw<Health>({})
  /** Whether the diary could be read: null until that is known. */
  reads = $state<boolean | null>(null)
  /** The last answer could not be kept. */
  unkept = $state(false)
  /** Within reach of the model, of before now: a clock that was set back leaves the rest for later. */
  doses: readonly Dose[] = $derived.by(() => dosesOf(this.#cups(this.#live.now - REACH_MS)))
  today: readonly EntryOf<'intake'>[] = $derived.by(() => {
    const { schedule, zone, now } = this.#live
    return this.#cups(dayBegan(now, schedule, zone))
  })
  todayMg = $derived(dosesOf(this.today).reduce((sum, { mg }) => sum + mg, 0))
  modelled: Modelled = $derived(caffeineModel(caffeineKinetics, this.answers, this.#health))

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.#notes = notes
    onDiaryChanged(() => void this.load().catch(() => undefined))
  }

  /** What was noted within the minute counts at once, though the page looks at its clock every ten seconds. */
  #cups(from: number): EntryOf<'intake'>[] {
    return cupsIn(this.#entries, from, Math.max(this.#live.now, this.#readAt))
  }
  #readAt = $state(0)

  async load(): Promise<void> {
    const { database, profile } = await this.#notes.open()
    this.reads = database !== null
    if (!database) return
    const { day } = this.#live.evening.night
    const [answers, nights] = await Promise.all([
      profile(),
      nightsBetween(database, dayAfter(day, -NIGHTS), dayAfter(day, NIGHTS)),
    ])
    this.#health = healthOf(answers)
    this.answers = caffeineAnswersOf(answers)
    this.#entries = [...nights.values()].flat()
    this.#readAt = Date.now()
  }

  /** Answers a question; the answer that stands, said again, is taken back. */
  async say(question: CaffeineQuestion, answer: HealthAnswer | Smoking): Promise<void> {
    try {
      const { database } = await this.#notes.open()
      if (!database) throw new Error('The diary is closed.')
      const now = Date.now()
      const back = answerTo(this.answers, question)?.answer === answer
      this.answers = await changeHealth(
        database,
        (list) =>
          back ? withoutAnswer(list, question, now) : withAnswer(list, question, answer, now),
        now,
        CAFFEINE_KEY,
      )
      this.unkept = false
    } catch {
      this.unkept = true
      return
    }
    await sayDiaryChanged()
  }
}
