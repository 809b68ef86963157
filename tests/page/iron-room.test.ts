import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import { AGAIN_KEY } from '../../lib/core/iron/again.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { Iron } from '../../lib/page/iron.svelte.ts'
import { eventually } from '../make/eventually.ts'
import {
  type Before,
  beginEach,
  elsewhere,
  fillDisk,
  local,
  NOW,
  noted,
  onDisk,
  openWith,
  pageWithout,
  waitsToTell,
} from '../make/page.ts'

beginEach()
const lab = (valueTenths: number): Draft => ({
  kind: 'lab',
  test: 'ferritin',
  valueTenths,
  unit: 'µg/L',
})
const tablet: Draft = { kind: 'dose', name: 'Iron', mineral: 'iron' }
const coffee: Draft = { kind: 'intake', substance: 'caffeine', mg: 80 }
const open = (before?: Before) => openWith('iron', Iron, before)

describe('what cannot be kept', () => {
  test('where the diary does not open nothing is read, and no day is promised', async () => {
    const { live, notes } = await pageWithout()
    const iron = new Iron(live, notes)
    expect(iron.reads).toBeNull()
    await iron.load()
    expect(iron).toMatchObject({ reads: false, labs: [], again: null })
    await iron.askAgain(90)
    expect(iron).toMatchObject({ again: null, unkept: true })
    expect(local.stored).not.toHaveProperty('poke')
  })

  test('on a full disk the day that stood stands, until another is kept', async () => {
    const { iron } = await open({ profile: { [AGAIN_KEY]: '2027-01-01' } })
    const empty = fillDisk()
    await iron.askAgain(90)
    expect(iron).toMatchObject({ again: '2027-01-01', unkept: true })
    expect(local.stored).not.toHaveProperty('poke')
    empty()
    await iron.askAgain(90)
    expect(iron).toMatchObject({ again: '2027-02-20', unkept: false })
  })
})

test('the day on which it is asked again is so many days from today here, on the disk, and told; none takes it away', async () => {
  const { iron } = await open()
  expect(iron.today).toBe('2026-11-22')
  await iron.askAgain(90)
  expect((await onDisk()).profile[AGAIN_KEY]).toBe('2027-02-20')
  expect(local.stored['poke']).toEqual(expect.any(String))
  await iron.askAgain(null)
  expect(iron.again).toBeNull()
  expect((await onDisk()).profile[AGAIN_KEY]).toBeNull()
})

test('a day is promised only once the worker was told', async () => {
  const { iron } = await open()
  expect(await waitsToTell(() => iron.askAgain(90))).toBe(true)
})

test('values come newest first, and nothing but values', async () => {
  const { iron } = await open({
    said: [
      [lab(300), NOW - 48 * HOUR],
      [tablet, NOW - 30 * HOUR],
      [lab(420), NOW - 24 * HOUR],
    ],
  })
  expect(iron.reads).toBe(true)
  expect(iron.labs.map(({ valueTenths }) => valueTenths)).toEqual([420, 300])
})

test('a value of another page is read as soon as that page says so', async () => {
  const { iron, live, diary } = await open()
  await diary.add([noted(live, lab(420), NOW)])
  elsewhere().says('diary')
  await eventually(() => expect(iron.labs).toHaveLength(1))
})

test('coffee within two hours of iron is noticed, and not a minute farther off', async () => {
  const { iron } = await open({
    said: [
      [tablet, NOW - 5 * HOUR],
      [coffee, NOW - 3 * HOUR],
      [coffee, NOW - 3 * HOUR + MINUTE],
    ],
  })
  expect(iron.near.map(({ min }) => min)).toEqual([120])
})

test('it is noticed fourteen nights back, and in the night that comes', async () => {
  const { iron, diary, live } = await open()
  const close = (night: string) =>
    [tablet, coffee].map((draft) => ({
      ...noted(live, draft, Date.parse(`${night}T12:00Z`)),
      night,
    }))
  const nights = ['2026-11-07', '2026-11-08', '2026-11-22', '2026-11-23', '2026-11-24']
  await diary.add(nights.flatMap(close))
  await iron.load()
  expect(iron.near.map(({ iron: { night } }) => night)).toEqual([
    '2026-11-23',
    '2026-11-22',
    '2026-11-08',
  ])
})
