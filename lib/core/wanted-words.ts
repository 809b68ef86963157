import { folded } from './folded.ts'
import { oneSpelling } from './spellings.ts'

/** A text as it is searched: folded, and once more with one spelling, where it has words that have two. */
export function searchable(text: string): string {
  const plain = folded(text)
  const one = oneSpelling(plain)
  return one === plain ? plain : `${plain}\n${one}`
}

/**
 * What tells whether a searchable text holds every one of some words, in any order, as a part of a word too, in their own
 * spelling or the other. Words of nothing but spaces are in every text.
 */
export function holdsAll(words: string): (text: string) => boolean {
  const plain = folded(words)
  const [own, one] = [plain, oneSpelling(plain)].map((said) => said.split(/\s+/))
  const has = (wanted: readonly string[] | undefined, text: string) =>
    wanted?.every((word) => text.includes(word)) === true
  return (text) => has(own, text) || has(one, text)
}
