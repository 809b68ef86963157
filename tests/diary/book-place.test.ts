import { describe, expect, test, vi } from 'vitest'
import { Book } from '../../entrypoints/diary/book.svelte.ts'
import { HOUR } from '../../lib/core/clock-time.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { bookWith } from '../make/book.ts'
import { eventually } from '../make/eventually.ts'
import { at, beginEach, elsewhere, local, NOW, ZONE } from '../make/page.ts'

beginEach()
const TODAY = '2026-11-22'
const urge = (severity: number): Draft => ({ kind: 'symptom', symptomKind: 'urge', severity })

describe('nights that are over', () => {
  test('are taken down when the page opens, and keep their hours and their zone', async () => {
    const { book, live, notes } = await bookWith({ said: [[urge(6), at('22:00', '2026-11-18')]] })
    vi.setSystemTime(NOW + 24 * HOUR)
    live.look()
    const next = new Book(live, notes)
    await next.begin()
    expect(book.planned.get(TODAY)).toBeUndefined()
    expect(next.planned.get(TODAY)).toMatchObject({ bedtime: '22:30', zone: ZONE })
    await live.save(
      'week',
      live.settings.week.map(() => ({ bed: '01:00', wake: '09:00' })),
    )
    expect(next.schedule.planned).toBe(next.planned)
    expect(next.zoneOf(TODAY)).toBe(ZONE)
    live.zone = 'Asia/Tokyo'
    expect(next.zoneOf(TODAY)).toBe(ZONE)
    expect(next.zoneOf('2026-12-24')).toBe('Asia/Tokyo')
  })

  test('are read again where another page says that something changed', async () => {
    const { book, db, diary } = await bookWith({ said: [[urge(6), at('22:00', '2026-11-18')]] })
    vi.setSystemTime(NOW + 24 * HOUR)
    await new Book(book.live, book.notes).begin()
    expect(book.planned.get(TODAY)).toBeUndefined()
    expect(await db.count('nights')).toBeGreaterThan(0)
    await diary.setProfile('x', 1, NOW)
    elsewhere().says('diary')
    await eventually(() => expect(book.planned.get(TODAY)).toMatchObject({ bedtime: '22:30' }))
  })
})

test('names are those of the settings, and the hours of the week are those that hold', async () => {
  const { book, live } = await bookWith()
  expect(book.names).toEqual({
    routine: live.settings.routine,
    drinks: live.settings.drinks,
    zone: ZONE,
  })
  expect(book.schedule.week).toEqual(live.settings.week)
  expect(local.stored['settings']).toEqual({ values: { welcomed: true }, changedAt: {} })
})

describe('the place', () => {
  test('is the one of the address; a night there is the one that the keyboard stands on', async () => {
    const { book } = await bookWith({}, '#2026-03-04')
    expect(book).toMatchObject({ place: { view: 'night', night: '2026-03-04' }, day: '2026-03-04' })
    const { book: year } = await bookWith()
    expect(year).toMatchObject({
      place: { view: 'year', year: '2026' },
      day: TODAY,
      tonight: TODAY,
    })
  })

  test('goes into the address, and takes the keyboard along', async () => {
    const { book, place } = await bookWith()
    book.go({ view: 'month', month: '2026-02' })
    expect(place.hash).toBe('#2026-02')
    expect(book.day).toBe(TODAY)
    book.go({ view: 'month', month: '2026-02' }, '2026-02-03')
    expect(book.day).toBe('2026-02-03')
    book.go({ view: 'night', night: '2026-02-05' })
    expect(book.day).toBe('2026-02-05')
  })

  test('follows Back, and begins at the top', async () => {
    const { book, goTo, scrolled } = await bookWith()
    goTo('#2026-03-04')
    expect(book).toMatchObject({ place: { view: 'night' }, day: '2026-03-04' })
    goTo('#list')
    expect(book.place).toEqual({ view: 'list' })
    expect(scrolled).toHaveBeenCalledTimes(2)
  })

  test('stays what it is where the address says the same in other words', async () => {
    const { book, goTo } = await bookWith({}, '#2026')
    const { place } = book
    goTo('#nowhere')
    expect(book.place).toBe(place)
  })
})
