import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { ANSWER_MS, begin, LOST_MS, type PlayPlan, stateAt } from '../../lib/core/player.ts'
import { end, goOn, look, pause } from '../../lib/core/player-change.ts'
import { type Player, player as schema } from '../../lib/core/schema/player.ts'
import { pack, stretch, watch } from '../make/plays.ts'

const T = Date.parse('2026-11-22T22:40:00+01:00')
const stand: PlayPlan = { phases: [{ id: 'both', lengthMs: null }], limitMs: null }
describe('a stretch', () => {
  test.each([
    [0, 'ready', 5_000],
    [4_999, 'ready', 1],
    [5_000, 'left', 30_000],
    [35_000, 'change', 5_000],
    [40_000, 'right', 30_000],
    [69_999, 'right', 1],
  ])('after %i ms is at %s', (ms, id, leftMs) => {
    const state = stateAt(stretch, begin('hamstring', T), T + ms)
    expect(state.is).toBe('running')
    expect(stretch.phases[state.phase]?.id).toBe(id)
    expect(state.leftMs).toBe(leftMs)
  })
  test('is done at its end, and stays', () => {
    for (const ms of [70_000, 10 ** 9])
      expect(stateAt(stretch, begin('hamstring', T), T + ms)).toMatchObject({
        is: 'done',
        doneMs: 70_000,
        leftMs: 0,
        // Its last part is the one that is shown.
        phase: 3,
        phaseMs: 30_000,
      })
  })
})

test('a gap of five seconds is a slow page, and a millisecond more a closed one', () => {
  const seen = watch(stand, begin('stand', T), T + 1_000)
  const after = (gap: number) =>
    stateAt(stand, look(stand, seen, seen.seenAt + gap), seen.seenAt + gap).is
  expect([LOST_MS, LOST_MS + 1, -LOST_MS, -LOST_MS - 1].map(after)).toEqual([
    ...['running', 'paused', 'running', 'paused'],
  ])
})

const waits = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 12 })

describe('laws', () => {
  test('what has counted never grows less, and never faster than the clock', () => {
    fc.assert(
      fc.property(waits, fc.constantFrom(stretch, stand, pack), (gaps, plan) => {
        let player = begin('x', T)
        let now = T
        let before = 0
        for (const [i, gap] of gaps.entries()) {
          now += gap
          player = look(plan, player, now)
          const { doneMs } = stateAt(plan, player, now)
          expect(doneMs).toBeGreaterThanOrEqual(before)
          expect(doneMs - before).toBeLessThanOrEqual(gap)
          before = doneMs
          player = (i % 3 === 0 ? pause : goOn)(plan, player, now)
          expect(stateAt(plan, player, now).doneMs).toBe(before)
        }
      }),
    )
  })
  test('a pause is exact: the same is left before it, in it and after it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 69_000 }),
        fc.integer({ min: 0, max: 10 ** 7 }),
        (at, length) => {
          const running = watch(stretch, begin('x', T), T + at)
          const before = stateAt(stretch, running, T + at)
          const held = pause(stretch, running, T + at)
          const inside = look(stretch, held, T + at + length)
          expect(stateAt(stretch, inside, T + at + length).doneMs).toBe(before.doneMs)
          const after = goOn(stretch, inside, T + at + length)
          expect(stateAt(stretch, after, T + at + length)).toEqual(before)
        },
      ),
    )
  })
  test('a gap that nobody saw is never counted as done, is said, and waits for a press', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(stretch, stand),
        fc.integer({ min: 0, max: 69_000 }),
        fc.integer({ min: LOST_MS + 1, max: 10 ** 9 }),
        (plan, at, gap) => {
          const seen = watch(plan, begin('x', T), T + at)
          const before = stateAt(plan, seen, T + at).doneMs
          const back = look(plan, seen, T + at + gap)
          const state = stateAt(plan, back, T + at + gap)
          expect(state).toMatchObject({ is: 'paused', doneMs: before, missedMs: gap })
          const later = look(plan, back, T + at + gap + 10 ** 6)
          expect(stateAt(plan, later, T + at + gap + 10 ** 6).doneMs).toBe(before)
          const on = goOn(plan, back, T + at + gap)
          expect(stateAt(plan, on, T + at + gap)).toMatchObject({ is: 'running', missedMs: 0 })
        },
      ),
    )
  })
  test('a clock that is set back counts nothing twice and takes nothing away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 69_000 }),
        fc.integer({ min: LOST_MS + 1, max: 10 ** 9 }),
        (at, back) => {
          const seen = watch(stretch, begin('x', T), T + at)
          const now = T + at - back
          const state = stateAt(stretch, look(stretch, seen, now), now)
          expect(state.is).toBe('paused')
          expect(state.doneMs).toBe(stateAt(stretch, seen, T + at).doneMs)
        },
      ),
    )
  })
  test('a clock that is set back moves every pause along', () => {
    const running = watch(stretch, begin('x', T), T + 10_000)
    const held = pause(stretch, running, T + 10_000)
    const on = goOn(stretch, look(stretch, held, T + 14_000), T + 14_000)
    const later = watch(stretch, on, T + 20_000)
    const back = look(stretch, later, T - 3_600_000)
    const by = -3_600_000 - 20_000
    expect(back).toMatchObject({
      startedAt: T + by,
      pauses: [
        { from: T + 10_000 + by, to: T + 14_000 + by },
        { from: T + 20_000 + by, to: null, lost: true },
      ],
    })
    expect(stateAt(stretch, back, back.seenAt).doneMs).toBe(16_000)
  })
  test('what is kept is read back as it was', () => {
    fc.assert(
      fc.property(waits, (gaps) => {
        let player = begin('x', T)
        let now = T
        for (const [i, gap] of gaps.entries()) {
          now += gap
          player = (i % 2 === 0 ? pause : goOn)(stretch, look(stretch, player, now), now)
        }
        expect(v.parse(schema, JSON.parse(JSON.stringify(player)))).toEqual(player)
      }),
    )
  })
})

