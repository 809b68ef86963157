/** The words of a text that divides them by spaces, in its order; none for an empty one. */
export const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/**
 * The letters of a word as capitals, in the order of the alphabet of a language; backwards where that is the word itself. A
 * mark belongs to the letter that it stands on, and what is no letter is left out.
 */
export function lettersOf(word: string, lang: string): string[] {
  const letters = word.toLocaleUpperCase(lang).match(/\p{L}\p{M}*/gu) ?? []
  const sorted = letters.toSorted((a, b) => a.localeCompare(b, lang))
  return sorted.join() === letters.join() ? sorted.reverse() : sorted
}
