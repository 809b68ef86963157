import type { ClockTime, EpochMs } from './clock-time.ts'
import type { Draw } from './draw.ts'
import { factors, outcomes } from './fields/beside.ts'
import { sides } from './fields/shared.ts'
import { amounts } from './fields/sleep.ts'
import { sensations, symptomKinds } from './fields/symptom.ts'
import type { Draft } from './schema/entry.ts'

/** A note and the minute of its night's day at which it is made. */
type Made = readonly [minute: number, draft: Draft]

/** The steps of an evening with lights out at half past ten, and the minute from which each is noted. */
const steps = [
  ['caffeine', 810],
  ['dinner', 1200],
  ['walk', 1260],
  ['screens', 1320],
  ['stretches', 1335],
  ['lightsOut', 1350],
] as const
const drinks = [
  { drink: 'filter', mg: 90 },
  { drink: 'espresso', mg: 80 },
  { drink: 'blackTea', mg: 50 },
]

/** The words in a sample: what somebody might write, in the language of the page. None of the lists is empty. */
export interface SampleWords {
  readonly notes: readonly string[]
  readonly supplement: string
  readonly medicine: string
  readonly amount: string
}

/** What the day holds: drinks, the steps of the evening, what the day was like. */
export function dayOf(draw: Draw): Made[] {
  const made: Made[] = []
  for (let cups = draw.below(4); cups > 0; cups--)
    made.push([
      430 + draw.below(480),
      { kind: 'intake', substance: 'caffeine', ...draw.one(drinks) },
    ])
  if (draw.chance(0.15))
    made.push([
      1150 + draw.below(90),
      { kind: 'intake', substance: 'alcohol', count: 1 + draw.below(3) },
    ])
  if (draw.chance(0.05))
    made.push([1100 + draw.below(200), { kind: 'intake', substance: 'nicotine', count: 2 }])
  for (const [step, from] of steps) {
    const did = draw.chance(0.8) ? 'done' : 'skipped'
    if (draw.chance(0.92)) made.push([from + draw.below(15), { kind: 'step', step, did }])
  }
  if (draw.chance(0.25)) made.push([1080 + draw.below(120), factorOf(draw)])
  return made
}

/** Nobody in the sample takes magnesium, and nobody is heard at night. */
const sampled = factors.filter((factor) => factor !== 'looseStools' && factor !== 'snoring')

function factorOf(draw: Draw): Draft {
  const factor = draw.one(sampled)
  if (factor === 'stress') return { kind: 'factor', factor, level: 1 + draw.below(10) }
  if (factor === 'hydration') return { kind: 'factor', factor, glasses: 3 + draw.below(6) }
  if (factor === 'exercise')
    return { kind: 'factor', factor, min: 20 + 10 * draw.below(5), intensity: 'moderate' }
  return { kind: 'factor', factor }
}

/** Something felt, about as strong as the night's mood (0 to 8). */
export function feltOf(
  draw: Draw,
  words: SampleWords,
  urges: boolean,
  mood: number,
  time: ClockTime,
): Draft {
  const other = draw.one(symptomKinds.filter((kind) => kind !== 'urge'))
  return {
    kind: 'symptom',
    symptomKind: urges && draw.chance(0.8) ? 'urge' : urges ? other : 'cramp',
    severity: Math.min(10, Math.max(1, mood + draw.below(5) - 2)),
    ...(draw.chance(0.2) ? { side: draw.one(sides) } : {}),
    ...(draw.chance(0.15) ? { bodyParts: ['calf', 'thigh'] } : {}),
    ...(draw.chance(0.1) ? { sensations: [draw.one(sensations)], atRest: true } : {}),
    ...(draw.chance(0.1) ? { note: `${draw.one(words.notes)} (${time})` } : {}),
  }
}

/**
 * What is said in the morning after: the answer, the sleep, what was tried. `said`: something about the legs was noted
 * in the evening. `at` gives a minute's instant.
 */
export function morningOf(
  draw: Draw,
  mood: number,
  said: boolean,
  at: (minute: number) => EpochMs,
): Made[] {
  const made: Made[] = []
  if (draw.chance(said ? 0.4 : 0.8)) {
    const worst = draw.chance(said ? 0.1 : 0.6)
      ? draw.one(['skipped', 'unknown'] as const)
      : Math.min(10, Math.max(0, mood + draw.below(3) - 1))
    const jumps = draw.chance(0.2) ? { jumps: draw.one(amounts) } : {}
    made.push([1870 + draw.below(40), { kind: 'morning', worst, ...jumps }])
  }
  if (draw.chance(0.35)) {
    const tried = 1350 + draw.below(60)
    const up = 1860 - draw.below(50)
    made.push([1915 + draw.below(20), sleepOf(draw, mood, at(tried), at(up))])
  }
  if (mood > 3 && draw.chance(0.3))
    made.push([
      1420 + draw.below(60),
      {
        kind: 'relief',
        what: draw.one(['walk', 'stretches', 'massage']),
        helped: draw.one(outcomes),
      },
    ])
  return made
}

function sleepOf(draw: Draw, mood: number, trySleep: EpochMs, finalWake: EpochMs): Draft {
  const sol = 10 + 5 * draw.below(3 + mood)
  const awakenings = draw.below(4)
  const byLegs = draw.below(2)
  const awakeMin = 5 * draw.below(3 + mood)
  return {
    kind: 'sleep',
    answer: 'own',
    trySleep,
    finalWake,
    sol,
    awakenings,
    // Who slept through was not woken, and lay awake for no time.
    awakeningsByLegs: Math.min(awakenings, byLegs),
    waso: awakenings > 0 ? awakeMin : 0,
    sleepQuality: Math.max(1, 5 - Math.floor(mood / 2)),
  }
}

/** What is noted once in a while. */
export function nowAndThen(draw: Draw, words: SampleWords): Made[] {
  const made: Made[] = []
  if (draw.chance(0.1))
    made.push([1290 + draw.below(30), { kind: 'dose', name: words.supplement, elementalMg: 100 }])
  if (draw.chance(0.02))
    made.push([
      1200,
      { kind: 'medicine', name: words.medicine, change: 'taken', amount: words.amount },
    ])
  if (draw.chance(0.01))
    made.push([
      960,
      { kind: 'lab', test: 'ferritin', valueTenths: 250 + draw.below(500), unit: 'µg/l' },
    ])
  if (draw.chance(0.05))
    made.push([1180 + draw.below(60), { kind: 'note', note: draw.one(words.notes) }])
  if (draw.chance(0.04)) made.push([1875, { kind: 'fortnight', change: draw.below(5) - 1 }])
  return made
}
