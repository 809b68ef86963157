import { clock, type Fields, first, many, one, required, whole, yes, yesNo } from './field.ts'
import { milligrams, minutes, note, type Side, severity, sides } from './shared.ts'

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

/** One of them, on which side, and whether it is new or known for long. */
export interface SignSeen {
  readonly sign: Sign
  readonly side?: Side | undefined
  readonly since?: (typeof ages)[number] | undefined
}
export const ages = ['new', 'old'] as const

export const symptom = {
  symptomKind: required(first(one(symptomKinds))),
  /** How strong at that moment, the person's own word; left out where they gave none. */
  severity: first(severity),
  side: first(one(sides)),
  bodyParts: many(bodyParts),
  sensations: many(sensations),
  /** Noted by Legs now: the moment it began. */
  onset: yes,
  /** When it began, where that is not when it was noted. */
  onsetTime: clock,
  /** Unbroken sitting when it began. */
  seatedMin: whole(0, 10_000, 'min'),
  /** From then to lights out; below 0 after it. */
  toLightsOutMin: whole(-2880, 2880, 'min'),
  /** Caffeine that was logged for the day until then. */
  caffeineMg: milligrams,
  /** Between how much caffeine was left then, for a fast and for a slow body. */
  caffeineLowMg: milligrams,
  caffeineHighMg: milligrams,
  durationMin: minutes,
  episodes: whole(1, 1000),
  /** How unpleasant, where that differs from how strong. */
  discomfortSeverity: severity,
  /** It came while sitting or lying still. */
  atRest: yesNo,
  reliefByMovement: one(reliefs),
  reliefByPosition: one(reliefs),
  worstPeriod: one(periods),
  signs: { is: 'signs' },
  note,
} as const satisfies Fields

/** An explicit 0: the legs are quiet. Not the same as no entry. */
export const calm = { note: first(note) } as const satisfies Fields
