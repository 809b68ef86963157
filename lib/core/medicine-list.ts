import { medicineKey } from './medicine-match.ts'
import type { EntryOf } from './schema/entry.ts'

type Medicine = EntryOf<'medicine'>

/**
 * What somebody takes, by what was noted last of each name; what was stopped is at the end. The last change of each
 * stands, the newest first; a dose that was only taken changes nothing, unless nothing else is known.
 */
export function medicineList(noted: readonly Medicine[]): Medicine[] {
  const lasts = new Map<string, Medicine>()
  for (const one of [...noted].sort((a, b) => a.at - b.at)) {
    const key = medicineKey(one.name)
    if (one.change !== 'taken' || !lasts.has(key)) lasts.set(key, one)
  }
  const stopped = (one: Medicine) => Number(one.change === 'stopped')
  return [...lasts.values()].sort((a, b) => stopped(a) - stopped(b) || b.at - a.at)
}
