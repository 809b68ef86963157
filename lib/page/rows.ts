import { type EpochMs, MINUTE, type Zone } from '../core/clock-time.ts'
import { type Ledger, rowOf } from '../core/ledger.ts'
import { isPlannedDose } from '../core/magnesium/planned.ts'
import type { Night } from '../core/night.ts'
import type { Moment } from '../core/plan.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { Step } from '../core/schema/settings.ts'
import { timeWords } from '../texts/clock-words.ts'

/** Where a step of tonight stands. Nothing is ever late: what was not noted is simply earlier. */
export type StepState = 'done' | 'skipped' | 'held' | 'now' | 'upcoming' | 'past'

export interface StepRow {
  readonly id: string
  readonly step: Step
  readonly at: EpochMs
  readonly time: string
  readonly state: StepState
  /** The entry that says done or skipped. */
  readonly entry: Entry | null
}

/** A step counts as the one for now for this long after its moment. */
const NOW_MIN = 30

/** The rows of one night for a page, in order of time; none of what lies before Settle was there. */
export function stepRowsOf(
  night: Night,
  moments: readonly Moment[],
  routine: readonly Step[],
  entries: readonly Entry[],
  ledger: Ledger,
  now: EpochMs,
  zone: Zone,
): StepRow[] {
  const { since = 0 } = ledger
  return moments
    .filter((moment) => moment.night === night.day && moment.at >= since)
    .flatMap((moment) => {
      const step = routine.find((one) => one.id === moment.id)
      if (!step) return []
      const entry =
        entries.findLast((one) => one.night === night.day && speaksOf(one, step)) ?? null
      const row = rowOf(ledger, moment)
      const held = row?.state === 'held' && row.reason !== 'gentle'
      const did = entry?.kind === 'step' ? entry.did : entry && 'done'
      const state = did ?? (held ? 'held' : stateAt(moment.at, now))
      return [{ id: step.id, step, at: moment.at, time: timeWords(moment.at, zone), state, entry }]
    })
}

/** The row that is next: the one for now, one that waits for quiet, or the first that is still to come. */
export function nextRow(rows: readonly StepRow[]): StepRow | null {
  const open = rows.filter(
    ({ state }) => state === 'now' || state === 'held' || state === 'upcoming',
  )
  return open.find(({ state }) => state !== 'upcoming') ?? open[0] ?? null
}

/** Of the planned dose the dose itself says that it is done. */
const speaksOf = (entry: Entry, step: Step): boolean =>
  (step.kind === 'dose' && isPlannedDose(entry)) ||
  (entry.kind === 'step' && entry.step === step.id)

function stateAt(at: EpochMs, now: EpochMs): StepState {
  if (now < at) return 'upcoming'
  return now < at + NOW_MIN * MINUTE ? 'now' : 'past'
}
