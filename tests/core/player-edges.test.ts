import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { ANSWER_MS, begin, countedMs, stateAt } from '../../lib/core/player.ts'
import { end, goOn, look, pause } from '../../lib/core/player-change.ts'
import type { Player } from '../../lib/core/schema/player.ts'
import { pack, stretch, watch } from '../make/plays.ts'

const T = Date.parse('2026-11-22T22:40:00+01:00')

test('what changes nothing leaves the player as it is', () => {
  const running = watch(stretch, begin('x', T), T + 10_000)
  const held = pause(stretch, running, T + 10_000)
  expect(pause(stretch, held, T + 11_000)).toBe(held)
  expect(goOn(stretch, running, T + 10_000)).toBe(running)
  // A clock a moment behind: the later look stays the last.
  expect(look(stretch, running, T + 9_000).seenAt).toBe(T + 10_000)
  const done = watch(stretch, running, T + 70_000)
  expect(look(stretch, done, T + 10 ** 7)).toBe(done)
  const ended = end(running, T + 11_000)
  expect(look(stretch, ended, T + 10 ** 7)).toBe(ended)
  expect(end(ended, T + 12_000)).toBe(ended)
  // Nothing ends before it began.
  expect(end(begin('x', T), T - 1_000).endedAt).toBe(T)
})

test('a pause before a question is counted once, and the time at the question not at all', () => {
  const first = pause(pack, watch(pack, begin('warmPack', T), T + MINUTE), T + MINUTE)
  const on = goOn(pack, look(pack, first, T + 2 * MINUTE), T + 2 * MINUTE)
  const asked = watch(pack, on, T + 6.5 * MINUTE)
  expect(stateAt(pack, asked, T + 6.5 * MINUTE)).toMatchObject({ is: 'waiting', phase: 0 })
  const after = goOn(pack, asked, T + 6.5 * MINUTE)
  const later = T + 6.5 * MINUTE + 1_000
  expect(stateAt(pack, look(pack, after, later), later)).toMatchObject({
    is: 'running',
    phase: 1,
    doneMs: 5 * MINUTE + 1_000,
  })
  // One press answers one question.
  const next = T + 11.5 * MINUTE
  expect(stateAt(pack, watch(pack, after, next), next)).toMatchObject({ is: 'waiting', phase: 1 })
})

describe('a clock that stands before what was written', () => {
  test('counts nothing, and nothing below it', () => {
    expect(countedMs(begin('x', T), T - 1)).toBe(0)
    expect(stateAt(stretch, begin('x', T), T - 1_000)).toMatchObject({ doneMs: 0, leftMs: 5_000 })
    const away: Player = { ...begin('x', T), pauses: [{ from: T + 9_000, to: null, lost: true }] }
    expect(stateAt(stretch, away, T + 8_000)).toMatchObject({ doneMs: 8_000, missedMs: 0 })
    const early: Player = { ...begin('x', T), pauses: [{ from: T - 5_000, to: T + 1_000 }] }
    expect(countedMs(early, T + 3_000)).toBe(2_000)
  })
})

describe('what lies on the skin', () => {
  test('says how long until it comes off, whatever was paused', () => {
    const paused: Player = {
      ...begin('warmPack', T),
      pauses: [{ from: T + MINUTE, to: T + 2 * MINUTE }],
      answered: 2,
    }
    const at = (minutes: number) => stateAt(pack, paused, T + minutes * MINUTE)
    expect(at(12)).toMatchObject({ is: 'running', phase: 2, phaseMs: MINUTE, leftMs: 3 * MINUTE })
    expect(at(14)).toMatchObject({ phaseMs: 3 * MINUTE, leftMs: MINUTE })
    expect(at(16)).toMatchObject({ is: 'takeOff', leftMs: 0 })
  })
  test('comes off after two minutes of a pause', () => {
    const held = pause(pack, watch(pack, begin('warmPack', T), T + MINUTE), T + MINUTE)
    const over = T + MINUTE + ANSWER_MS
    expect(stateAt(pack, held, over - 1).is).toBe('paused')
    expect(stateAt(pack, held, over).is).toBe('takeOff')
    // A stretch may be paused for as long as one likes.
    const stretched = pause(stretch, watch(stretch, begin('x', T), T + 9_000), T + 9_000)
    expect(stateAt(stretch, stretched, T + 60 * MINUTE).is).toBe('paused')
  })
})
