import type { ReliefId } from '../../lib/clinical/relief.ts'
import { newEntry } from '../../lib/core/entry.ts'
import type { Outcome } from '../../lib/core/fields/beside.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import type { Player } from '../../lib/core/schema/player.ts'
import type { Palette } from '../../lib/page/first-palette.ts'
import { takeNotes } from '../../lib/page/hand-notes.ts'
import type { Live } from '../../lib/page/live.svelte.ts'
import { noteWords } from '../../lib/page/note-words.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'
import { pickUpLast } from '../../lib/page/pick-up.ts'
import { Playing } from '../../lib/page/playing.svelte.ts'
import { stampNow } from '../../lib/page/stamp-now.ts'
import { t } from '../../lib/texts/t.ts'

/** What took less than this was only looked at. */
const LEAST_MIN = 0.25
/** The time on one's feet is seen by then; the diary is opened and read for what comes later. */
const AFTER_FRAME_MS = 300

/** One stay in the relief room: the player, and what is said afterwards. */
export class Visit {
  readonly #live: Live
  readonly notes: Notes
  readonly playing: Playing
  /** The onset that led here is in no diary yet. */
  unkept = $state(false)
  /** Black and red at any hour after Legs now; and until it is known whether it was pressed. */
  always = $state<Palette | null>('night')
  readonly #loaded: Promise<void>

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.notes = notes
    this.playing = new Playing((player) => {
      if (Playing.minutesOf(player) >= LEAST_MIN) void this.#keep(player, null)
    })
    // Asked for beside the settings: the time on one's feet waits for both.
    this.#loaded = this.playing.load()
  }

  /** Takes up what was playing, and what the press left that led here, if one did. */
  async begin(press: Promise<string | null>): Promise<void> {
    const [left] = await Promise.all([press, this.#loaded])
    if (left === null) this.always = null
    else await this.pressed(left)
    setTimeout(() => void this.#read(), AFTER_FRAME_MS)
  }

  async #read(): Promise<void> {
    await this.notes.refresh()
    await pickUpLast(this.#live, this.notes)
  }

  /**
   * Legs now was pressed (`unkept`: the onset could not be noted). The time on one's feet begins at once; from an earlier
   * press only a guided step goes before it.
   */
  async pressed(left: string): Promise<void> {
    this.always = 'night'
    await this.#loaded
    const { player, state } = this.playing
    const over = player?.step === 'stand' && state?.is !== 'running'
    if (!player || over) this.playing.start('stand')
    this.unkept = left === 'unkept'
    if (this.unkept) await this.#takeIn()
  }

  /** It waits in this room, with the rest, where it was not agreed yet that notes are kept. */
  async #takeIn(): Promise<void> {
    for (const entry of await takeNotes()) this.unkept = !(await this.#keepOnset(entry))
  }

  /** Legs now was pressed elsewhere while this room stood open. */
  async again(press: Promise<string | null>): Promise<void> {
    const left = await press
    if (left === null) return
    await this.pressed(left)
    await this.#read()
  }

  /** Notes the onset that could not be noted when it was pressed, at the moment of the press. */
  async noteNow(): Promise<void> {
    const press = this.#live.said.presses.findLast(({ back }) => !back)
    const draft = { kind: 'symptom', symptomKind: this.notes.usualKind, onset: true } as const
    const { schedule, zone } = this.#live
    const entry = newEntry(draft, stampNow({ schedule, zone, at: press?.at }))
    this.unkept = !(await this.#keepOnset(entry))
  }

  /** Quiet came with the press, and goes with the note. */
  #keepOnset(entry: Entry): Promise<boolean> {
    const back = () => this.#live.say({ presses: [{ at: entry.at, back: true }] })
    return this.notes.keep([entry], { entry, words: noteWords(entry, this.#live.zone), back })
  }

  start(id: ReliefId): void {
    this.playing.start(id)
  }

  /** How the legs are afterwards; null where the person would rather not say. */
  async answer(helped: Outcome | null): Promise<void> {
    const { player } = this.playing
    if (!player) return
    // What cannot be kept is still there to be said again.
    const now = Date.now()
    const better = helped === 'better'
    const back = better ? () => this.#live.say({ better: [{ at: now, back: true }] }) : undefined
    if (!(await this.#keep(player, helped, back))) return
    this.playing.clear(true)
    if (better) await this.#live.endQuiet(now)
  }

  #keep(player: Player, helped: Outcome | null, back?: () => Promise<void>): Promise<boolean> {
    const { schedule, zone } = this.#live
    const draft: Draft = {
      kind: 'relief',
      what: player.step,
      durationMin: Math.round(Playing.minutesOf(player)),
      ...(helped ? { helped } : {}),
    }
    const at = player.endedAt ?? player.seenAt
    const entry = newEntry(draft, stampNow({ zone, schedule, at }))
    const noted = { entry, words: t('ui.relief.noted'), ...(back ? { back } : {}) }
    return this.notes.keep([entry], noted)
  }
}
