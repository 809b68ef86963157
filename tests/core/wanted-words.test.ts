import { expect, test } from 'vitest'
import { holdsAll } from '../../lib/core/wanted-words.ts'

test('words are looked for in any order, each as a part of a word too', () => {
  const holds = (words: string) => holdsAll(words)('left calf, after coffee')
  expect(['calf left', 'cof', 'ÇALF', '  ', ''].map(holds)).toEqual([true, true, true, true, true])
  expect(['calf right', 'leftcalf'].map(holds)).toEqual([false, false])
})
