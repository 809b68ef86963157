import type { Day, EpochMs } from './clock-time.ts'
import type { PlannedNight } from './night.ts'
import { canBe } from './possible-night.ts'
import type { UnseenNight } from './schema/night.ts'

type Stored = Readonly<Record<string, unknown>>

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/**
 * The last nights that are over by the clock, with the hours they had, from what lies in `storage.local`: those that the
 * diary has, and those that wait for it. Pages read this at their first frame, so it looks only at what it needs.
 */
export function plannedLately(stored: Stored, now: EpochMs): Map<Day, PlannedNight> {
  const { lately, rows } = (stored['nights'] ?? {}) as { lately?: unknown; rows?: unknown }
  const waiting = listIn(rows).map((row) => ({
    ...(row as UnseenNight),
    day: (row as UnseenNight | null)?.night,
  }))
  return overBy(now, new Map([...waiting, ...listIn(lately)].filter(isPlanned).map(byDay)))
}

const byDay = (night: PlannedNight) => [night.day, night] as const

const isPlanned = (value: unknown): value is PlannedNight =>
  typeof value === 'object' && value !== null && canBe(value as PlannedNight)

/** Those of some nights that are over by the clock. */
export const overBy = (
  now: EpochMs,
  planned: ReadonlyMap<Day, PlannedNight>,
): Map<Day, PlannedNight> => new Map([...planned].filter(([, { wake }]) => wake <= now))
