import { gates } from '../clinical/gates.ts'
import type { EpochMs } from '../core/clock-time.ts'
import { agedIn } from '../core/gate.ts'
import { answerTo, healthOf, stillRight, withAnswer, withoutAnswer } from '../core/health.ts'
import type { Health, HealthAnswer } from '../core/schema/health.ts'
import { changeHealth } from '../store/health.ts'
import { medicineChangedAt } from '../store/medicine-change.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { onDiaryChanged, sayDiaryChanged } from './say.ts'

/** How long "Saved" is shown. */
const SHOWN_MS = 2_500

/** The health list as the settings show it, and what becomes of an answer. */
export class HealthList {
  readonly #live: Live
  readonly #notes: Notes
  list = $state.raw<Health>({})
  /** Whether answers can be kept: null until that is known. */
  keeps = $state<boolean | null>(null)
  state = $state<'idle' | 'saved'>('idle')
  trouble = $state<'full' | 'closed' | 'unknown' | null>(null)
  #medicineAt = $state.raw<EpochMs | undefined>(undefined)
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Questions whose answers are to be looked at again. */
  aged = $derived.by(() => agedIn(gates, this.list, this.#live.now, this.#medicineAt))

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.#notes = notes
    onDiaryChanged(() => void this.load().catch(() => undefined))
  }

  /** When a medicine was last changed, for the gates. */
  get changedAt(): EpochMs | undefined {
    return this.#medicineAt
  }

  async load(): Promise<void> {
    const diary = await this.#notes.open()
    this.keeps = diary.database !== null
    if (!diary.database) return
    const [profile, medicineAt] = await Promise.all([
      diary.profile(),
      medicineChangedAt(diary.database, Date.now()),
    ])
    this.list = healthOf(profile)
    this.#medicineAt = medicineAt
  }

  /** Answers a question. The answer that stands, said again, is taken back; one that has aged is so confirmed. */
  async say(question: string, answer: HealthAnswer): Promise<void> {
    const stands = answerTo(this.list, question)?.answer === answer
    const back = stands && !this.aged.includes(question)
    await this.#change((list, now) =>
      back ? withoutAnswer(list, question, now) : withAnswer(list, question, answer, now),
    )
  }

  /** Everything that has aged is still right. */
  async allRight(): Promise<void> {
    const { aged } = this
    await this.#change((list, now) => stillRight(list, aged, now))
  }

  async #change(by: (list: Health, now: EpochMs) => Health): Promise<void> {
    clearTimeout(this.#timer)
    this.state = 'idle'
    try {
      const now = Date.now()
      const { database } = await this.#notes.open()
      this.keeps = database !== null
      if (!database) return
      this.list = await changeHealth(database, (list) => by(list, now), now)
      this.trouble = null
      this.state = 'saved'
      this.#timer = setTimeout(() => {
        this.state = 'idle'
      }, SHOWN_MS)
    } catch (error) {
      this.trouble = (error as { reason?: 'full' | 'closed' }).reason ?? 'unknown'
      return
    }
    this.#live.look()
    await sayDiaryChanged()
  }
}
