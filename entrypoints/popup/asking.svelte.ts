import { untrack } from 'svelte'
import { type Ask, inAskOrder } from '../../lib/core/asks.ts'
import { isDeepNight } from '../../lib/core/awake.ts'
import { type EpochMs, HOUR } from '../../lib/core/clock-time.ts'
import { asksTravel } from '../../lib/core/travel.ts'
import type { Flags } from '../../lib/page/flags.svelte.ts'
import type { Live } from '../../lib/page/live.svelte.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'
import { timeWords } from '../../lib/texts/clock-words.ts'
import { t } from '../../lib/texts/t.ts'
import { Late, type Part } from './late.svelte.ts'
import type { Starting } from './starting.ts'

/** In the last hour before lights out nothing new is asked. */
const EVENING_MS = HOUR

/** What asks for something in the popup, one at a time. What few have is loaded for those who have it. */
export class Asking {
  readonly #live: Live
  readonly #notes: Notes
  readonly late = new Late()
  /** The rest of the popup stands: what can wait is read now. */
  whole = $state(false)
  /** All that may ask is known: no line is replaced by another under the finger. */
  #settled = $state(false)
  /** What the check says, for who has something of it to read. */
  sign = $state.raw<Part<Flags> | null>(null)
  /** What the first minute left open, for who has something of it to answer. */
  #starting = $state.raw<Starting | null>(null)
  #startingRead: Promise<void> | null = null
  #sittingSince = $state<EpochMs | null>(null)
  /** How many were passed over to see what waits behind them. */
  #passed = $state(0)
  readonly words = $derived.by((): ReadonlyMap<Ask, string> => {
    const said: Record<Ask, string | null> = {
      sign: this.sign?.wordsOf(this.sign.read) ?? null,
      trouble: this.#troubleWords(),
      consent: this.#starting?.consentWords() ?? null,
      morning: this.late.morningWords,
      travel: this.#travels() ? t('ui.travel.ask') : null,
      offer: this.#starting?.offerWords ?? null,
      question: this.late.questionWords,
      sitting: this.#sittingWords(),
      earlier: this.late.earlierWords,
    }
    const found = Object.entries(said) as [Ask, string | null][]
    return new Map(found.flatMap(([ask, words]) => (words ? [[ask, words] as const] : [])))
  })
  /** Those that wait, in their order; in the night no more than cannot wait until the morning. */
  readonly waiting = $derived.by(() => {
    const { evening, now } = this.#live
    const pressing = !this.#settled || isDeepNight(evening.night, now)
    return inAskOrder(new Set(this.words.keys()), pressing)
  })
  /** The one that asks. */
  readonly first = $derived(this.waiting[this.#passed % Math.max(1, this.waiting.length)] ?? null)

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.#notes = notes
  }

  /** Shows the next of those that wait. */
  pass = (): void => {
    this.#passed++
  }

  #travels(): boolean {
    const { settings, zone, now } = this.#live
    return asksTravel(settings.travel, zone, now)
  }

  /** What is wrong, in few words. The panel behind it says it whole. */
  #troubleWords(): string | null {
    const { trouble } = this.#notes
    if (trouble) return t(`ui.face.trouble.${trouble}`)
    if (this.#live.unkept) return t('ui.face.trouble.settings')
    return this.#live.damaged.length > 0 ? t('ui.face.trouble.damaged') : null
  }

  #sittingWords(): string | null {
    const since = this.#sittingSince
    return since === null ? null : t('ui.face.sitting', { time: timeWords(since, this.#live.zone) })
  }

  /** Reads it, once; nothing of it is loaded for who has decided. */
  #readStarting(): Promise<void> {
    this.#startingRead ??= this.#askStarting().catch(() => undefined)
    return this.#startingRead
  }

  async #askStarting(): Promise<void> {
    const { agreed, dims, reminds } = this.#live.settings.start
    if (agreed && dims && reminds) return
    const { readStarting } = await import('./starting.ts')
    this.#starting = await readStarting(this.#live)
  }

  /** To be called while the popup is set up. */
  follow(): void {
    const live = this.#live
    const notes = this.#notes
    $effect(() => {
      if (!notes.unread || this.sign) return
      void import('./Signs.svelte').then(async ({ default: Drawn, readSigns, wordsOf }) => {
        this.sign = { Drawn, read: await readSigns(notes), wordsOf }
      })
    })
    $effect(() => {
      if (!this.whole) return
      const isLate = live.now >= live.evening.dimNight.lightsOut - EVENING_MS
      const late = isLate ? null : this.late.ask(live, notes)
      void Promise.all([late, this.#readStarting()]).then(() => {
        this.#settled = true
      })
    })
    $effect(() => {
      if (this.first === 'offer') untrack(() => void this.#starting?.seen())
    })
    $effect(() => {
      const { fuse, seat } = live.settings
      if (!this.whole || !fuse || !seat) this.#sittingSince = null
      else if (live.now)
        void import('./sitting.ts')
          .then(({ sittingSince }) => sittingSince(live, notes))
          .then((since) => {
            this.#sittingSince = since
          })
          .catch(() => undefined)
    })
  }
}
