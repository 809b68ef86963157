import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { lookMinimums } from '../../lib/clinical/nights-needed.ts'
import { dayAfter } from '../../lib/core/clock-time.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { readInsights } from '../../lib/page/insights.ts'
import { at, beginEach, noted, pageWith, pageWithout } from '../make/page.ts'

beginEach()
/** The last night that is over. */
const LAST = '2026-11-21'
const urge = (severity: number): Draft => ({ kind: 'symptom', symptomKind: 'urge', severity })
const slept = (night: string, more: object = {}): Draft =>
  ({
    kind: 'sleep',
    answer: 'own',
    trySleep: at('23:00', night),
    sol: 20,
    waso: 10,
    finalWake: at('07:00', dayAfter(night)),
    ...more,
  }) as Draft
type Said = readonly [draft: Draft, night: string, more?: object]
async function insightsOf(...said: Said[]) {
  const { live, notes, diary } = await pageWith()
  const rows = said.map(([draft, night, more]) => ({
    ...noted(live, draft, at('23:30', night)),
    night,
    ...more,
  }))
  await diary.add(rows)
  return readInsights(live, notes, lookMinimums)
}
const nightsIn = (sleeps: readonly { readonly night: string }[] | undefined) =>
  sleeps?.map(({ night }) => night)

test('where the diary does not open there are no numbers', async () => {
  const { live, notes } = await pageWithout()
  expect(await readInsights(live, notes, lookMinimums)).toBeNull()
})

test('an empty diary has none either', async () => {
  expect(await insightsOf()).toEqual({
    sleeps: [],
    refused: 0,
    look: null,
    answers: [],
    sample: false,
  })
})

describe('sleep', () => {
  test('is that of the last 28 nights that are over', async () => {
    const [first, before] = [dayAfter(LAST, -27), dayAfter(LAST, -28)]
    const found = await insightsOf(
      [slept(before), before],
      [slept(first), first],
      [slept(LAST), LAST],
      [slept('2026-11-22'), '2026-11-22'],
    )
    expect(nightsIn(found?.sleeps)).toEqual([first, LAST])
    expect(found?.sleeps[1]).toMatchObject({ tst: 450, sol: 20 })
  })

  test('is the last that was said of a night', async () => {
    const found = await insightsOf(
      [slept(LAST), LAST],
      [slept(LAST, { sol: 40 }), LAST, { at: at('23:40', LAST) }],
      [{ kind: 'calm' }, LAST, { at: at('23:50', LAST) }],
    )
    expect(found?.sleeps).toMatchObject([{ sol: 40 }])
  })

  test('that cannot be right is counted, and is in no number', async () => {
    const found = await insightsOf(
      [slept(LAST, { finalWake: at('22:00', LAST) }), LAST],
      [slept('2026-11-20'), '2026-11-20'],
    )
    expect(found).toMatchObject({ refused: 1, sleeps: [{ night: '2026-11-20' }] })
  })

  test('of somebody else, and what was said too late, is none', async () => {
    const found = await insightsOf(
      [slept(LAST, { answer: 'notMe' }), LAST],
      [slept('2026-11-20'), '2026-11-20', { backfilled: true }],
    )
    expect(found).toMatchObject({ sleeps: [], refused: 0 })
  })

  test('goes by the zone that its night had', async () => {
    const found = await insightsOf([slept(LAST), LAST, { zone: 'Asia/Tokyo', offsetMin: 540 }])
    expect(found?.sleeps).toMatchObject([{ zone: 'Asia/Tokyo' }])
  })
})

describe('the long look', () => {
  test('begins with the first note, whenever that was, and ends with the last night that is over', async () => {
    const begun = '2026-03-01'
    const found = await insightsOf([urge(5), begun], [urge(7), LAST], [urge(9), '2026-11-22'])
    expect(found?.look?.begun).toBe(begun)
    expect(found?.look?.weeks.at(-1)).toMatchObject({ week: 'last', to: LAST, look: { have: 1 } })
  })

  test('reaches as far from its beginning as it takes, and as far back as four weeks', async () => {
    const begun = '2026-03-01'
    const found = await insightsOf(
      [urge(5), begun],
      [urge(5), dayAfter(begun, 42)],
      [urge(5), dayAfter(LAST, -6)],
    )
    expect(found?.look?.weeks.map(({ week, look }) => [week, look.ok ? 0 : look.have])).toEqual([
      [0, 1],
      [2, 0],
      [3, 0],
      [4, 0],
      [6, 1],
      ['last', 1],
    ])
  })

  test('finds a first number that came 98 nights after the first note, and not one later', async () => {
    const begun = '2026-03-01'
    // The night before the first note may hold it too.
    const reach = dayAfter(begun, 97)
    const near = await insightsOf(
      [{ kind: 'intake', substance: 'alcohol' }, begun],
      [urge(5), reach],
    )
    expect(near?.look?.begun).toBe(reach)
    globalThis.indexedDB = new IDBFactory()
    const far = await insightsOf(
      [{ kind: 'intake', substance: 'alcohol' }, begun],
      [urge(5), dayAfter(reach)],
    )
    expect(far?.look).toBeNull()
  })
})

test('answers of every second week come with it, the newest first, and nothing else', async () => {
  const found = await insightsOf(
    [{ kind: 'fortnight', change: 1 }, '2026-10-01'],
    [{ kind: 'fortnight', change: -2 }, '2026-11-01'],
    [urge(4), LAST],
  )
  expect(found?.answers.map(({ change }) => change)).toEqual([-2, 1])
})

test.each([
  [
    [
      [urge(4), '2026-03-01', { sample: true }],
      [urge(4), LAST],
    ],
  ],
  [
    [
      [urge(4), '2026-03-01'],
      [urge(4), LAST, { sample: true }],
    ],
  ],
] as [Said[]][])('what is of the sample is said to be so, early and late', async (said) => {
  expect((await insightsOf(...said))?.sample).toBe(true)
})

test('what is nobody’s sample is not', async () => {
  expect((await insightsOf([urge(4), LAST]))?.sample).toBe(false)
})
