import { expect, test } from 'vitest'
import { type InputState, isPresent } from '../../lib/core/presence.ts'

test.each<[InputState | null, sounds: boolean, present: boolean]>([
  ['active', false, true],
  ['active', true, true],
  ['idle', false, false],
  ['idle', true, true],
  ['locked', false, false],
  ['locked', true, false],
  [null, false, true],
  [null, true, true],
])('%s, and something sounds in the window: %s', (state, sounds, present) => {
  expect(isPresent(state, sounds)).toBe(present)
})
