import type { SymptomKind } from '../../lib/core/fields/symptom.ts'

/** The four that are taken for each other most, each drawn along a line of rest: swelling, a block, one peak, a row. */
export const besideEachOther = [
  {
    id: 'kindUrge',
    drawn:
      'M4 44C50 43 78 34 100 20C112 12 120 12 126 40L134 44H150C176 43 196 34 214 20L220 44H236',
  },
  { id: 'kindCramp', drawn: 'M4 44H70L78 10H150L172 36L192 44H236' },
  { id: 'jumps', drawn: 'M4 44H112L120 8L128 44H236' },
  {
    id: 'kindPeriodic',
    drawn:
      'M4 44H20L26 24L32 44H68L74 24L80 44H116L122 24L128 44H164L170 24L176 44H212L218 24L224 44H236',
  },
] as const

/** What is known of what a person ticked at the welcome, where that is no urge. */
export const knownOfKind = {
  urge: 'kindUrge',
  cramp: 'kindCramp',
  jerkAtSleepOnset: 'jumps',
  movementsSeenByOthers: 'kindPeriodic',
  twitch: 'kindOther',
  pain: 'kindOther',
  other: 'kindOther',
} as const satisfies Record<SymptomKind, string>

/** What can look like restless legs. */
export const mimics = [
  ...['kindCramp', 'jumps', 'kindPeriodic', 'kindPosition', 'kindNerve', 'kindVein'],
  ...['kindArtery', 'kindInner', 'kindOther'],
] as const
