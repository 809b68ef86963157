import { type FlagName, flags } from '../clinical/flags.ts'
import type { EpochMs } from '../core/clock-time.ts'
import {
  acknowledgedFlags,
  flagsAnew,
  flagsOf,
  type KeptFlags,
  noFlags,
  withFlagAnswers,
} from '../core/flags/kept.ts'
import { comesFirst, saidBy } from '../core/flags/said.ts'
import type { HealthAnswer } from '../core/schema/health.ts'
import { changeFlags } from '../store/flags.ts'
import type { Notes } from './notes.svelte.ts'
import { onDiaryChanged, sayDiaryChanged } from './say.ts'

/** The check for signs that belong to a doctor, as pages show it. */
export class Flags {
  readonly #notes: Notes
  kept = $state.raw<KeptFlags>(noFlags)
  /** Whether answers can be kept: null until that is known. */
  keeps = $state<boolean | null>(null)
  trouble = $state<'full' | 'closed' | 'unknown' | null>(null)
  said = $derived.by(() => saidBy(flags, this.kept.answers))
  /** What stands before every tip until it is read. */
  unread = $derived.by(() =>
    this.kept.acknowledged ? [] : this.said.raised.filter(({ tier }) => comesFirst(tier)),
  )

  constructor(notes: Notes) {
    this.#notes = notes
    onDiaryChanged(() => void this.load())
  }

  /** Never rejects: what cannot be read is not there. */
  async load(): Promise<void> {
    const diary = await this.#notes.open()
    this.keeps = diary.database !== null
    this.kept = await diary.profile().then(flagsOf, () => this.kept)
  }

  say(name: FlagName, answer: HealthAnswer): Promise<void> {
    return this.#change((before, now) => withFlagAnswers(before, { [name]: answer }, flags, now))
  }

  /** No to everything among these that has no answer yet. */
  noToTheRest(names: readonly FlagName[]): Promise<void> {
    const open = names.filter((name) => this.said.open.includes(name))
    const given = Object.fromEntries(open.map((name) => [name, 'no']))
    return this.#change((before, now) => withFlagAnswers(before, given, flags, now))
  }

  /** What stands there was read. */
  read(): Promise<void> {
    return this.#change(acknowledgedFlags)
  }

  anew(): Promise<void> {
    return this.#change(flagsAnew)
  }

  share(shared: boolean): Promise<void> {
    return this.#change((before) => ({ ...before, shared }))
  }

  async #change(by: (before: KeptFlags, now: EpochMs) => KeptFlags): Promise<void> {
    try {
      const now = Date.now()
      const { database } = await this.#notes.open()
      this.keeps = database !== null
      // Where nothing can be kept, what was answered is still answered here.
      if (database) this.kept = await changeFlags(database, (before) => by(before, now), now)
      else this.kept = by(this.kept, now)
      this.trouble = null
    } catch (error) {
      this.trouble = (error as { reason?: 'full' | 'closed' }).reason ?? 'unknown'
      return
    }
    await sayDiaryChanged()
  }
}
