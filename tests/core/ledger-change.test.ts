import { describe, expect, test } from 'vitest'
import { emptyLedger, type Ledger, type LedgerRow } from '../../lib/core/ledger.ts'
import { endFuse, noteSnooze, settleShowing } from '../../lib/core/ledger-change.ts'

const NIGHT = '2026-11-20'
const NOW = Date.parse('2026-11-20T21:40:00Z')
const MIN = 60_000
const of = (rows: Record<string, LedgerRow>, lastAt: number | null = null): Ledger => ({
  ...{ nights: { [NIGHT]: rows }, lastAt },
})

describe('a nudge that a kill cut short', () => {
  const walk = (at: number, rest: Partial<LedgerRow> = {}) =>
    ({ walk: { state: 'showing', at, ...rest } }) satisfies Record<string, LedgerRow>
  const listed = new Set([`${NIGHT}+walk`])
  /** Whether it was shown, and when an interruption was the last. */
  const settled = (ledger: Ledger, list: ReadonlySet<string> | null) => {
    const { nights, lastAt } = settleShowing(ledger, list, NOW)
    return [nights[NIGHT]?.['walk']?.state, lastAt]
  }

  test.each<[string, Ledger, ReadonlySet<string> | null, string, number | null]>([
    ['and is listed, was shown: the next waits', of(walk(NOW - 1)), listed, 'shown', NOW - 1],
    ['and is not listed, costs nothing', of(walk(NOW - 1)), new Set(), 'held', null],
    ['where nothing can be known, was shown', of(walk(NOW - 1)), null, 'shown', NOW - 1],
    ['long ago, was shown', of(walk(NOW - MIN)), new Set(), 'shown', NOW - MIN],
    ['under another name', of(walk(NOW - 1, { lead: 'bath' })), listed, 'held', null],
    ['by a clock that ran ahead', of(walk(NOW + MIN)), listed, 'shown', NOW],
    ['and another came later', of(walk(NOW - 3), NOW - 2), listed, 'shown', NOW - 2],
    ['and another came before', of(walk(NOW - 3), NOW - 4), listed, 'shown', NOW - 3],
  ])('%s', (_, ledger, list, state, lastAt) => {
    expect(settled(ledger, list)).toEqual([state, lastAt])
  })

  test('is open again and waits for nothing, where it was not shown', () => {
    const { nights } = settleShowing(of(walk(NOW - 1, { by: 'line' })), new Set(), NOW)
    const row = { state: 'held', at: NOW - 1, by: 'line', reason: 'late' }
    expect(nights[NIGHT]?.['walk']).toEqual(row)
  })

  test('what was shown, held or dropped before is left alone', () => {
    const rows = (['shown', 'held', 'dropped'] as const).map((state) => [state, { state, at: 1 }])
    const ledger = of(Object.fromEntries(rows), 1)
    expect(settleShowing(ledger, null, NOW)).toEqual(ledger)
  })
})

