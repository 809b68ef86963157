import { isSame } from './same.ts'
import type { Step } from './schema/settings.ts'

/**
 * The routine with one change of the whole list (`old` to `made`) taken back, and nothing else: steps that it took away
 * come back where they stood, those it brought go unless they were edited since, those it changed are as they were unless
 * edited since. What was added or edited afterwards stays.
 */
export function undone(now: readonly Step[], old: readonly Step[], made: readonly Step[]): Step[] {
  if (isSame(now, made)) return [...old]
  const [before, after] = [byId(old), byId(made)]
  const kept = now.flatMap((step) => {
    const was = before.get(step.id)
    const untouched = isSame(step, after.get(step.id))
    if (!untouched) return [step]
    return was ? [was] : []
  })
  const here = byId(kept)
  for (const [i, step] of old.entries()) {
    if (here.has(step.id) || after.has(step.id)) continue
    // Behind the nearest step that stood before it and still stands.
    const neighbour = old.slice(0, i).findLast(({ id }) => here.has(id))
    const place = neighbour ? kept.findIndex(({ id }) => id === neighbour.id) + 1 : 0
    kept.splice(place, 0, step)
    here.set(step.id, step)
  }
  return kept
}

const byId = (steps: readonly Step[]) => new Map(steps.map((step) => [step.id, step]))
