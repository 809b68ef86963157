import { type EpochMs, MINUTE } from '../clock-time.ts'
import { folded } from '../folded.ts'
import type { Entry, EntryOf } from '../schema/entry.ts'

/** Two things that get in each other's way were noted this close to each other. */
export interface Near {
  readonly iron: EntryOf<'dose'>
  readonly other: 'coffee' | 'calcium'
  readonly otherId: string
  /** Minutes from the iron to the other; below 0 the other came first. */
  readonly min: number
  readonly at: EpochMs
}

/** Iron as several languages write it. */
const IRON = /^(iron|eisen|fer|hierro|ferro|ijzer|ferrous|ferroso|ferrum)/

const isIron = (one: Entry): one is EntryOf<'dose'> =>
  one.kind === 'dose' &&
  (one.mineral === 'iron' ||
    folded(one.name)
      .split(/[^\p{L}]+/u)
      .some((word) => IRON.test(word)))

function otherOf(one: Entry): Near['other'] | null {
  if (one.kind === 'intake') return one.substance === 'caffeine' ? 'coffee' : null
  if (one.kind !== 'dose') return null
  return one.mineral === 'calcium' || one.source === 'antacid' ? 'calcium' : null
}

/** What was noted within `withinMin` of an iron dose, the newest first. Noticed from what was logged, and no more. */
export function nearIron(entries: readonly Entry[], withinMin: number): Near[] {
  const irons = entries.filter(isIron)
  return irons
    .flatMap((iron) =>
      entries.flatMap((one) => {
        const other = one === iron ? null : otherOf(one)
        const min = Math.round((one.at - iron.at) / MINUTE)
        return other && Math.abs(min) <= withinMin
          ? [{ iron, other, otherId: one.id, min, at: one.at }]
          : []
      }),
    )
    .sort((a, b) => b.at - a.at)
}
