import { mean } from 'simple-statistics'
import { type Day, dayAfter } from './clock-time.ts'
import { halfWidth, likeness } from './mean-interval.ts'

/** The weeks that are looked at, counted from the first night with a number; the first two together are the start. */
export const lookedAtWeeks = [0, 2, 3, 4, 6] as const

/** How many nights the start and a week take; from the clinical rows. */
export interface LookMinimums {
  readonly start: number
  readonly week: number
}

/** The mean of the nightly worst with its 95 % interval, 0 to 10; or how many nights there are of how many it takes. */
export type Look =
  | {
      readonly ok: true
      readonly mean: number
      readonly low: number
      readonly high: number
      readonly n: number
    }
  | { readonly ok: false; readonly have: number; readonly need: number }

export interface WeekLook {
  /** 0 for the first; `last` for the seven nights up to today. */
  readonly week: number | 'last'
  readonly from: Day
  readonly to: Day
  readonly look: Look
  /** How far it lies from the start: minus is lower. Null where either has too few nights, and in the start itself. */
  readonly change: { readonly mean: number; readonly low: number; readonly high: number } | null
}

export interface LongLook {
  readonly begun: Day
  /** The first two weeks. */
  readonly start: Look
  readonly weeks: readonly WeekLook[]
}

/**
 * Weeks 0, 2, 3, 4 and 6 beside the first two, and the last seven nights once they lie behind those; weeks that have not
 * begun by `today` are left out. `worst` holds a number for each night that has one, 0 for calm. Null where no night
 * has. No verdict: numbers, how sure they are, and how many nights stand behind them.
 */
export function longLook(
  worst: ReadonlyMap<Day, number>,
  today: Day,
  need: LookMinimums,
): LongLook | null {
  const begun = [...worst.keys()].sort()[0]
  if (begun === undefined || begun > today) return null
  const startTo = dayAfter(begun, 13)
  const spans = lookedAtWeeks.map((week) => span(begun, week))
  const last = { week: 'last' as const, from: dayAfter(today, -6), to: today }
  const shown = [
    ...spans.filter(({ from }) => from <= today),
    ...(last.from > dayAfter(begun, 48) ? [last] : []),
  ]
  const phases = [
    numbers(worst, begun, startTo),
    ...shown.slice(1).map(({ from, to }) => numbers(worst, from, to)),
  ]
  const like = likeness(phases)
  const lookAt = (from: Day, to: Day, least: number) =>
    look(
      numbers(worst, from, to).flatMap((n) => n ?? []),
      least,
      like,
    )
  const start = lookAt(begun, startTo, need.start)
  const weeks = shown.map(({ week, from, to }) => {
    const of = lookAt(from, to, need.week)
    return { week, from, to, look: of, change: week === 0 ? null : changeFrom(start, of) }
  })
  return { begun, start, weeks }
}

const span = (begun: Day, week: number) => ({
  week,
  from: dayAfter(begun, 7 * week),
  to: dayAfter(begun, 7 * week + 6),
})

/** A number for each night from one day to another, null where there is none. */
function numbers(worst: ReadonlyMap<Day, number>, from: Day, to: Day): (number | null)[] {
  const found: (number | null)[] = []
  for (let day = from; day <= to; day = dayAfter(day)) found.push(worst.get(day) ?? null)
  return found
}

function look(values: readonly number[], need: number, like: number): Look {
  const n = values.length
  if (n < need) return { ok: false, have: n, need }
  const middle = mean([...values])
  const half = halfWidth(values, like)
  return {
    ok: true,
    mean: middle,
    low: Math.max(0, middle - half),
    high: Math.min(10, middle + half),
    n,
  }
}

function changeFrom(start: Look, of: Look): WeekLook['change'] {
  if (!start.ok || !of.ok) return null
  const change = of.mean - start.mean
  // The two intervals are added as independent ones are. An interval that the scale cut off counts with its longer side.
  const half = Math.hypot(longerSide(start), longerSide(of))
  return { mean: change, low: Math.max(-10, change - half), high: Math.min(10, change + half) }
}

const longerSide = (look: Extract<Look, { ok: true }>): number =>
  Math.max(look.mean - look.low, look.high - look.mean)