describe('a warm pack', () => {
  const asked = watch(pack, begin('warmPack', T), T + 5 * MINUTE)
  test('stands at its question and goes on from there by a press', () => {
    expect(stateAt(pack, asked, T + 5 * MINUTE)).toMatchObject({ is: 'waiting', phase: 0 })
    const now = T + 6 * MINUTE
    const on = goOn(pack, watch(pack, asked, now), now)
    expect(stateAt(pack, on, now)).toMatchObject({
      is: 'running',
      phase: 1,
      doneMs: 5 * MINUTE,
      leftMs: 5 * MINUTE,
    })
  })
  test('unanswered for two minutes it comes off', () => {
    const almost = T + 5 * MINUTE + ANSWER_MS - 1
    expect(stateAt(pack, watch(pack, asked, almost), almost).is).toBe('waiting')
    expect(stateAt(pack, watch(pack, asked, almost + 1), almost + 1).is).toBe('takeOff')
    expect(goOn(pack, watch(pack, asked, almost + 1), almost + 1).answered).toBe(0)
  })
  test('comes off a quarter of an hour after it was put on, whatever was pressed, paused or slept', () => {
    const steps = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 6 * MINUTE }),
        fc.constantFrom(pause, goOn, (_: PlayPlan, p: Player) => p),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(steps, (presses) => {
        let player = begin('warmPack', T)
        let now = T
        for (const [wait, press] of presses) {
          now = Math.min(now + wait, T + 15 * MINUTE)
          player = press(pack, look(pack, player, now), now)
        }
        const over = T + 15 * MINUTE
        expect(stateAt(pack, look(pack, player, over), over).is).toBe('takeOff')
      }),
    )
  })
  test('what comes off stays so, also where nobody looks for a while after', () => {
    const off = watch(pack, asked, T + 5 * MINUTE + ANSWER_MS)
    for (const away of [30_000, 5 * MINUTE]) {
      const now = off.seenAt + away
      const state = stateAt(pack, look(pack, off, now), now)
      expect(state).toMatchObject({ is: 'takeOff', missedMs: 0 })
    }
  })
  test('a question stays a question where nobody looks for a while, and nothing was missed', () => {
    const seen = watch(pack, asked, T + 5 * MINUTE + 1_000)
    const now = seen.seenAt + 30_000
    const back = look(pack, seen, now)
    expect(stateAt(pack, back, now)).toMatchObject({ is: 'waiting', missedMs: 0 })
    expect(stateAt(pack, goOn(pack, back, now), now)).toMatchObject({ is: 'running', phase: 1 })
    // Nor does the gap put the end off: two minutes without a press, looked at or not.
    const over = T + 5 * MINUTE + ANSWER_MS
    expect(stateAt(pack, look(pack, back, over), over).is).toBe('takeOff')
  })
  test('a page closed on it and opened an hour later says: take it off', () => {
    const seen = watch(pack, begin('warmPack', T), T + MINUTE)
    const now = T + 60 * MINUTE
    expect(stateAt(pack, look(pack, seen, now), now).is).toBe('takeOff')
  })
})

test('ended by the person, nothing goes on', () => {
  const ended = end(watch(stand, begin('walk', T), T + 61_000), T + 61_000)
  for (const now of [T + 61_000, T + 10 ** 8])
    expect(stateAt(stand, look(stand, ended, now), now)).toMatchObject({
      is: 'done',
      doneMs: 61_000,
    })
})
