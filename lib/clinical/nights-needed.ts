import type { LookMinimums } from '../core/long-look.ts'
import type { Minimums } from '../core/sleep/measures.ts'
import type { Claim } from './claim.ts'

/** How many nights, or answers, a number takes before it is shown. Each row's `value` is that number. */
export const nightsNeeded = {
  /** The names of the measures, and how they follow from what was said. */
  sleepTimes: {
    id: 'sleepTimes',
    value: null,
    unit: null,
    verdict: 'supported',
    caveat: 'c.sleepTimes.caveat',
    sources: ['carney2012'],
  },
  /** Duration is steady after a week of a diary, time awake is not: two weeks for all of them. */
  sleepMeans: {
    id: 'sleepMeans',
    value: 14,
    unit: 'nights',
    verdict: 'supported',
    caveat: 'c.sleepMeans.caveat',
    sources: ['borba2020', 'short2017'],
  },
  sleepRegularity: {
    id: 'sleepRegularity',
    value: 7,
    unit: 'nights',
    verdict: 'weak',
    caveat: 'c.sleepRegularity.caveat',
    sources: ['fischer2021'],
  },
  /** Free nights, then others. The two numbers are an own rule; the source is that of the measure. */
  sleepJetlag: {
    id: 'sleepJetlag',
    value: [1, 3],
    unit: 'nights',
    verdict: 'weak',
    caveat: 'c.sleepJetlag.caveat',
    sources: ['wittmann2006'],
  },
  /** Seven nights of ten, in the first two weeks and in one. An own rule; nothing is claimed. */
  longLook: {
    id: 'longLook',
    value: [10, 5],
    unit: 'nights',
    verdict: 'weak',
    caveat: null,
    sources: [],
  },
  /** Answers after one thing before they are counted out, and before they say where it stands. Own rules. */
  reliefAnswers: {
    id: 'reliefAnswers',
    value: [5, 10],
    unit: null,
    verdict: 'weak',
    caveat: null,
    sources: [],
  },
} as const satisfies Record<string, Claim>

export const sleepMinimums: Minimums = {
  nights: nightsNeeded.sleepMeans.value,
  pairs: nightsNeeded.sleepRegularity.value,
  free: nightsNeeded.sleepJetlag.value[0],
  work: nightsNeeded.sleepJetlag.value[1],
}

export const lookMinimums: LookMinimums = {
  start: nightsNeeded.longLook.value[0],
  week: nightsNeeded.longLook.value[1],
}

/** From how many answers on a row of the relief room says how it was afterwards, and takes part in the order. */
export const reliefMinimums = {
  shown: nightsNeeded.reliefAnswers.value[0],
  ordered: nightsNeeded.reliefAnswers.value[1],
} as const
