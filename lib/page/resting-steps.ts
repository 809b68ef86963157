import { healthOf } from '../core/health.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { offeredRoutine } from './step-gate.ts'

/** The ids of the steps that rest, since the health list does not clear them. */
export async function restingSteps(live: Live, notes: Notes): Promise<ReadonlySet<string>> {
  const diary = await notes.open()
  const health = healthOf(await diary.profile())
  const { routine } = live.settings
  const offered = offeredRoutine(routine, health, live.now)
  return new Set(routine.filter((step, i) => step.on && !offered[i]?.on).map((step) => step.id))
}
