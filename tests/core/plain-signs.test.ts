import { expect, test } from 'vitest'
import { isSpecial, plainSigns } from '../../lib/core/plain-signs.ts'

const scripts = ['arab', 'arabext', 'nkoo', 'deva', 'beng', 'guru', 'gujr', 'orya', 'tamldec']
const more = ['telu', 'knda', 'mlym', 'thai', 'laoo', 'tibt', 'mymr', 'khmr', 'mong', 'fullwide']
test.each([...scripts, ...more])('the digits of the script %s are read as ours', (script) => {
  const { format } = new Intl.NumberFormat(`en-u-nu-${script}`, { useGrouping: false })
  expect(plainSigns(format(9876543210))).toBe('9876543210')
})

test.each([
  ['１２：３０', '12:30'],
  ['！～', '!~'],
  ['a\u00A0b\u2009c\u3000d', 'a b c d'],
  ['10²', '10²'],
  ['①', '①'],
  ['𝟎𝟗', '𝟎𝟗'],
  ['Füße', 'Füße'],
  ['1\u200B2\u200F\uFEFF', '12'],
])('%j is read as %j', (text, plain) => {
  expect(plainSigns(text)).toBe(plain)
})

test('a letter of the keyboard is nothing special, whatever lies beyond is', () => {
  expect(['a ~\n', '\u007F', 'é'].map(isSpecial)).toEqual([false, true, true])
})
