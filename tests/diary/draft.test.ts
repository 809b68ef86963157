import { describe, expect, test } from 'vitest'
import { EntryDraft } from '../../entrypoints/diary/draft.svelte.ts'
import { HOUR } from '../../lib/core/clock-time.ts'
import { formOf, last } from '../make/book.ts'
import { at, beginEach, fillDisk, NOW, onDisk, ZONE } from '../make/page.ts'

beginEach()
const rows = async () => (await onDisk()).entries
const TONIGHT = '2026-11-22'
const LAST = '2026-11-21'

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
    expect(await form.save()).toBe(false)
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

  test('of a sleep of which nothing was answered, and what stands first is asked for', async () => {
    const { form } = await formOf('sleep', LAST)
    await form.save()
    expect(form.open).toContain('trySleep')
    expect(form.open).not.toContain('waso')
  })

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
