import { folded } from './folded.ts'

/**
 * What tells whether a folded text holds every one of some words, in any order, as a part of a word too. Words of nothing
 * but spaces are in every text.
 */
export function holdsAll(words: string): (text: string) => boolean {
  const wanted = folded(words).split(/\s+/)
  return (text) => wanted.every((word) => text.includes(word))
}
