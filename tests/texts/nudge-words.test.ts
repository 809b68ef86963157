import { expect, test } from 'vitest'
import { FUSE_ID } from '../../lib/core/fuse/names.ts'
import { stepNames } from '../../lib/texts/nudge-words.ts'
import { stepOf } from '../make/worker.ts'

test('steps are named in the order that is asked for, the fuse among them', () => {
  const routine = [stepOf('walk', 60), stepOf('bath', 90, { name: 'Hot water' })]
  expect(stepNames(['bath', FUSE_ID, 'walk'], routine)).toBe(
    'Hot water, A moment on your feet?, An easy walk',
  )
})
test('a step that was taken away since stands under its id', () => {
  expect(stepNames(['own-1'], [])).toBe('own-1')
})
