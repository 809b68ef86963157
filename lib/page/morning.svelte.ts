import { notMeIn, withoutOthers } from '../core/awake.ts'
import { MINUTE } from '../core/clock-time.ts'
import { correction, newEntry } from '../core/entry.ts'
import { asksOf, momentOf, openAsks, seatAround } from '../core/morning.ts'
import type { Night, Schedule } from '../core/night.ts'
import type { Draft, Entry, EntryOf } from '../core/schema/entry.ts'
import { guessNight, type NightSeen } from '../core/sleep/guess.ts'
import { seatBetween } from '../store/seat.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { stampNow } from './stamp-now.ts'

/** Whoever looks at this page sits here now; the worker may not have noticed yet. */
const HERE_MS = 5 * MINUTE

/** One night as its morning shows it: what stands of it, what the computer saw, and what is still open. */
export class Morning {
  readonly #live: Live
  readonly #notes: Notes
  readonly night: Night
  /** By whose hours the night was chosen; what is said of it is late by the same. */
  readonly #schedule: Schedule
  standing = $state.raw<readonly Entry[]>([])
  seen = $state.raw<NightSeen | null>(null)
  ready = $state(false)
  asks = $derived.by(() => asksOf(this.#notes.kinds, this.seen !== null))
  open = $derived.by(() => openAsks(this.asks, this.standing))

  constructor(live: Live, notes: Notes, night: Night, schedule: Schedule) {
    this.#live = live
    this.#notes = notes
    this.night = night
    this.#schedule = schedule
  }

  get sleep(): EntryOf<'sleep'> | null {
    return this.standing.findLast((one) => one.kind === 'sleep') ?? null
  }

  async load(): Promise<void> {
    const diary = await this.#notes.open()
    await this.read()
    if (diary.database && this.#live.settings.seat) {
      const { from, to } = seatAround(this.night)
      const rows = await seatBetween(diary.database, from, to).catch(() => [])
      const here = { from: this.#live.now, to: this.#live.now + HERE_MS, state: 'active' as const }
      const others = notMeIn(this.night.day, this.#live.tonight)
      this.seen = guessNight([...withoutOthers(rows, others), here], this.night)
    }
    this.ready = true
  }

  async read(): Promise<void> {
    const diary = await this.#notes.open()
    this.standing = await diary.ofNight(this.night.day).catch(() => this.standing)
  }

  /** Keeps an answer about this night; in place of an earlier one, where there is one. */
  async say(draft: Draft, words: string, before: Entry | null = null): Promise<boolean> {
    const { zone } = this.#live
    const [schedule, at] = [this.#schedule, momentOf(this.night, Date.now())]
    const stamp = stampNow({ zone, schedule, at, night: this.night.day })
    const entry = newEntry(draft, stamp)
    const row = before ? correction(before, entry, stamp.id, stamp.now) : entry
    const kept = await this.#notes.keep([row], { entry: row, words })
    await this.read()
    return kept
  }
}
