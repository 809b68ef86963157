import { describe, expect, it } from 'vitest'
import { HOUR } from '../../lib/core/clock-time.ts'
import { isAhead, marksOf, restamped, stampAfter } from '../../lib/core/stamp.ts'

const now = 1_795_211_100_000
const HALF_DAY = 12 * HOUR

it('half a day ahead is a clock that nobody would call wrong, and a millisecond more is one that was', () => {
  expect([0, HALF_DAY, HALF_DAY + 1].map((ms) => isAhead(now + ms, now))).toEqual([
    ...[false, false, true],
  ])
  expect(isAhead('never', now)).toBe(false)
  expect(isAhead(undefined, now)).toBe(false)
})

describe('what is said anew is stamped', () => {
  it.each<[string, number | undefined, readonly number[], number]>([
    ['now, where nothing was said', undefined, [], now],
    ['now, after what is older', now - 5, [], now],
    ['after what was said at this moment', now, [], now + 1],
    ['after what a clock a little ahead wrote', now + HALF_DAY, [], now + HALF_DAY + 1],
    ['now, after what a wrong clock wrote', now + HALF_DAY + 1, [], now],
    ['now, where the last is marked as wrong', now + 5, [now + 5], now],
    ['beside a mark, never on it', undefined, [now, now + 1], now + 2],
  ])('%s', (_, last, marks, at) => {
    expect(stampAfter(last, now, marks)).toBe(at)
  })
})

describe('an instant that lies ahead', () => {
  const far = now + HALF_DAY + 1
  it('is marked once, beside those that are known', () => {
    expect(restamped(undefined, now)).toEqual({ changedAt: now })
    expect(restamped({ changedAt: now - 1 }, now)).toEqual({ changedAt: now })
    expect(restamped({ changedAt: far }, now)).toEqual({ changedAt: now, ahead: [far] })
    expect(restamped({ changedAt: far, ahead: [far, now] }, now)).toEqual({
      changedAt: now + 1,
      ahead: [now, far],
    })
    expect(restamped({ changedAt: now - 1, ahead: [far] }, now).ahead).toEqual([far])
  })
  it('of two sides is in order and there once; of none is nothing', () => {
    expect(marksOf([10, 9], undefined, [9, 100])).toEqual([9, 10, 100])
    expect(marksOf(undefined, [])).toBeUndefined()
  })
})
