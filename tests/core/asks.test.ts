import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asks, inAskOrder } from '../../lib/core/asks.ts'

test('what asks in the popup has this order', () => {
  expect(inAskOrder(new Set(asks))).toEqual([
    'sign',
    'trouble',
    'consent',
    'morning',
    'travel',
    'offer',
    'question',
    'sitting',
    'earlier',
  ])
})

test('at night, and until all is read, only a sign and trouble ask', () => {
  expect(inAskOrder(new Set(asks), true)).toEqual(['sign', 'trouble'])
  expect(inAskOrder(new Set(['travel', 'trouble']), true)).toEqual(['trouble'])
  expect(inAskOrder(new Set(['travel']), true)).toEqual([])
})

test('whatever waits comes in that order, in whichever it came to wait', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...asks]), (waiting) => {
      const order = inAskOrder(new Set(waiting))
      expect(order).toEqual(asks.filter((ask) => waiting.includes(ask)))
    }),
  )
})
