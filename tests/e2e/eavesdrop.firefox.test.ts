import { firefoxStage } from './eavesdrop/in-firefox.ts'
import { eavesdropped } from './eavesdrop/report.ts'
import { CALM, DRINK, STEP } from './eavesdrop/words.ts'
import { ourPages } from './our-pages.ts'

/**
 * Firefox has no call that closes `storage.local` to code in pages. Design 5 and number 7 of the issue name what remains:
 * settings and the words of nudges, both in the person's own words; a journal note until it is taken up; and, as in
 * Chromium, the line that the dimmer draws.
 */
const remaining: readonly [row: RegExp, words: readonly string[]][] = [
  [/ settings$/, [STEP, DRINK, CALM]],
  [/ (words|dim)$/, [STEP]],
]

eavesdropped(firefoxStage, ourPages, (word, { channel, where }) => {
  if (channel !== 'storage in our world of a page') return false
  if (/ journal:[^ ]*$/.test(where)) return true
  return remaining.some(([row, words]) => row.test(where) && words.includes(word))
})
