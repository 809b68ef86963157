import { gates } from '../clinical/gates.ts'
import { isGated } from '../clinical/steps.ts'
import { backupDue } from '../core/backup-due.ts'
import type { SymptomKind } from '../core/fields/symptom.ts'
import type { HintKind } from '../core/flags/hints.ts'
import { agedIn } from '../core/gate.ts'
import { healthOf, stillRight } from '../core/health.ts'
import { neighbour } from '../core/night.ts'
import {
  ASKED_KEY,
  type Asked,
  closed,
  fortnightDue,
  type QuestionKind,
  questionAt,
  readAsked,
  shown,
} from '../core/questions.ts'
import type { Step } from '../core/schema/settings.ts'
import { scheduleOf } from '../core/travel.ts'
import { changeBackupRow } from '../store/backup-row.ts'
import { changeFlags } from '../store/flags.ts'
import { changeHealth } from '../store/health.ts'
import { medicineChangedAt } from '../store/medicine-change.ts'
import { firstAt } from '../store/read.ts'
import { flagOffer } from './flag-hints.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { sayDiaryChanged } from './say.ts'
import { setNights } from './set-nights.ts'

/** The one question of this day, if there is one, and what becomes of it. */
export class Question {
  readonly #live: Live
  readonly #notes: Notes
  kind = $state<QuestionKind | null>(null)
  /** What in the diary the offer of a check rests on. */
  hint = $state<HintKind | null>(null)
  #asked: Asked | null = null
  /** Answers of the health list that are to be looked at again. */
  #aged: readonly string[] = []

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.#notes = notes
  }

  async load(): Promise<void> {
    const diary = await this.#notes.open()
    if (!diary.database) return
    const { settings, tonight, zone, now } = this.#live
    const [profile, first, last, medicineAt] = await Promise.all([
      diary.profile(),
      firstAt(diary.database),
      diary.lastOf('fortnight', now),
      medicineChangedAt(diary.database, now),
    ])
    this.#aged = agedIn(gates, healthOf(profile), now, medicineAt)
    // The night that is over, or the one that just begins: this page is asked by day.
    const today = neighbour(this.#live.evening.dimNight.day, -1, zone)
    this.hint = await flagOffer(diary.database, profile, today, now).catch(() => null)
    const due: QuestionKind[] = [
      ...(this.hint ? (['stopSign'] as const) : []),
      ...(this.#aged.length > 0 ? (['gate'] as const) : []),
      // The welcome of 0.1.0 asked both.
      ...(settings.welcomed ? [] : this.#firstDue(profile)),
      ...(fortnightDue(last?.at ?? null, first, now) ? (['fortnight'] as const) : []),
      ...(backupDue(profile, first, now) ? (['backup'] as const) : []),
    ]
    const schedule = scheduleOf(settings, tonight, zone)
    const asked = readAsked(profile)
    const kind = questionAt(due, asked, now, schedule, settings.routine, zone)
    if (!kind) return
    this.#asked = await diary.changeProfile(
      ASKED_KEY,
      (before) => shown(kind, readAsked({ [ASKED_KEY]: before }), now, schedule, zone),
      now,
    )
    this.kind = kind
  }

  #firstDue({ nights }: Readonly<Record<string, unknown>>): QuestionKind[] {
    return [...(nights === undefined ? (['nights'] as const) : []), 'steps']
  }

  /**
   * Put away, or `answered`: nothing else is asked today. Where that cannot be kept it is asked again; never rejects.
   */
  async close(answered = false): Promise<void> {
    this.kind = null
    const asked = this.#asked
    if (!asked) return
    const done = (before: unknown) => closed(readAsked({ [ASKED_KEY]: before }) ?? asked, answered)
    await this.#notes
      .open()
      .then((diary) => diary.changeProfile(ASKED_KEY, done, Date.now()))
      .catch(() => undefined)
  }

  /** What happens at night; of the first evenings. Rejects with a `KeepError`. */
  async answerNights(nights: readonly (SymptomKind | 'notSure')[]): Promise<void> {
    await setNights(this.#notes, nights)
    await this.close(true)
  }

  /** Which of the offered steps belong to the evening, by their ids; of the first evenings. Rejects where it cannot be kept. */
  async answerSteps(ids: readonly string[]): Promise<void> {
    const offered = this.steps.map(({ id }) => id)
    await this.#live.save(
      'routine',
      this.#live.settings.routine.map((step) =>
        offered.includes(step.id) ? { ...step, on: ids.includes(step.id) } : step,
      ),
    )
    await this.close(true)
  }

  /** The steps that can be chosen without a question before it. */
  get steps(): readonly Step[] {
    return this.#live.settings.routine.filter(({ kind }) => kind !== 'lightsOut' && !isGated(kind))
  }

  /** What was answered by day is still right. Rejects with a `KeepError`. */
  async stillRight(): Promise<void> {
    const { database } = await this.#notes.open()
    if (!database) return
    const now = Date.now()
    await changeHealth(database, (list) => stillRight(list, this.#aged, now), now)
    await sayDiaryChanged()
    await this.close()
  }

  /** The offer of a check is put away; what it rests on says when it comes again. */
  async later(): Promise<void> {
    const { database } = await this.#notes.open()
    const now = Date.now()
    if (database)
      await changeFlags(database, (before) => ({ ...before, laterAt: now }), now).catch(() => {})
    await this.close()
  }

  /** The offer of a copy is turned down, and comes again in a month. */
  async refuseBackup(): Promise<void> {
    const diary = await this.#notes.open()
    const now = Date.now()
    await changeBackupRow(diary, { lastAt: now }, now).catch(() => undefined)
    await this.close()
  }
}
