import { describe, expect, test, vi } from 'vitest'
import { EntryDraft } from '../../entrypoints/diary/draft.svelte.ts'
import { HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import type { Draft, Entry, EntryKind } from '../../lib/core/schema/entry.ts'
import { bookWith } from '../make/book.ts'
import { at, beginEach, fillDisk, NOW, noted, onDisk, ZONE } from '../make/page.ts'

beginEach()
const TONIGHT = '2026-11-22'
const LAST = '2026-11-21'
const urge: Draft = {
  kind: 'symptom',
  symptomKind: 'urge',
  severity: 6,
  bodyParts: ['calf'],
  note: 'sofa',
}

async function formOf(kind: EntryKind, night = TONIGHT, now = NOW) {
  vi.setSystemTime(now)
  const page = await bookWith()
  return { ...page, form: new EntryDraft(page.book, kind, night, null) }
}
/** A form that changes what was noted, some time later. */
async function formFor(draft: Draft, when: number, later = NOW, change: object = {}) {
  const page = await bookWith()
  const entry = { ...noted(page.live, draft, when), ...change } as Entry
  await page.book.add(entry)
  vi.setSystemTime(later)
  page.live.look()
  return { ...page, entry, form: new EntryDraft(page.book, entry.kind, entry.night, entry) }
}
const rows = async () => (await onDisk()).entries
/** What was written down last. */
const last = async () => (await rows()).toSorted((a, b) => a.enteredAt - b.enteredAt).at(-1)

describe('nothing is kept', () => {
  test('while what the entry cannot stand without is open, and that is named', async () => {
    const { form } = await formOf('intake')
    expect(await form.save()).toBe(false)
    expect(form.open).toContain('substance')
    expect(await rows()).toEqual([])
    form.set('substance', 'alcohol')
    expect(form.open).toEqual([])
    expect(await form.save()).toBe(true)
  })

  test.each([[''], ['   '], [[]]])('where %j stands in for it', async (nothing) => {
    const { form } = await formOf('medicine')
    form.set('name', nothing)
    form.set('change', 'new')
    expect(await form.save()).toBe(false)
    expect(form.open).toEqual(['name'])
  })

  test('while a field holds a text that nobody can read; once said anew it may', async () => {
    const { form } = await formOf('intake')
    form.set('substance', 'caffeine')
    form.unread('mg')
    form.unread('count')
    form.unread('mg')
    expect(await form.save()).toBe(false)
    expect(form.open).toEqual(['mg', 'count'])
    form.set('mg', 80)
    expect(form.open).toEqual(['count'])
    form.set('count', 1)
    expect(await form.save()).toBe(true)
    expect(await last()).toMatchObject({ substance: 'caffeine', mg: 80, count: 1 })
  })

  test('of what the diary does not take, and the field is named', async () => {
    const { form } = await formOf('intake')
    form.set('substance', 'caffeine')
    form.set('mg', 2001)
    expect(await form.save()).toBe(false)
    expect(form.open).toEqual(['mg'])
  })

  test('while a day is open, and at a moment that has not come', async () => {
    const { form } = await formOf('calm')
    form.when = null
    expect(await form.save()).toBe(false)
    form.when = { clock: '20:21', day: TONIGHT }
    expect(await form.save()).toBe(false)
    form.when = { clock: '20:20', day: TONIGHT }
    expect(await form.save()).toBe(true)
    expect(await rows()).toHaveLength(1)
  })

  test.each(['morning', 'sleep', 'fortnight'] as const)(
    'of an answer about a whole night in which nothing was answered: %s',
    async (kind) => {
      const { form } = await formOf(kind, LAST)
      expect(await form.save()).toBe(false)
      expect(form.open.length).toBeGreaterThan(0)
      expect(await rows()).toEqual([])
    },
  )

  test('on a full disk, and it is as if it had not been pressed', async () => {
    const { form, notes } = await formOf('calm')
    const empty = fillDisk()
    expect(await form.save()).toBe(false)
    empty()
    expect(notes.trouble).toBe('full')
    expect(form.open).toEqual([])
    expect(await form.save()).toBe(true)
  })
})

describe('a new entry', () => {
  test('is of now while its night goes on, and keeps nothing that is empty', async () => {
    const { form } = await formOf('symptom')
    expect(form).toMatchObject({ isNow: true, when: { minAgo: 0 }, values: {} })
    form.set('symptomKind', 'urge')
    form.set('bodyParts', [])
    form.set('note', ' ')
    await form.save()
    const row = await last()
    expect(row).toMatchObject({
      kind: 'symptom',
      symptomKind: 'urge',
      at: NOW,
      night: TONIGHT,
      zone: ZONE,
    })
    for (const key of ['bodyParts', 'note', 'severity']) expect(row).not.toHaveProperty(key)
  })

  test('of a night that is over is of its lights out', async () => {
    const { form } = await formOf('symptom', LAST)
    expect(form).toMatchObject({ isNow: false, when: { clock: '22:30', day: null } })
    form.set('symptomKind', 'urge')
    await form.save()
    expect(await last()).toMatchObject({ at: at('22:30', LAST), night: LAST, late: true })
  })

  test.each([
    ['until a night is over', '06:59', true],
    ['and from its wake time on not', '07:00', false],
  ])('is of now %s', async (_, clock, is) => {
    const { form } = await formOf('symptom', LAST, at(clock))
    expect(form.isNow).toBe(is)
  })

  test('about a whole night is of its wake time', async () => {
    const { form } = await formOf('morning', '2026-11-20')
    expect(form.when).toEqual({ clock: '07:00', day: null })
    form.set('worst', 3)
    await form.save()
    expect(await last()).toMatchObject({ night: '2026-11-20', at: at('07:00', LAST), late: true })
  })

  test('about a whole night is of now in its own morning', async () => {
    const { form } = await formOf('morning', LAST, at('08:00'))
    expect(form.when).toEqual({ minAgo: 0 })
    form.set('worst', 0)
    await form.save()
    expect(await last()).toMatchObject({ night: LAST, at: at('08:00'), worst: 0 })
  })

  test('of sleep is in the person’s own words', async () => {
    const { form } = await formOf('sleep', LAST)
    expect(form.values).toEqual({ answer: 'own' })
    form.set('sol', 20)
    expect(await form.save()).toBe(true)
    expect(await last()).toMatchObject({ kind: 'sleep', answer: 'own', sol: 20, night: LAST })
  })

  test('goes by the zone and the hours that its night had', async () => {
    const { book } = await formOf('calm', LAST)
    const planned = { ...book.planned.get(LAST), day: LAST, bedtime: '23:00', wakeTime: '06:00' }
    const lightsOut = Date.parse('2026-11-21T23:00:00+09:00')
    const wake = lightsOut + 7 * HOUR
    book.planned = new Map([
      [LAST, { ...planned, zone: 'Asia/Tokyo', lightsOut, wake, off: false } as never],
    ])
    const form = new EntryDraft(book, 'calm', LAST, null)
    expect(form).toMatchObject({ zone: 'Asia/Tokyo', when: { clock: '23:00', day: null } })
    expect(form.schedule.planned).toBe(book.planned)
    await form.save()
    expect(await last()).toMatchObject({ at: lightsOut, zone: 'Asia/Tokyo', night: LAST })
  })

  test('reads a clock time against its kind, its night, its hours and its zone', async () => {
    const { form } = await formOf('calm', LAST)
    expect(form.around(NOW + 5)).toEqual({
      ...{ kind: 'calm', night: LAST, now: NOW + 5, zone: ZONE },
      schedule: form.schedule,
    })
  })
})

describe('an entry that is changed', () => {
  test('holds what it says, and stays as it was where nothing is said anew', async () => {
    const { form, entry } = await formFor(urge, at('19:30') + 31_000)
    expect(form.values).toMatchObject({ symptomKind: 'urge', severity: 6, note: 'sofa' })
    expect(form.values).not.toHaveProperty('at')
    expect(form).toMatchObject({ when: { clock: '19:30', day: null }, isNow: false })
    expect(await form.save()).toBe(true)
    expect(await last()).toMatchObject({
      ...entry,
      id: expect.any(String),
      replaces: entry.id,
      enteredAt: expect.any(Number),
    })
  })

  test('says anew what is said, and loses what is taken out', async () => {
    const { form, entry } = await formFor(urge, at('19:30'))
    form.set('severity', 3)
    form.set('bodyParts', undefined)
    form.when = { clock: '19:15', day: null }
    await form.save()
    const row = await last()
    expect(row).toMatchObject({ severity: 3, at: at('19:15'), replaces: entry.id, note: 'sofa' })
    expect(row).not.toHaveProperty('bodyParts')
  })

  test('of the same clock time on another day moves there', async () => {
    const { form } = await formFor(urge, at('19:30'))
    form.when = { clock: '19:30', day: LAST }
    await form.save()
    expect(await last()).toMatchObject({ at: at('19:30', LAST), night: LAST })
  })

  test('keeps the zone that it was noted in', async () => {
    const { form } = await formFor(urge, at('19:30'), NOW, { zone: 'Asia/Tokyo', offsetMin: 540 })
    expect(form).toMatchObject({ zone: 'Asia/Tokyo', when: { clock: '03:30', day: null } })
    form.set('severity', 1)
    await form.save()
    expect(await last()).toMatchObject({ zone: 'Asia/Tokyo', at: at('19:30') })
  })

  test('stands on the night that its moment is about, whatever night an earlier Settle gave it', async () => {
    const { form } = await formFor(urge, at('19:30'), NOW, { night: '2026-11-19' })
    expect(form.night).toBe(TONIGHT)
  })

  test('and is about a whole night stays with that night', async () => {
    const { form } = await formFor({ kind: 'morning', worst: 4 }, at('08:00'), NOW, { night: LAST })
    expect(form.night).toBe(LAST)
    form.set('worst', 5)
    await form.save()
    expect(await last()).toMatchObject({ night: LAST, worst: 5, at: at('08:00') })
  })

  test('is not of now, also in its own night', async () => {
    const { form } = await formFor(urge, NOW - MINUTE)
    expect(form.isNow).toBe(false)
  })
})

describe('a guess of the computer', () => {
  const guess: Draft = {
    ...{ kind: 'sleep', answer: 'confirmed' },
    ...{ trySleep: at('22:45', LAST), finalWake: at('06:40') },
  }
  test.each([
    ['trySleep', at('23:00', LAST)],
    ['finalWake', at('06:30')],
  ])('whose %s is changed is corrected', async (key, value) => {
    const { form } = await formFor(guess, at('07:00'), NOW, { night: LAST })
    form.set(key, value)
    await form.save()
    expect(await last()).toMatchObject({ answer: 'corrected', [key]: value })
  })

  test('of which something else is said stays confirmed', async () => {
    const { form } = await formFor(guess, at('07:00'), NOW, { night: LAST })
    form.set('awakenings', 2)
    await form.save()
    expect(await last()).toMatchObject({ answer: 'confirmed', awakenings: 2 })
  })

  test('that was not the person stays so, whatever its times', async () => {
    const { form } = await formFor({ ...guess, answer: 'notMe' } as Draft, at('07:00'), NOW, {
      night: LAST,
    })
    form.set('trySleep', at('23:00', LAST))
    await form.save()
    expect(await last()).toMatchObject({ answer: 'notMe' })
  })
})
