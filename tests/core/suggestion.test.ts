import fc from 'fast-check'
import { expect, it } from 'vitest'
import { suggestionOf } from '../../lib/core/suggestion.ts'

it('Chromium reads XML, Firefox every letter as it stands', () => {
  const words = `Not saved: “<b>&'"” is not a word`
  expect(suggestionOf(words, 'firefox')).toBe(words)
  expect(suggestionOf(words, 'chrome')).toBe(
    'Not saved: “&lt;b&gt;&amp;&apos;&quot;” is not a word',
  )
})

it('whatever is typed, it is well-formed XML text that reads as it was typed', () => {
  const back: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
      const xml = suggestionOf(words, 'chrome')
      expect(xml).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to say these.
      expect(xml).not.toMatch(/[\u0000-\u001f\ufffe\uffff]/)
      expect(xml.isWellFormed()).toBe(true)
      const read = xml.replace(/&(\w+);/g, (_, name: string) => back[name] ?? '')
      expect(read).toBe(suggestionOf(words, 'firefox'))
    }),
  )
})