describe('a snooze puts off', () => {
  const early: LedgerRow = { state: 'shown', at: NOW - 9 * MIN, by: 'notification' }
  const late: LedgerRow = { ...early, at: NOW - 5 * MIN }
  const held = (returnAt: number): Partial<LedgerRow> => ({
    ...{ state: 'held', at: NOW, reason: 'snooze', returnAt },
  })
  const until = NOW + 9 * MIN
  const snoozed = (rows: Record<string, LedgerRow>, end: number | 'sound' | 'night' = until) =>
    noteSnooze(of(rows), { night: NIGHT, at: NOW - MIN, until: end }, NOW).nights[NIGHT]

  test('what was shown last, with all that it listed', () => {
    const rows = { a: early, b: late, c: { ...late, lead: 'b' } }
    const put = {
      a: early,
      b: { ...late, ...held(until) },
      c: { ...late, lead: 'b', ...held(until) },
    }
    expect(snoozed(rows)).toEqual(put)
    expect(snoozed(Object.fromEntries(Object.entries(rows).reverse()))).toEqual(put)
  })
  test('what was shown, and nothing that the badge alone said or that was dropped since', () => {
    const rest: Record<string, LedgerRow> = {
      b: { ...late, by: 'badge' },
      c: { state: 'dropped', at: NOW - 2 * MIN, reason: 'late' },
    }
    expect(snoozed({ a: early, ...rest })).toEqual({ a: { ...early, ...held(until) }, ...rest })
  })
  test('nothing of before where something has just begun gently: that waits by itself', () => {
    const gentle: LedgerRow = { ...late, state: 'held', reason: 'gentle', returnAt: NOW }
    for (const by of ['line', 'badge'] as const)
      expect(snoozed({ a: early, b: { ...gentle, by } })).toEqual({
        a: early,
        b: { ...gentle, by },
      })
    const over: LedgerRow = { state: 'dropped', at: NOW - 2 * MIN, reason: 'gentle' }
    expect(snoozed({ a: early, b: over })).toEqual({ a: { ...early, ...held(until) }, b: over })
    const quiet: LedgerRow = { ...gentle, reason: 'quiet' }
    expect(snoozed({ a: early, b: quiet })).toEqual({ a: { ...early, ...held(until) }, b: quiet })
  })
  test('what was shown in the same moment', () => {
    const now = { ...early, at: NOW - MIN }
    expect(snoozed({ a: now })).toEqual({ a: { ...now, ...held(until) } })
  })
  test('until the sound is over: it comes as soon as it can', () => {
    expect(snoozed({ a: early }, 'sound')).toEqual({ a: { ...early, ...held(NOW) } })
  })
  test.each<[string, LedgerRow, (number | 'night')?]>([
    ['for the whole night', early, 'night'],
    ['what the badge alone says', { ...early, by: 'badge' }],
    ['what is done', { ...early, reason: 'done' }],
    ['what came after it was said', { ...early, at: NOW }],
    ['what was never shown', { state: 'dropped', at: NOW - 9 * MIN, reason: 'late' }],
  ])('nothing: %s', (_, row, end) => {
    expect(snoozed({ a: row }, end)).toEqual({ a: row })
  })
  test('nothing of another night', () => {
    const ledger: Ledger = { ...emptyLedger, nights: { '2026-11-19': { a: early } } }
    const snooze = { night: NIGHT, at: NOW, until }
    expect(noteSnooze(ledger, snooze, NOW)).toEqual(ledger)
    const both = { ...ledger, nights: { ...ledger.nights, [NIGHT]: { a: early } } }
    expect(noteSnooze(both, snooze, NOW).nights['2026-11-19']).toEqual({ a: early })
  })
})

describe('of the line to stand up', () => {
  const FROM = NOW - MIN
  const shown: LedgerRow = { state: 'shown', at: FROM, by: 'line', paid: 'fuse' }
  const waits: LedgerRow = { state: 'held', at: FROM, reason: 'quiet' }
  const ended = (rows: Record<string, LedgerRow>, tonight: string, from: number | null) =>
    endFuse(of(rows), tonight, from, NOW).nights[NIGHT]

  test('what was shown is done once another bout goes on, and other steps are not', () => {
    expect(ended({ fuse: shown, walk: shown }, NIGHT, FROM)).toEqual({
      ...{ fuse: { ...shown, reason: 'done' }, walk: shown },
    })
    expect(ended({ fuse: shown }, NIGHT, FROM - 1)).toEqual({ fuse: shown })
    expect(ended({ fuse: shown }, NIGHT, null)).toEqual({ fuse: shown })
    const late = { fuse: { ...shown, reason: 'legs' as const } }
    expect(ended(late, NIGHT, FROM)).toEqual(late)
  })
  test('what still waits is ended with its night, and other steps are not', () => {
    const all = { fuse: waits, walk: waits }
    expect(ended(all, NIGHT, FROM)).toEqual(all)
    expect(ended(all, '2026-11-21', FROM)).toEqual({
      ...{ fuse: { ...waits, state: 'dropped', at: NOW }, walk: waits },
    })
    const paid = { fuse: { ...waits, paid: 'fuse' } }
    expect(ended(paid, '2026-11-21', null)).toEqual({
      fuse: { ...waits, paid: 'fuse', state: 'shown', at: NOW },
    })
  })
})
