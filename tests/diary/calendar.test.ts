import { describe, expect, test } from 'vitest'
import { Calendar, worthOf } from '../../entrypoints/diary/calendar.svelte.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import '../../lib/texts/of-diary.ts'
import { bookWith } from '../make/book.ts'
import { at, beginEach } from '../make/page.ts'

beginEach()
const urge: Draft = { kind: 'symptom', symptomKind: 'urge', severity: 6 }
const before = {
  said: [
    [urge, at('22:00', '2026-10-31')],
    [urge, at('22:00', '2026-11-01')],
    [{ kind: 'intake', substance: 'caffeine', mg: 80 }, at('12:00', '2026-11-03')],
    [urge, at('22:00', '2026-11-20')],
    [{ kind: 'calm' }, at('22:00', '2026-11-30')],
  ] as [Draft, number][],
}

test('shows each night of the months that are read, the first and the last day too', async () => {
  const { book } = await bookWith(before)
  const calendar = new Calendar(book)
  await calendar.read(['2026-11'])
  expect(calendar.worst('2026-11-01')).toMatchObject({ state: 'known', severity: 6 })
  expect(calendar.worst('2026-11-30')).toMatchObject({ state: 'calm' })
  expect(calendar.count('2026-11-20')).toBe(1)
  expect(calendar.worst('2026-10-31')).toEqual({ state: 'missing' })
  expect(calendar.count('2026-10-31')).toBe(0)
})

test('a month that is read again takes nothing from another, and forgets what is gone', async () => {
  const { book } = await bookWith(before)
  const calendar = new Calendar(book)
  await calendar.read(['2026-10', '2026-11'])
  const [row] = (await book.nights('2026-11-20', '2026-11-20')).get('2026-11-20') ?? []
  await book.remove(row as Entry)
  await calendar.read(['2026-11'])
  expect(calendar.count('2026-11-20')).toBe(0)
  expect(calendar.count('2026-10-31')).toBe(1)
  expect(calendar.count('2026-11-01')).toBe(1)
})

test('a later wish ends an earlier one, which reads no more', async () => {
  const { book } = await bookWith(before)
  const calendar = new Calendar(book)
  await Promise.all([calendar.read(['2026-11', '2026-10']), calendar.read(['2026-12'])])
  expect(calendar.count('2026-11-20')).toBe(0)
  expect(calendar.count('2026-10-31')).toBe(0)
})

describe('a night in words', () => {
  test.each([
    ['2026-11-20', 'Friday, 20 November 2026: Strongest 6 of 10, from evening notes'],
    ['2026-11-03', 'Tuesday, 3 November 2026: Nothing said about the legs, 1 note'],
    ['2026-11-04', 'Wednesday, 4 November 2026: Nothing said about the legs'],
    ['2026-11-22', 'Sunday, 22 November 2026: Nothing said about the legs'],
    ['2026-11-23', 'Monday, 23 November 2026: Still to come'],
  ])('%s', async (day, words) => {
    const { book } = await bookWith(before)
    const calendar = new Calendar(book)
    await calendar.read(['2026-11'])
    expect(calendar.words(day)).toBe(words)
  })
})

test.each([
  [{ state: 'calm', from: 'morning' }, 'Calm, said in the morning'],
  [{ state: 'calm', from: 'evening' }, 'Calm, from evening notes'],
  [{ state: 'known', severity: 3, from: 'morning' }, 'Strongest 3 of 10, said in the morning'],
  [{ state: 'missing' }, 'Nothing said about the legs'],
  [{ state: 'skipped' }, 'Skipped'],
] as [never, string][])('%j is worth "%s"', (worst, words) => {
  expect(worthOf(worst)).toBe(words)
})
