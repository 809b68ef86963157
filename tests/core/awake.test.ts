import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awakeSince, isDeepNight, notMeIn, withoutOthers } from '../../lib/core/awake.ts'
import { BED_AGAIN_MIN, bedAgainEnd, isBedAgain } from '../../lib/core/bed-again.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { nightOf } from '../../lib/core/night.ts'
import type { Seen } from '../../lib/core/sleep/stretch.ts'
import { week } from '../make/evenings.ts'
import { saidOf } from '../make/tonight.ts'

const zone = 'Europe/Berlin'
const night = nightOf('2026-11-20', { week: week('22:30', '07:00'), tonight: null }, zone)
/** Minutes after lights out. */
const at = (min: number) => night.lightsOut + min * MINUTE
const seen = (from: number, to: number, state: Seen['state'] = 'active'): Seen => ({
  from: at(from),
  to: at(to),
  state,
})
const sinceAt = (seat: readonly Seen[], min: number) => {
  const since = awakeSince(seat, night, at(min))
  return since === null ? null : (since - night.lightsOut) / MINUTE
}

describe('awake in the night', () => {
  const evening = seen(-150, 20)
  it.each<[string, readonly Seen[], number, number | null]>([
    ['came back at ten past three', [evening, seen(280, 282)], 283, 280],
    ['the browser was closed since the evening', [evening], 280, 280],
    ['the browser was closed all evening', [], 280, 280],
    ['never left the computer', [seen(-150, 60)], 61, null],
    ['left for nine minutes', [seen(-150, 40)], 49, null],
    ['left for ten', [seen(-150, 40)], 50, 50],
    ['came back at lights out itself', [seen(-60, -30), seen(0, 20)], 21, 0],
    [
      'what a clock that ran ahead has left is not now',
      [seen(-150, -40), seen(400, 500)],
      283,
      283,
    ],
    ['came back before lights out', [seen(-60, -30), seen(-10, 40)], 41, null],
    ['a pause of nine minutes in the night is the same being awake', [seen(280, 290)], 299, 280],
    ['on, and left alone, is no use', [evening, seen(20, 279, 'idle'), seen(280, 281)], 282, 280],
    ['a quarter of an hour has not passed', [seen(-150, -40)], 14, null],
    ['it has', [seen(-150, -40)], 15, 15],
    ['the night is over', [evening], 510, null],
  ])('%s', (_, seat, now, since) => {
    expect(sinceAt(seat, now)).toBe(since)
  })

  it('is never before lights out, never after now, and no matter in what order the rows come', () => {
    const row = fc
      .tuple(fc.integer({ min: -300, max: 500 }), fc.integer({ min: 0, max: 120 }), fc.boolean())
      .map(([from, length, active]) => seen(from, from + length, active ? 'active' : 'idle'))
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.integer({ min: -60, max: 600 }),
        (rows, now) => {
          const since = sinceAt(rows, now)
          expect(sinceAt([...rows].reverse(), now)).toBe(since)
          if (since === null) return
          expect(isDeepNight(night, at(now))).toBe(true)
          expect(since).toBeGreaterThanOrEqual(0)
          expect(since).toBeLessThanOrEqual(now)
        },
      ),
    )
  })

  it('of a night worker is by day', () => {
    const day = nightOf('2026-11-20', { week: week('09:00', '16:00'), tonight: null }, zone)
    const noon = Date.parse('2026-11-21T12:00:00+01:00')
    expect(awakeSince([], day, noon)).toBe(noon)
    expect(awakeSince([], day, noon - 12 * 60 * MINUTE)).toBeNull()
  })
})

describe('somebody else at the computer', () => {
  const own = seen(-150, 20)
  const other = seen(280, 300)
  it('is said of one night, and of none where nothing was said', () => {
    const tonight = { [night.day]: { notMeAt: [at(283)] } }
    expect(notMeIn(night.day, tonight)).toEqual([at(283)])
    expect([notMeIn('2026-11-19', tonight), notMeIn(night.day, null)]).toEqual([[], []])
  })
  it('leaves the use out in which it was said, and nothing else', () => {
    expect(withoutOthers([own, other, seen(510, 520)], [at(283)])).toEqual([own, seen(510, 520)])
    expect(withoutOthers([own, seen(280, 290), seen(295, 300)], [at(283)])).toEqual([own])
    expect(withoutOthers([own, other], [])).toEqual([own, other])
    // Said before the first row of that use was kept.
    expect(withoutOthers([own, other], [at(279)])).toEqual([own])
  })
  it('said of two uses of one night leaves neither in', () => {
    const later = seen(400, 410)
    expect(withoutOthers([own, other, later], [at(283), at(405)])).toEqual([own])
    expect(withoutOthers([own, other, later], [at(405), at(283)])).toEqual([own])
  })
  it('leaves out a use that began at that instant, and none that ended at it', () => {
    expect(withoutOthers([own, other], [at(280)])).toEqual([own])
    expect(withoutOthers([own, seen(21, 22, 'idle')], [at(300)])).toEqual([
      own,
      seen(21, 22, 'idle'),
    ])
    // What touches a use that is left out, without lying in it, stays.
    const [before, after] = [seen(279, 280, 'idle'), seen(300, 310, 'idle')]
    expect(withoutOthers([before, other, after], [at(283)])).toEqual([before, after])
  })
})

describe('bed again', () => {
  const asked = (bedAgainAt: number | null, of = night.day) => saidOf(of, { bedAgainAt })
  it.each<[string, Parameters<typeof isBedAgain>[0], number, boolean]>([
    ['nobody asked', saidOf(night.day, {}), 300, false],
    ['it is not time yet', asked(at(300)), 299, false],
    ['it is time', asked(at(300)), 300, true],
    ['for half an hour', asked(at(300)), 329, true],
    ['and no longer', asked(at(300)), 330, false],
    ['it was taken back', asked(null), 300, false],
    ['asked in another night', asked(at(300), '2026-11-19'), 300, false],
    ['it would be after the wake time', asked(night.wake), 510, false],
  ])('%s', (_, tonight, min, due) => {
    expect(isBedAgain(tonight, night, at(min))).toBe(due)
  })
  it('is asked for twenty minutes ahead', () => {
    expect(BED_AGAIN_MIN).toBe(20)
  })
  it('ends with the night', () => {
    expect(bedAgainEnd(asked(night.wake - MINUTE), night)).toEqual([
      night.wake - MINUTE,
      night.wake,
    ])
    expect(bedAgainEnd(asked(night.wake), night)).toEqual([])
  })
})
