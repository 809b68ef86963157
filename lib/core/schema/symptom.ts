import * as v from 'valibot'
import { base, clockTime, int, minutes, sides, some } from './entry-base.ts'

/** What the person feels, by the kinds that a clinician keeps apart (a jump at sleep onset is not restless legs). */
export const symptomKinds = [
  'urge',
  'cramp',
  'jerkAtSleepOnset',
  'movementsSeenByOthers',
  'twitch',
  'pain',
  'other',
] as const
export type SymptomKind = (typeof symptomKinds)[number]

export const bodyParts = ['foot', 'calf', 'shin', 'thigh', 'hip', 'arm', 'other'] as const
export type BodyPart = (typeof bodyParts)[number]

export const sensations = [
  'crawling',
  'tingling',
  'itching',
  'pulling',
  'electric',
  'burning',
  'aching',
  'jittery',
  'buzzing',
  'none',
  'other',
] as const
export type Sensation = (typeof sensations)[number]

export const reliefs = ['none', 'partial', 'full'] as const
export type Relief = (typeof reliefs)[number]

export const periods = ['morning', 'afternoon', 'evening', 'bedtime', 'night'] as const
export type Period = (typeof periods)[number]

/** What the eye or hand notices on a leg. What they may mean stands in the clinical rows, never here. */
export const signs = ['swollen', 'warmOrDiscoloured', 'numb', 'weak', 'coldAndPale'] as const
export type Sign = (typeof signs)[number]

const severity = int(0, 10)

export const symptom = v.looseObject({
  ...base,
  kind: v.literal('symptom'),
  symptomKind: v.picklist(symptomKinds),
  /** How strong at that moment, 0 to 10, the person's own word; left out where they gave none. */
  severity: v.optional(severity),
  /** How unpleasant, 0 to 10, where that differs from how strong. */
  discomfortSeverity: v.optional(severity),
  /** Noted by Legs now: the moment it began. */
  onset: v.optional(v.literal(true)),
  /** When it began, where that is not when it was noted. */
  onsetTime: v.optional(clockTime),
  /** Minutes of unbroken sitting when it began. */
  seatedMin: v.optional(int(0, 10_000)),
  /** Minutes from then to lights out; below 0 after it. */
  toLightsOutMin: v.optional(int(-2880, 2880)),
  /** Milligrams of caffeine that were logged for the day until then. */
  caffeineMg: v.optional(int(0, 100_000)),
  /** Between how many milligrams of caffeine were left then, for a fast and for a slow body. */
  caffeineLowMg: v.optional(int(0, 100_000)),
  caffeineHighMg: v.optional(int(0, 100_000)),
  durationMin: v.optional(minutes),
  episodes: v.optional(int(1, 1000)),
  sensations: v.optional(some(sensations)),
  bodyParts: v.optional(some(bodyParts)),
  side: v.optional(v.picklist(sides)),
  /** It came while sitting or lying still. */
  atRest: v.optional(v.boolean()),
  reliefByMovement: v.optional(v.picklist(reliefs)),
  reliefByPosition: v.optional(v.picklist(reliefs)),
  worstPeriod: v.optional(v.picklist(periods)),
  signs: v.optional(
    v.pipe(
      v.array(
        v.looseObject({
          sign: v.picklist(signs),
          side: v.optional(v.picklist(sides)),
          /** New, or known for long. */
          since: v.optional(v.picklist(['new', 'old'])),
        }),
      ),
      v.maxLength(20),
    ),
  ),
})

/** An explicit 0: the legs are quiet. Not the same as no entry. */
export const calm = v.looseObject({ ...base, kind: v.literal('calm') })
