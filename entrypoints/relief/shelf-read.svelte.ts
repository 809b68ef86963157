import { reliefMinimums } from '../../lib/clinical/nights-needed.ts'
import { reliefRows } from '../../lib/clinical/relief.ts'
import { healthOf } from '../../lib/core/health.ts'
import { inOrder, isCounted, type Tallies } from '../../lib/core/relief-order.ts'
import type { Health } from '../../lib/core/schema/health.ts'
import { shelfOf } from '../../lib/core/shelf.ts'
import type { Live } from '../../lib/page/live.svelte.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'
import { onDiaryChanged } from '../../lib/page/say.ts'
import { reliefTallies } from '../../lib/store/relief-tally.ts'
import { standingOf } from './cleared.ts'

/** The shelf waits this long for what its order and its gates are made of. */
const WAIT_MS = 1_000

/** What is on the shelf, and in which order. It comes after the time: nobody waits for it. */
export class ShelfRead {
  readonly #live: Live
  readonly #notes: Notes
  health = $state.raw<Health>({})
  /** Over all nights; counted when the room is opened, so that nothing changes its place under the finger. */
  tallies = $state.raw<Tallies>(new Map())
  /** The shelf can be shown: what is on it, and in which order, is known, or does not come. */
  ready = $state(false)
  #rows = $derived.by(() => {
    const first = this.#notes.kinds.includes('cramp') ? ['footUp', 'stand'] : ['stand']
    return inOrder(reliefRows, this.tallies, first, reliefMinimums.ordered)
  })
  shelf = $derived.by(() =>
    shelfOf(this.#rows, this.#notes.tonight, (row) => standingOf(row, this.health, this.#live.now)),
  )
  /** Whether answers of many nights play a part in the order. */
  isSorted = $derived.by(() =>
    reliefRows.some(({ id }) => isCounted(this.tallies.get(id), reliefMinimums.ordered)),
  )

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.#notes = notes
  }

  /** Reads what was answered by day and said over all nights. Never rejects: without it nothing more is offered. */
  async read(): Promise<void> {
    onDiaryChanged(() => void this.#readHealth().catch(() => undefined))
    const whole = Promise.all([this.#readHealth(), this.#count()]).catch(() => undefined)
    await Promise.race([whole, new Promise((resolve) => setTimeout(resolve, WAIT_MS))])
    this.ready = true
  }

  async #readHealth(): Promise<void> {
    this.health = healthOf(await (await this.#notes.open()).profile())
  }

  async #count(): Promise<void> {
    const { database } = await this.#notes.open()
    if (database) this.tallies = await reliefTallies(database)
  }

  /** How often a row was better afterwards, once it was answered often enough to say so. */
  timesOf(id: string): { readonly n: number; readonly of: number } | null {
    const tally = this.tallies.get(id)
    if (!isCounted(tally, reliefMinimums.shown)) return null
    return { n: tally.better, of: tally.answers }
  }
}
