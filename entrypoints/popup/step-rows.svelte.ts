import { doseDraft } from '../../lib/core/magnesium/planned.ts'
import { planOf } from '../../lib/core/plan.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import type { Live } from '../../lib/page/live.svelte.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'
import { nextRow, type StepRow, stepRowsOf } from '../../lib/page/rows.ts'
import type { TonightSteps } from '../../lib/page/tonight-steps.ts'
import { stepName } from '../../lib/texts/names.ts'
import { t } from '../../lib/texts/t.ts'

/** The steps of tonight, and how one is ticked off. */
export class StepRows {
  readonly #live: Live
  readonly #notes: Notes
  /** What only the diary knows of them; it comes after the first frame. */
  #known = $state.raw<TonightSteps>({ resting: new Set(), planned: null })
  #lateWords = $state.raw<typeof import('../../lib/page/late-words.ts').lateWords | null>(null)
  readonly planned = $derived(this.#known.planned)
  readonly all = $derived.by((): readonly StepRow[] => {
    const { evening, settings, ledger, now, zone } = this.#live
    const night = evening.dimNight
    const own = this.planned ? [this.planned.step] : []
    const moments = [...evening.moments, ...planOf(night, own, {})].sort((a, b) => a.at - b.at)
    const routine = [...settings.routine, ...own]
    return stepRowsOf(night, moments, routine, this.#notes.tonight, ledger, now, zone).filter(
      (row) => !this.#known.resting.has(row.id),
    )
  })
  readonly next = $derived(nextRow(this.all))
  /** Offers a step whose time went by while nobody was there; null where there is none. */
  readonly late = $derived.by(
    () => this.#lateWords?.(this.#live, this.#notes, this.#known.resting) ?? null,
  )
  /** As the line of the evening draws them. */
  readonly points = $derived(
    this.all.map(({ id, step, at, state }) => ({ id, name: stepName(step), at, state })),
  )

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.#notes = notes
  }

  async read(): Promise<void> {
    const { tonightSteps } = await import('../../lib/page/tonight-steps.ts')
    this.#known = await tonightSteps(this.#live, this.#notes).catch(() => this.#known)
    if (this.#hasMissed())
      this.#lateWords = (await import('../../lib/page/late-words.ts')).lateWords
  }

  #hasMissed(): boolean {
    const { ledger, evening } = this.#live
    const rows = Object.values(ledger.nights[evening.dimNight.day] ?? {})
    return rows.some(({ state }) => state === 'dropped')
  }

  tick = (row: StepRow): void => {
    const { planned } = this
    const name = stepName(row.step)
    const dose = planned && row.id === planned.step.id
    const draft = dose
      ? doseDraft(planned.mg)
      : { kind: 'step' as const, step: row.id, did: 'done' as const }
    this.#note(draft, t('ui.steps.doneSaved', { name }))
  }

  /** `words` say that it was. */
  skip(row: StepRow, words: string): void {
    this.#note({ kind: 'step', step: row.id, did: 'skipped' }, words)
  }

  #note(draft: Draft, words: string): void {
    void this.#notes.note(draft, () => words, this.#live.evening.dimNight.day)
  }
}
