import { type FlagName, flags } from '../clinical/flags.ts'
import type { EpochMs } from '../core/clock-time.ts'
import {
  acknowledgedFlags,
  flagsAnew,
  flagsOf,
  isOfEarlier,
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
  /** When it was last looked at. */
  #now = $state(Date.now())
  said = $derived.by(() => saidBy(flags, this.kept.answers))
  /** What was answered is of an earlier day: it still says what it says, and the next answer begins a check anew. */
  ofEarlier = $derived.by(() => isOfEarlier(this.kept, this.#now))
  answers = $derived.by(() => (this.ofEarlier ? {} : this.kept.answers))
  /** Questions that have no answer today. */
  open = $derived.by(() => saidBy(flags, this.answers).open)
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
    this.#now = Date.now()
    this.keeps = diary.database !== null
    this.kept = await diary.profile().then(flagsOf, () => this.kept)
  }

  say(name: FlagName, answer: HealthAnswer): Promise<void> {
    return this.#answer({ [name]: answer })
  }

  /** No to everything among these that has no answer yet. */
  noToTheRest(names: readonly FlagName[]): Promise<void> {
    const open = names.filter((name) => this.open.includes(name))
    return this.#answer(Object.fromEntries(open.map((name) => [name, 'no'])))
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

  #answer(given: Readonly<Record<string, string>>): Promise<void> {
    return this.#change((before, now) => {
      const today = isOfEarlier(before, now) ? flagsAnew(before) : before
      return withFlagAnswers(today, given, flags, now)
    })
  }

  async #change(by: (before: KeptFlags, now: EpochMs) => KeptFlags): Promise<void> {
    try {
      const now = Date.now()
      this.#now = now
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
