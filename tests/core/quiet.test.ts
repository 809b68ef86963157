import { describe, expect, it } from 'vitest'
import { emptyLedger, isNoted, muteEnd, NOTED_MS, urgesEnd } from '../../lib/core/ledger.ts'
import { muteFrom, notedNow } from '../../lib/core/ledger-change.ts'

const MIN = 60_000
const now = 1_795_211_100_000

describe('the quiet of Legs now', () => {
  const byWorker = muteFrom(emptyLedger, now)
  it.each<
    [string, { at: number; until: number } | null, typeof emptyLedger, number, number | null]
  >([
    ['nobody asked for it', null, emptyLedger, now, null],
    ['a page did', { at: now, until: now + 30 * MIN }, emptyLedger, now, now + 30 * MIN],
    ['a door without a page did', null, byWorker, now, now + 30 * MIN],
    ['it is over', null, byWorker, now + 30 * MIN, null],
    ['a page took it back', { at: now + 5000, until: now + 5000 }, byWorker, now + 6000, null],
    [
      'a page took back an earlier one',
      { at: now - 5000, until: now - 1000 },
      byWorker,
      now,
      now + 30 * MIN,
    ],
    [
      'both, the page later',
      { at: now + 5 * MIN, until: now + 35 * MIN },
      byWorker,
      now + 6 * MIN,
      now + 35 * MIN,
    ],
    [
      'the clock was set back an hour',
      { at: now + 60 * MIN, until: now + 90 * MIN },
      emptyLedger,
      now,
      null,
    ],
  ])('%s', (_, page, ledger, at, expected) => {
    expect(muteEnd(page, ledger, at)).toBe(expected)
  })
})

describe('bed and screens after Legs now', () => {
  const half = now + 30 * MIN
  it.each<
    [
      string,
      { at: number; until: number; urgesUntil?: number } | null,
      typeof emptyLedger,
      number,
      number | null,
    ]
  >([
    ['wait as long as the quiet', { at: now, until: half }, emptyLedger, now, half],
    ['by the worker too', null, muteFrom(emptyLedger, now), now, half],
    [
      'wait on where the legs are better after five minutes',
      { at: now + 5 * MIN, until: now + 5 * MIN, urgesUntil: half },
      muteFrom(emptyLedger, now),
      now + 6 * MIN,
      half,
    ],
    [
      'and no longer than that',
      { at: now + 5 * MIN, until: now + 5 * MIN, urgesUntil: half },
      emptyLedger,
      half,
      null,
    ],
    ['do not wait where it was taken back', { at: now, until: now }, emptyLedger, now + 1, null],
    [
      'a clock that was set back stretches nothing',
      { at: now, until: now, urgesUntil: now + 90 * MIN },
      emptyLedger,
      now + 1,
      now + 1 + 30 * MIN,
    ],
  ])('%s', (_, page, ledger, at, expected) => {
    expect(urgesEnd(page, ledger, at)).toBe(expected)
    // What is quiet is quiet for them too.
    expect(muteEnd(page, ledger, at) ?? 0).toBeLessThanOrEqual(expected ?? 0)
  })
})

it('a note is said to be kept for half a minute, and never by a clock that was set back', () => {
  const ledger = notedNow(emptyLedger, now)
  expect([0, NOTED_MS - 1, NOTED_MS, -1].map((ms) => isNoted(ledger, now + ms))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isNoted(emptyLedger, now)).toBe(false)
})
