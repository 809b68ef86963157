import { type SymptomKind, symptomKinds } from './fields/symptom.ts'

const others: readonly string[] = symptomKinds.filter((kind) => kind !== 'urge')

/**
 * Whether a person may have restless legs, from what they ticked at the welcome (`nights` of the profile). False
 * only where they ticked something else and no urge: cramps, jumps, kicks, twitches, pain and other are not restless
 * legs, and nobody who named those alone is spoken to as if they were. Nothing ticked, `urge`, `notSure`, or only words
 * that this version does not know: true, since nothing speaks against it.
 */
export function hasUrges(nights: readonly string[]): boolean {
  if (nights.includes('urge') || nights.includes('notSure')) return true
  return !nights.some((night) => others.includes(night))
}

/** What is not asked about in the evening: a jump while dozing off has not come yet, and kicks are seen by others. */
const notOfTheEvening: readonly string[] = ['jerkAtSleepOnset', 'movementsSeenByOthers']

/** Whether "how are your legs?" fits this person's evening: not where they ticked jumps or kicks and nothing beside. */
export const hasEveningQuestion = (nights: readonly string[]): boolean =>
  hasUrges(nights) || nights.some((night) => isKind(night) && !notOfTheEvening.includes(night))

export const isKind = (x: unknown): x is SymptomKind =>
  (symptomKinds as readonly unknown[]).includes(x)

/** What a person said of themselves, from the rows of the profile, whatever lies in them. */
export interface Person {
  /** What they ticked at the welcome: kinds, or `notSure`. */
  readonly nights: readonly string[]
  /** The kinds among these. */
  readonly kinds: readonly SymptomKind[]
  /** The kind of a note that names none: the one last chosen, else the first that was ticked, else the urge to move. */
  readonly usualKind: SymptomKind
}

export function personOf(profile: Readonly<Record<string, unknown>>): Person {
  const ticked: unknown = profile['nights']
  const nights = Array.isArray(ticked)
    ? ticked.filter((one): one is string => typeof one === 'string')
    : []
  const kinds = nights.filter(isKind)
  const said = profile['usualKind']
  return { nights, kinds, usualKind: isKind(said) ? said : (kinds[0] ?? 'urge') }
}
