import { describe, expect, test } from 'vitest'
import { dayAfter, HOUR } from '../../lib/core/clock-time.ts'
import { FLAGS_KEY } from '../../lib/core/flags/name.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { flagOffer } from '../../lib/page/flag-hints.ts'
import { at, beginEach, NOW, noted, pageWith } from '../make/page.ts'

beginEach()
/** The last night that is over. */
const LAST = '2026-11-21'
const DAY = 24 * HOUR
const urge = (more: object = {}): Draft => ({
  kind: 'symptom',
  symptomKind: 'urge',
  severity: 4,
  ...more,
})
const medicine = (name: string, change = 'new'): Draft =>
  ({ kind: 'medicine', name, change }) as Draft
async function offered(
  said: readonly (readonly [Draft, number])[],
  profile: Readonly<Record<string, unknown>> = {},
  now = NOW,
) {
  const { db, diary, live } = await pageWith()
  await diary.add(said.map(([draft, when]) => noted(live, draft, when)))
  return flagOffer(db, profile, LAST, now)
}
const nights = (from: string, count: number, draft: Draft, clock = '23:00') =>
  Array.from({ length: count }, (_, i) => [draft, at(clock, dayAfter(from, i))] as const)

test('nothing is offered to somebody of whom nothing points at it', async () => {
  expect(await offered([[urge(), at('23:00', LAST)]])).toBeNull()
})

test('a sign on a leg comes before all else; one that a check has heard of does not', async () => {
  const said = [
    [urge({ signs: [{ sign: 'swollen' }] }), NOW - DAY],
    [{ kind: 'factor', factor: 'snoring' } as Draft, NOW - DAY],
  ] as const
  expect(await offered(said)).toBe('signs')
  const checked = { [FLAGS_KEY]: { answers: { often: 'no' }, at: NOW - HOUR, acknowledged: true } }
  expect(await offered(said, checked)).toBeNull()
})

test('snoring with pauses', async () => {
  expect(await offered([[{ kind: 'factor', factor: 'snoring' } as Draft, NOW - DAY]])).toBe(
    'snoring',
  )
})

test('a new medicine after which the legs acted up on two nights', async () => {
  const said = [
    [medicine('Mirtazapine'), NOW - 5 * DAY],
    ...nights('2026-11-19', 2, urge()),
  ] as const
  expect(await offered(said)).toBe('newMedicine')
  expect(await offered([[medicine('Mirtazapine', 'taken'), NOW - 5 * DAY]])).toBe('newMedicine')
})

describe('legs that act up often', () => {
  const often = (from: string) =>
    [0, 3, 7, 10, 14, 17, 21, 24].map((n) => [urge(), at('23:00', dayAfter(from, n))] as const)
  test('in each of the four weeks that end with the last night', async () => {
    expect(await offered(often('2026-10-25'))).toBe('often')
  })

  test('a day longer ago is another week', async () => {
    expect(await offered(often('2026-10-24'))).toBeNull()
  })
})

describe('a dopamine medicine', () => {
  const taken = '2026-04-01'
  const early = nights(taken, 7, urge({ severity: 2 }), '23:00')
  const late = nights('2026-11-14', 8, urge({ severity: 7 }), '20:00')
  test('under which it comes earlier and stronger than at first', async () => {
    expect(await offered([[medicine('Pramipexole'), at('12:00', taken)], ...early, ...late])).toBe(
      'augmentation',
    )
  })

  test('any other is none', async () => {
    expect(
      await offered([[medicine('Cetirizine'), at('12:00', taken)], ...early, ...late]),
    ).toBeNull()
  })

  test('that was stopped is none', async () => {
    const stopped = [medicine('Pramipexole', 'stopped'), at('12:00', '2026-06-01')] as const
    expect(
      await offered([[medicine('Pramipexole'), at('12:00', taken)], stopped, ...early, ...late]),
    ).toBeNull()
  })

  test('that was begun so lately that its first weeks run into the last is none', async () => {
    const first = nights('2026-10-15', 7, urge({ severity: 2 }), '23:00')
    const said = [[medicine('Pramipexole'), at('12:00', '2026-10-15')], ...first, ...late] as const
    expect(await offered(said)).toBeNull()
  })
})
