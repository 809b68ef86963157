import { reliefMinimums } from '../../lib/clinical/nights-needed.ts'
import { type ReliefId, reliefRows } from '../../lib/clinical/relief.ts'
import { newEntry } from '../../lib/core/entry.ts'
import { healthOf } from '../../lib/core/health.ts'
import { inOrder, isCounted, type Tallies } from '../../lib/core/relief-order.ts'
import type { Draft, Outcome } from '../../lib/core/schema/entry.ts'
import type { Health } from '../../lib/core/schema/health.ts'
import type { Player } from '../../lib/core/schema/player.ts'
import { shelfOf } from '../../lib/core/shelf.ts'
import { scheduleOf } from '../../lib/core/travel.ts'
import type { Live } from '../../lib/page/live.svelte.ts'
import { noteWords } from '../../lib/page/note-words.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'
import { pickUpLast } from '../../lib/page/pick-up.ts'
import { Playing } from '../../lib/page/playing.svelte.ts'
import { onDiaryChanged } from '../../lib/page/say.ts'
import { reliefTallies } from '../../lib/store/relief-tally.ts'
import { t } from '../../lib/texts/t.ts'
import { standingOf } from './cleared.ts'

/** What took less than this was only looked at. */
const LEAST_MIN = 0.25
/** The shelf waits this long for what its order and its gates are made of. */
const WAIT_MS = 1_000

/** One stay in the relief room: the player, the shelf, and what is said afterwards. */
export class Visit {
  readonly #live: Live
  readonly notes: Notes
  readonly playing: Playing
  /** The onset that led here is in no diary yet. */
  unkept = $state(false)
  health = $state.raw<Health>({})
  /** Over all nights; counted when the room is opened, so that nothing changes its place under the finger. */
  tallies = $state.raw<Tallies>(new Map())
  /** The shelf can be shown: what is on it, and in which order, is known, or does not come. */
  ready = $state(false)
  #rows = $derived.by(() => {
    const first = this.notes.kinds.includes('cramp') ? ['footUp', 'stand'] : ['stand']
    return inOrder(reliefRows, this.tallies, first, reliefMinimums.ordered)
  })
  shelf = $derived.by(() =>
    shelfOf(this.#rows, this.notes.tonight, (row) => standingOf(row, this.health, this.#live.now)),
  )
  /** Whether answers of many nights play a part in the order. */
  isSorted = $derived.by(() =>
    reliefRows.some(({ id }) => isCounted(this.tallies.get(id), reliefMinimums.ordered)),
  )

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.notes = notes
    this.playing = new Playing((player) => {
      if (Playing.minutesOf(player) >= LEAST_MIN) void this.#keep(player, null)
    })
  }

  /**
   * Takes up what was playing. Opened by Legs now (`legs`, or `legs-unkept` where the onset could not be noted) the time
   * on one's feet begins at once; from an earlier press only a guided step goes before it.
   */
  async begin(asked: string): Promise<void> {
    await this.playing.load()
    const legsNow = asked === 'legs' || asked === 'legs-unkept'
    const { player, state } = this.playing
    const over = player?.step === 'stand' && state?.is !== 'running'
    if (legsNow && (!player || over)) this.playing.start('stand')
    this.unkept = asked === 'legs-unkept'
    void this.notes.refresh().then(() => pickUpLast(this.#live, this.notes))
  }

  /** Notes the onset that could not be noted when it was pressed. */
  async noteNow(): Promise<void> {
    const draft = { kind: 'symptom', symptomKind: this.notes.usualKind, onset: true } as const
    const kept = await this.notes.note(draft, (entry) => noteWords(entry, this.#live.zone))
    this.unkept = !kept
  }

  /** Reads what was answered by day and said over all nights. Never rejects: without it nothing more is offered. */
  async read(): Promise<void> {
    onDiaryChanged(() => void this.#readHealth().catch(() => undefined))
    const whole = Promise.all([this.#readHealth(), this.#count()]).catch(() => undefined)
    await Promise.race([whole, new Promise((resolve) => setTimeout(resolve, WAIT_MS))])
    this.ready = true
  }

  async #readHealth(): Promise<void> {
    this.health = healthOf(await (await this.notes.open()).profile())
  }

  async #count(): Promise<void> {
    const { database } = await this.notes.open()
    if (database) this.tallies = await reliefTallies(database)
  }

  /** How often a row was better afterwards, once it was answered often enough to say so. */
  timesOf(id: string): { readonly n: number; readonly of: number } | null {
    const tally = this.tallies.get(id)
    if (!isCounted(tally, reliefMinimums.shown)) return null
    return { n: tally.better, of: tally.answers }
  }

  start(id: ReliefId): void {
    this.playing.start(id)
  }

  /** How the legs are afterwards; null where the person would rather not say. */
  async answer(helped: Outcome | null): Promise<void> {
    const { player } = this.playing
    if (!player) return
    // What cannot be kept is still there to be said again.
    if (!(await this.#keep(player, helped))) return
    this.playing.clear(true)
    if (helped === 'better') await this.#live.endQuiet()
  }

  #keep(player: Player, helped: Outcome | null): Promise<boolean> {
    const { settings, tonight, zone } = this.#live
    const draft: Draft = {
      kind: 'relief',
      what: player.step,
      durationMin: Math.round(Playing.minutesOf(player)),
      ...(helped ? { helped } : {}),
    }
    const entry = newEntry(draft, {
      id: crypto.randomUUID(),
      at: player.endedAt ?? player.seenAt,
      now: Date.now(),
      zone,
      schedule: scheduleOf(settings, tonight, zone),
    })
    return this.notes.keep([entry], { entry, words: t('ui.relief.noted') })
  }
}
