import { describe, expect, test } from 'vitest'
import { lettersOf, wordsIn } from '../../lib/texts/letters.ts'
import { textsOf } from '../make/english.ts'

test.each([
  ['', []],
  ['  one\n two ', ['one', 'two']],
])('the words of %j are %j', (text, words) => {
  expect(wordsIn(text)).toEqual(words)
})

test.each([
  ['meadow', 'en', 'ADEMOW'],
  ['Garten', 'de', 'AEGNRT'],
  // In German among the others, in Swedish at the end.
  ['över', 'de', 'EÖRV'],
  ['över', 'sv', 'ERVÖ'],
  ['ilık', 'tr', 'IİKL'],
  // What is in order already would give itself away.
  ['moss', 'en', 'SSOM'],
  // A mark stays with its letter, and what is no letter has no place.
  ['e\u0301ta\u0302t', 'fr', 'A\u0302E\u0301TT'],
  ["aujourd'hui", 'fr', 'ADHIJORUUU'],
  ['\u202eriver\u202c', 'en', 'EIRRV'],
  ['نجوم', 'ar', 'جمنو'],
  ['', 'en', ''],
])('the letters of %s in %s are %s', (word, lang, letters) => {
  expect(lettersOf(word, lang).join('')).toBe(letters)
})

const sorted = (word: string) => [...word].sort().join('')
/** By their letters in order: words that nobody wants to find at three in the morning, rude, of fear or of grief. */
const unwelcome: ReadonlySet<string> = new Set(
  [
    ...['acpr', 'hist', 'cfku', 'cntu', 'cdik', 'ccko', 'ipss', 'aers', 'lstu', 'ehorw', 'bchit'],
    ...['istt', 'denu', 'belu', 'aenpsy', 'aginv', 'eins', 'gnow', 'ainp', 'bdloo', 'adde'],
    ...['adeht', 'adegnr', 'aefr', 'ikll', 'efhls', 'ekllr', 'aegnr', 'ahrt', 'ahrts', 'acenr'],
    ...['acdflms', 'besu', 'aceps', 'adlny', 'aeknrs', 'deeins', 'aelns', 'afrt', 'bmu', 'abmoos'],
  ].map(sorted),
)

/** What is wrong with a list of words, for a person who looks for each behind its letters. */
function faultsOf(words: readonly string[], lang: string): string[] {
  const found: string[] = []
  if (words.length < 60) found.push(`only ${words.length}`)
  const byLetters = Map.groupBy(words, (word) => lettersOf(word, lang).join(''))
  for (const [letters, same] of byLetters) {
    if (same.length > 1) found.push(`the same letters: ${same.join()}`)
    if (letters.length < 3 || letters.length > 8) found.push(`too short or too long: ${same}`)
    if (unwelcome.has(sorted(letters.toLowerCase()))) found.push(`unwelcome: ${same}`)
    if (/ASS|GIT/.test(letters)) found.push(`unwelcome as it stands: ${same}`)
    if (letters === same[0]?.toLocaleUpperCase(lang)) found.push(`as it is: ${same}`)
  }
  return found
}

describe.each(Object.entries(textsOf))('in %s', (lang, texts) => {
  test('words can be found behind their letters, each of them one word and a quiet one', () => {
    // A language that has no list of its own yet is given the English one.
    const words = wordsIn(texts['ui.mind.words'] ?? textsOf['en']?.['ui.mind.words'] ?? '')
    expect(faultsOf(words, lang)).toEqual([])
  })
  test('the alphabet has letters, each once', () => {
    const letters = wordsIn(texts['ui.mind.alphabet'] ?? textsOf['en']?.['ui.mind.alphabet'] ?? '')
    expect(letters.length).toBeGreaterThan(15)
    expect(new Set(letters).size).toBe(letters.length)
    for (const letter of letters) expect(letter).toMatch(/^[\p{L}\p{M}]{1,3}$/u)
  })
})

const sixty = wordsIn(textsOf['en']?.['ui.mind.words'] ?? '')
test.each([
  ['dune', 'unwelcome: dune'],
  ['garden', 'unwelcome: garden'],
  ['sassy', 'unwelcome as it stands: sassy'],
  ['night thing', 'the same letters: night,thing'],
  ['ox', 'too short or too long: ox'],
  ['aa', 'as it is: aa'],
])('planted: %s is caught', (words, said) => {
  expect(faultsOf([...sixty, ...wordsIn(words)], 'en')).toContain(said)
  expect(faultsOf(wordsIn(words), 'en').join()).toContain('only')
})
