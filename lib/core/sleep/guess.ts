import { type EpochMs, HOUR, MINUTE } from '../clock-time.ts'
import type { Night } from '../night.ts'
import { overlapOf, type Seen, type Stretch, stretchesOfUse } from './stretch.ts'

/** A night as the computer saw it. It saw nobody sleep: it only knows when it was left alone. */
export interface NightSeen {
  /** When somebody last used it before the guess, and first after it. */
  readonly until: EpochMs
  readonly again: EpochMs
  /** About when the person slept. */
  readonly asleep: Stretch
  /** Stretches of use inside. */
  readonly awake: readonly Stretch[]
}

/** Pauses shorter than this are part of one stretch of use: reading moves no mouse. */
const PAUSE_MIN = 15
/** Use of this length or less, with a gap on its other side as well, lies inside the night: legs get people up. */
const TOUCH_MIN = 120
/** Of the planned night the gap on the other side holds at least this much; else it is the ragged end of an evening. */
const BESIDE_MIN = 90
/** Shorter use is a mouse that was pushed: it parts no gap and is not told. */
const PUSH_MIN = 3
/** From the last touch to falling asleep, and from waking to the first: own rules, since nobody is asleep at once. */
const FALL_MIN = 25
const RISE_MIN = 25
/** Whoever comes back this long after the planned wake, or later, has been up for a while. */
const LIE_IN_MIN = 30
/** A shorter one is no night. */
const LEAST_MS = 3 * HOUR
/** Use farther than this from the plan says nothing about the night. */
const REACH_MS = 12 * HOUR
/** The guess is no better than this. */
const ROUND_MS = 5 * MINUTE

/**
 * The night as the computer saw it, from the rows around it and from the plan, or null where they do not say. The
 * longest gap in use that overlaps the planned night is its core; gaps beside it join across short touches. Who leaves
 * the computer before lights out is not asleep yet, and who comes back long after the planned wake has been up: there
 * the plan stands. Both ends are on full five minutes.
 */
export function guessNight(rows: readonly Seen[], night: Night): NightSeen | null {
  const planned: Stretch = { from: night.lightsOut, to: night.wake }
  const used = stretchesOfUse(rows, PAUSE_MIN).filter(
    ({ from, to }) =>
      to - from >= PUSH_MIN * MINUTE &&
      to > planned.from - REACH_MS &&
      from < planned.to + REACH_MS,
  )
  const core = longestGap(used, planned)
  if (core === null) return null
  const [first, last] = joined(used, core, planned)
  const until = (used[first] as Stretch).to
  const again = (used[last] as Stretch).from
  const from = round(Math.max(until + FALL_MIN * MINUTE, planned.from + FALL_MIN * MINUTE))
  const back = again - RISE_MIN * MINUTE
  const to = round(back < planned.to + LIE_IN_MIN * MINUTE ? back : planned.to)
  if (to - from < LEAST_MS) return null
  return { until, again, asleep: { from, to }, awake: used.slice(first + 1, last) }
}

/** What of a night the computer can fill in once its times are confirmed. */
export interface TimeAwake {
  readonly awakenings: number
  /** Minutes: the use alone, so the time awake was this long at the least. */
  readonly waso: number
  /** Awakenings with a note of the legs in them; left out where there is none. */
  readonly awakeningsByLegs?: number
}

/** A note of the legs belongs to the use it lies in, or that begins this soon after it. */
const BEFORE_USE_MIN = 15

/**
 * The time awake that the computer saw between falling asleep and the final waking, both as the person says them. Null
 * where it saw none, which is unknown and not 0: nobody has to sit down at a computer to be awake. `legsAt` are the
 * instants of what was noted of the legs.
 */
export function timeAwake(
  { awake }: Pick<NightSeen, 'awake'>,
  asleep: Stretch,
  legsAt: readonly EpochMs[],
): TimeAwake | null {
  const inside = awake.filter(({ from, to }) => from < asleep.to && to > asleep.from)
  if (inside.length === 0) return null
  const ms = inside.reduce((sum, one) => sum + overlapOf(one, asleep), 0)
  const byLegs = inside.filter(({ from, to }) =>
    legsAt.some((at) => at >= from - BEFORE_USE_MIN * MINUTE && at < to),
  ).length
  return {
    awakenings: inside.length,
    waso: Math.round(ms / MINUTE),
    ...(byLegs > 0 ? { awakeningsByLegs: byLegs } : {}),
  }
}

/** The index of the use before the longest gap; of equals the earlier. */
function longestGap(used: readonly Stretch[], planned: Stretch): number | null {
  let best: number | null = null
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i + 1 < used.length; i++) {
    const gap = gapAfter(used, i)
    const shared = overlapOf(gap, planned)
    if (shared > most) {
      best = i
      most = shared
    }
  }
  return best
}

const gapAfter = (used: readonly Stretch[], i: number): Stretch => ({
  from: (used[i] as Stretch).to,
  to: (used[i + 1] as Stretch).from,
})

/** The use before the night and the one after it, once gaps beside the core are joined across touches. */
function joined(
  used: readonly Stretch[],
  core: number,
  planned: Stretch,
): readonly [first: number, last: number] {
  const isTouch = (i: number) => {
    const one = used[i] as Stretch
    return one.to - one.from <= TOUCH_MIN * MINUTE
  }
  const isLong = (i: number) => overlapOf(gapAfter(used, i), planned) >= BESIDE_MIN * MINUTE
  let first = core
  let last = core + 1
  while (first > 0 && isTouch(first) && isLong(first - 1)) first--
  while (last + 1 < used.length && isTouch(last) && isLong(last)) last++
  return [first, last]
}

const round = (at: EpochMs): EpochMs => Math.round(at / ROUND_MS) * ROUND_MS
