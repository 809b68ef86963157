import { ironApartMin } from '../clinical/iron.ts'
import { type Day, dayAfter, dayAt } from '../core/clock-time.ts'
import { AGAIN_KEY, readAgain } from '../core/iron/again.ts'
import { nearIron } from '../core/iron/distance.ts'
import type { Entry, EntryOf } from '../core/schema/entry.ts'
import { newest, nightsBetween } from '../store/read.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { onDiaryChanged, sayDiaryChanged } from './say.ts'

const MOST = 500
/** Distances are noticed as far back as this. */
const NIGHTS = 14

/** Iron as its section shows it. */
export class Iron {
  readonly #live: Live
  readonly #notes: Notes
  labs = $state.raw<readonly EntryOf<'lab'>[]>([])
  #lately = $state.raw<readonly Entry[]>([])
  again = $state<Day | null>(null)
  reads = $state<boolean | null>(null)
  unkept = $state(false)
  near = $derived.by(() => nearIron(this.#lately, ironApartMin))
  today = $derived.by(() => dayAt(this.#live.now, this.#live.zone))

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.#notes = notes
    onDiaryChanged(() => void this.load().catch(() => undefined))
  }

  async load(): Promise<void> {
    const { database, profile } = await this.#notes.open()
    this.reads = database !== null
    if (!database) return
    const { day } = this.#live.evening.night
    const [said, { entries }, nights] = await Promise.all([
      profile(),
      newest(database, { kinds: ['lab'], limit: MOST }),
      nightsBetween(database, dayAfter(day, -NIGHTS), dayAfter(day)),
    ])
    this.labs = entries.filter((one) => one.kind === 'lab')
    this.#lately = [...nights.values()].flat()
    this.again = readAgain(said[AGAIN_KEY])
  }

  async askAgain(days: number | null): Promise<void> {
    const day = days === null ? null : dayAfter(this.today, days)
    try {
      await (await this.#notes.open()).setProfile(AGAIN_KEY, day, Date.now())
      this.again = day
      this.unkept = false
    } catch {
      this.unkept = true
      return
    }
    await sayDiaryChanged()
  }
}
