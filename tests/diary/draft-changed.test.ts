import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { formFor, last } from '../make/book.ts'
import { at, beginEach, NOW } from '../make/page.ts'

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
