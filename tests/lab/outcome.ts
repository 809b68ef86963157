import { clockTimeAt, dayAt, MINUTE, type Zone } from '../../lib/core/clock-time.ts'
import { type Ledger, readLedger } from '../../lib/core/ledger.ts'

/** What became of one moment, in words: `2026-11-20 screens  shown by notification 22:00`. */
export interface Outcome {
  readonly moment: string
  readonly became: string
  readonly at: number
}

/** What became of every moment of a ledger, in order of their names. */
export function outcomesOf(ledger: Ledger): Outcome[] {
  return Object.entries(ledger.nights)
    .flatMap(([night, rows]) =>
      Object.entries(rows).map(([id, row]) => ({
        moment: `${night} ${id}`,
        became: [
          row.state,
          ...(row.by ? [`by ${row.by}`] : []),
          ...(row.reason ? [`for ${row.reason}`] : []),
          ...(row.lead ? [`with ${row.lead}`] : []),
        ].join(' '),
        at: row.at,
      })),
    )
    .sort((a, b) => a.moment.localeCompare(b.moment))
}

/** What became of every moment in a browser, from its `storage.local`. */
export const outcomesIn = (storage: Record<string, unknown>): Outcome[] =>
  outcomesOf(readLedger(storage['ledger']))

/** A browser takes some seconds to do what the plan does in none. */
export const TOLERANCE_MS = MINUTE

/** The lines in which two runs differ; empty where they agree. */
export function differences(
  seen: readonly Outcome[],
  expected: readonly Outcome[],
  zone: Zone,
): string[] {
  const names = new Set([...seen, ...expected].map((one) => one.moment))
  return [...names].sort().flatMap((name) => {
    const here = seen.find((one) => one.moment === name)
    const pure = expected.find((one) => one.moment === name)
    const say = (one: Outcome | undefined) =>
      one ? `${one.became} at ${dayAt(one.at, zone)} ${clockTimeAt(one.at, zone)}` : 'nothing'
    const same =
      here && pure && here.became === pure.became && Math.abs(here.at - pure.at) <= TOLERANCE_MS
    return same ? [] : [`${name}: ${say(here)}, but the plan says ${say(pure)}`]
  })
}
