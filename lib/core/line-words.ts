import { type Side, sides } from './fields/shared.ts'
import {
  type BodyPart,
  bodyParts,
  type Sensation,
  type SymptomKind,
  sensations,
  symptomKinds,
} from './fields/symptom.ts'
import { folded } from './folded.ts'

/** Sensations that have a word of their own; `none` and `other` are chosen, never typed. */
export type NamedSensation = Exclude<Sensation, 'none' | 'other'>
export const namedSensations = sensations.filter(
  (one): one is NamedSensation => one !== 'none' && one !== 'other',
)

/** Everything that a word of a line can mean. `filler` means nothing: "in", "my", "leg". */
export type LineWord =
  | 'now'
  | 'calm'
  | 'ago'
  | 'minutes'
  | 'hours'
  | 'filler'
  | `side.${Side}`
  | `part.${BodyPart}`
  | `kind.${SymptomKind}`
  | `sensation.${NamedSensation}`

export const lineWordNames: readonly LineWord[] = [
  ...(['now', 'calm', 'ago', 'minutes', 'hours', 'filler'] as const),
  ...sides.map((side) => `side.${side}` as const),
  ...bodyParts.map((part) => `part.${part}` as const),
  ...symptomKinds.map((kind) => `kind.${kind}` as const),
  ...namedSensations.map((sensation) => `sensation.${sensation}` as const),
]

/** What each word or phrase of a language means; `null` where it could mean two things, and so means none. */
export type LineWords = ReadonlyMap<string, LineWord | null>

/** Upper case, accents, wide letters and what nobody sees make no difference: "Ça", "CA" and "ca" are one. */
export const foldedWord = (text: string): string => folded(text).trim()

/** The words of a language. `wordsFor` gives, for each meaning, its words and phrases between commas. */
export function lineWordsFrom(wordsFor: (meaning: LineWord) => string): LineWords {
  const words = new Map<string, LineWord | null>()
  for (const meaning of lineWordNames) {
    for (const one of wordsFor(meaning).split(',')) {
      const phrase = foldedWord(one).replace(/\s+/g, ' ')
      if (phrase === '') continue
      words.set(phrase, words.has(phrase) && words.get(phrase) !== meaning ? null : meaning)
    }
  }
  return words
}
