import { english } from './english.ts'

/** What stands after a number without being counted by it. */
const NO_NOUN = '(?:is|was|has|as|this|stays)'
const NO_ADJECTIVE = '(?:at|in|of|that|mg|min|h|s|g|K)'
const afterNumber = (noun: string): RegExp =>
  new RegExp(`\\{(\\w+)\\} (?:(?!${NO_ADJECTIVE}\\b)[a-z]+ )?((?!${NO_NOUN}\\b)${noun})\\b`, 'g')

const plurals = afterNumber('(?:[a-z]{2,}s|people|women|men|children)')
const nouns = Object.values(english).flatMap((text) =>
  [...text.matchAll(plurals)].map(([, , noun = '']) => noun),
)
const singulars = afterNumber(
  `(?:${[...new Set(nouns)].flatMap((noun) => (noun.endsWith('s') ? [noun.slice(0, -1)] : [])).join('|')})`,
)

export interface Counted {
  readonly placeholder: string
  readonly noun: string
  readonly many: boolean
}

/** The placeholders of an English text that count the noun after them. */
export const countedIn = (text: string): Counted[] =>
  [
    { many: true, found: text.matchAll(plurals) },
    { many: false, found: text.matchAll(singulars) },
  ].flatMap(({ many, found }) =>
    [...found].map(([, placeholder = '', noun = '']) => ({ placeholder, noun, many })),
  )
