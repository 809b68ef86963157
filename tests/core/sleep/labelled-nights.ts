import { instantOf, MINUTE } from '../../../lib/core/clock-time.ts'
import { seeded } from '../../../lib/core/draw.ts'
import { type Night, nightOf } from '../../../lib/core/night.ts'
import type { Seen, Stretch } from '../../../lib/core/sleep/stretch.ts'
import { week } from '../../make/evenings.ts'

/** What people do with a computer around their sleep. */
export const habits = ['plain', 'readsInBed', 'wakesAtThree', 'shares', 'shutsTheLid'] as const
export type Habit = (typeof habits)[number]

export interface LabelledNight {
  readonly habit: Habit
  readonly night: Night
  readonly rows: readonly Seen[]
  /** When the person really slept, short times awake included. */
  readonly truth: Stretch
}

const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }

/**
 * Nights of which the sleep is known, because it was made first and the computer's rows after it. Nobody keeps to the
 * plan: lights out is half an hour off and more, one morning in ten is slept in, one evening in eight ends at the
 * television, and on one morning in five the computer waits until after breakfast and the shopping.
 */
export function labelledNights(count: number, seed: number): LabelledNight[] {
  const share = seeded(seed)
  /** Bell-shaped, by the sum of twelve. */
  const bell = (mean: number, sd: number): number =>
    mean + sd * (Array.from({ length: 12 }, share).reduce((a, b) => a + b) - 6)
  const between = (low: number, high: number): number => low + share() * (high - low)

  return Array.from({ length: count }, (_, i) => {
    const habit = habits[i % habits.length] as Habit
    const day = `2026-03-${String(1 + (i % 27)).padStart(2, '0')}`
    const night = nightOf(day, schedule, zone)
    const bed = night.lightsOut + bell(10, 30) * MINUTE
    const reading = habit === 'readsInBed' ? between(10, 40) : between(0, 10)
    const from = bed + (reading + between(5, 25)) * MINUTE
    const lieIn = share() < 0.1 ? between(30, 150) : 0
    const to = night.wake + (bell(-5, 20) + lieIn) * MINUTE
    const last = bed - (share() < 0.125 ? between(30, 120) : between(2, 15)) * MINUTE
    const first = to + (share() < 0.2 ? between(60, 240) : between(5, 60)) * MINUTE
    const start = instantOf(day, '18:00', zone) + between(-60, 60) * MINUTE
    const evening = lookedAt({ from: start, to: last }, share)
    const morning = lookedAt({ from: first, to: first + between(60, 200) * MINUTE }, share)
    const rows = [...evening, ...morning]
    if (habit === 'wakesAtThree' || (habit !== 'shutsTheLid' && share() < 0.1)) {
      const up = from + between(120, 300) * MINUTE
      rows.push(...lookedAt({ from: up, to: up + between(10, 90) * MINUTE }, share))
    }
    if (habit === 'shares' && share() < 0.25) {
      // Somebody else sits there before the person does, after them, or early.
      const late = last + between(5, 30) * MINUTE
      const early = to - between(20, 90) * MINUTE
      if (share() < 0.5) rows.push(...lookedAt({ from: late, to: late + 60 * MINUTE }, share))
      else rows.push(...lookedAt({ from: early, to: early + 30 * MINUTE }, share))
    }
    // A lid that is shut leaves nothing behind: neither active nor idle.
    if (habit !== 'shutsTheLid') rows.push({ from: last, to: first, state: 'idle' })
    return { habit, night, rows, truth: { from, to } }
  })
}

/** Use as it is seen: broken by pauses in which nobody touches anything. */
function lookedAt(of: Stretch, share: () => number): Seen[] {
  const rows: Seen[] = []
  for (let at = of.from; at < of.to; ) {
    const to = Math.min(of.to, at + (1 + share() * 20) * MINUTE)
    rows.push({ from: Math.round(at), to: Math.round(to), state: 'active' })
    at = to + share() * 8 * MINUTE
  }
  return rows
}
