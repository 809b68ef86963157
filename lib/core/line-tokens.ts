import { type Side, sides } from './fields/shared.ts'
import { type BodyPart, bodyParts, type SymptomKind } from './fields/symptom.ts'
import {
  foldedWord,
  type LineWord,
  type LineWords,
  type NamedSensation,
  namedSensations,
} from './line-words.ts'
import { plainSigns } from './plain-signs.ts'

/** What the words of a line say, each kind of it apart and in a fixed order. */
export interface Taken {
  /** How many words there were. */
  readonly count: number
  /** Numbers without a unit. */
  readonly numbers: readonly number[]
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly sides: readonly Side[]
  readonly kinds: readonly SymptomKind[]
  readonly parts: BodyPart[]
  readonly sensations: NamedSensation[]
  has(word: LineWord): boolean
}

/** A word that is not understood, as it was typed. */
export interface Misread {
  readonly why: 'unknown' | 'number'
  readonly word: string
}

/** The longest phrase of a language, in words. */
const PHRASE = 3

/** Takes a line apart; the first word that is not understood ends it. */
export function takeLine(line: string, words: LineWords): Taken | Misread {
  const tokens = plainSigns(line)
    .normalize('NFKC')
    .split(/[\s,;]+/)
    .map((token) => token.replace(/[.!]+$/, ''))
    .filter((token) => token !== '')
    .flatMap((token) => splitUnit(token, words))
  const said = new Set<LineWord>()
  const numbers: number[] = []
  const minutes: number[] = []
  const hours: number[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as string
    if (/\d/.test(token)) {
      const number = /^(0|[1-9]\d{0,3})(?:\/10)?$/.exec(token)?.[1]
      if (number === undefined) return { why: 'number', word: token }
      const unit = token.includes('/') ? undefined : words.get(foldedWord(tokens[i + 1] ?? ''))
      const timed = unit === 'minutes' || unit === 'hours'
      ;(unit === 'minutes' ? minutes : unit === 'hours' ? hours : numbers).push(Number(number))
      i += timed ? 2 : 1
      continue
    }
    const found = phraseAt(tokens, i, words)
    // A unit that follows no number says nothing.
    if (!found || found.word === 'minutes' || found.word === 'hours')
      return { why: 'unknown', word: token }
    said.add(found.word)
    i += found.length
  }
  const of = <T extends string>(all: readonly T[], group: string): T[] =>
    all.filter((one) => said.has(`${group}.${one}` as LineWord))
  return {
    count: tokens.length,
    numbers,
    minutes,
    hours,
    sides: of(sides, 'side'),
    kinds: kindsOf(said),
    parts: of(bodyParts, 'part'),
    sensations: of(namedSensations, 'sensation'),
    has: (word) => said.has(word),
  }
}

const kindsOf = (said: ReadonlySet<LineWord>): SymptomKind[] =>
  [...said].flatMap((word) => (word.startsWith('kind.') ? [word.slice(5) as SymptomKind] : []))

/** `30m` and `1h30m` are numbers with their units; anything else stays whole. */
function splitUnit(token: string, words: LineWords): string[] {
  if (!/^(\d+\p{L}+)+$/u.test(token)) return [token]
  const pieces = token.match(/\d+|\p{L}+/gu) ?? []
  const units = pieces
    .filter((piece) => !/\d/.test(piece))
    .map((unit) => words.get(foldedWord(unit)))
  return units.every((unit) => unit === 'minutes' || unit === 'hours') ? pieces : [token]
}

/** The longest phrase that begins at a word. */
function phraseAt(
  tokens: readonly string[],
  from: number,
  words: LineWords,
): { word: LineWord; length: number } | null {
  for (let length = Math.min(PHRASE, tokens.length - from); length > 0; length--) {
    const word = words.get(foldedWord(tokens.slice(from, from + length).join(' ')))
    if (word) return { word, length }
  }
  return null
}
