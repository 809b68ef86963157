import { isGated } from '../../lib/clinical/steps.ts'
import { type EpochMs, MINUTE } from '../../lib/core/clock-time.ts'
import { spanOf } from '../../lib/core/dim/plan.ts'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import type { Night } from '../../lib/core/night.ts'
import type { Step } from '../../lib/core/schema/settings.ts'
import { stepName } from '../../lib/texts/names.ts'
import { t } from '../../lib/texts/t.ts'

/** A step of this evening, as the line of the evening draws it. */
export interface Point {
  readonly id: string
  readonly name: string
  readonly at: EpochMs
  readonly state: 'upcoming'
}

/** The steps that this evening holds, lights out apart. */
export const pointsOf = (routine: readonly Step[], { lightsOut }: Night): Point[] =>
  routine
    .filter((step) => step.on && step.kind !== 'lightsOut' && !isGated(step.kind))
    .map((step) => ({
      id: step.id,
      name: stepName(step),
      at: lightsOut - step.leadMin * MINUTE,
      state: 'upcoming' as const,
    }))
    .sort((a, b) => a.at - b.at)

export interface Row {
  readonly id: string
  readonly name: string
  readonly at: EpochMs
}

/** What still comes tonight, in order. `dims`: pages of the web are dimmed. */
export function rowsOf(
  points: readonly Point[],
  { lightsOut, wake }: Night,
  dim: Dim,
  dims: boolean,
  now: EpochMs,
): Row[] {
  const span = dims ? spanOf(dim) : null
  return [
    ...points,
    ...(span ? [{ id: 'dims', name: t('ui.welcome.rowDims'), at: span.from }] : []),
    { id: 'lightsOut', name: t('ui.step.lightsOut'), at: lightsOut },
    { id: 'wake', name: t(span ? 'ui.welcome.rowBright' : 'ui.welcome.rowUp'), at: wake },
  ]
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at - b.at)
}
