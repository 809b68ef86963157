import type { EpochMs } from './clock-time.ts'
import type { Entry } from './schema/entry.ts'

/** How an entry stands in the picture of its night. */
export type MarkShape =
  | 'felt'
  | 'calm'
  | 'done'
  | 'skipped'
  | 'intake'
  | 'asleep'
  | 'awake'
  | 'other'

/** One point on the line of a night. */
export interface NightMarkPoint {
  readonly id: string
  readonly at: EpochMs
  readonly shape: MarkShape
  /** 0 to 10, of what was felt; null where nobody gave a number. */
  readonly severity: number | null
  readonly entry: Entry
}

/**
 * The points of a night in order of time. What is said in the morning about the night as a whole has no place on its
 * line; of a sleep its two ends do, where the person named them.
 */
export function nightMarks(entries: readonly Entry[]): NightMarkPoint[] {
  return entries.flatMap((entry) => pointsOf(entry)).sort((a, b) => a.at - b.at)
}

function pointsOf(entry: Entry): NightMarkPoint[] {
  const point = (shape: MarkShape, at = entry.at, severity: number | null = null) => ({
    id: `${entry.id} ${shape}`,
    at,
    shape,
    severity,
    entry,
  })
  switch (entry.kind) {
    case 'symptom':
      return [point(entry.severity === 0 ? 'calm' : 'felt', entry.at, entry.severity ?? null)]
    case 'calm':
      return [point('calm')]
    case 'step':
      return [point(entry.did)]
    case 'intake':
      return [point('intake')]
    case 'sleep':
      return [
        ...(entry.trySleep === undefined ? [] : [point('asleep', entry.trySleep)]),
        ...(entry.finalWake === undefined ? [] : [point('awake', entry.finalWake)]),
      ]
    case 'morning':
    case 'fortnight':
    case 'medicine':
    case 'lab':
      return []
    default:
      return [point('other')]
  }
}
