import { describe, expect, test, vi } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { HEALTH_KEY } from '../../lib/core/schema/health.ts'
import { Question } from '../../lib/page/question.svelte.ts'
import { at, beginEach, fillDisk, local, pageWithout } from '../make/page.ts'
import { aged, asked, calm, DAY, NOON, numb, open } from '../make/questions.ts'

beginEach()
const FORTNIGHT = NOON - 14 * DAY

describe('nothing is asked', () => {
  test('where the diary does not open', async () => {
    vi.setSystemTime(NOON)
    const { live, notes } = await pageWithout()
    const question = new Question(live, notes)
    await question.load()
    expect(question.kind).toBeNull()
    await question.stillRight()
    await question.close()
    expect(local.stored).not.toHaveProperty('poke')
  })

  test('of somebody who has just begun, and then nothing is written', async () => {
    const { question } = await open({ said: [[calm, NOON - 13 * DAY]] })
    expect(question.kind).toBeNull()
    expect(await asked()).toBeUndefined()
  })

  test('in the evening', async () => {
    const { live, notes } = await open({ profile: { [HEALTH_KEY]: aged } })
    vi.setSystemTime(at('19:30'))
    live.look()
    const question = new Question(live, notes)
    await question.load()
    expect(question.kind).toBeNull()
  })

  test('where the disk is full: what was not taken down as asked is not shown', async () => {
    const { live, notes, diary } = await open()
    await diary.setProfile(HEALTH_KEY, aged, NOON)
    const empty = fillDisk()
    const question = new Question(live, notes)
    await expect(question.load()).rejects.toMatchObject({ reason: 'full' })
    expect(question.kind).toBeNull()
    empty()
  })
})

describe('one thing is asked, the most pressing', () => {
  const all = {
    said: [
      [calm, NOON - 40 * DAY],
      [numb, NOON - 2 * DAY],
    ] as const,
    profile: { [HEALTH_KEY]: aged },
  }
  test('a sign on a leg before all else', async () => {
    const { question } = await open(all)
    expect(question).toMatchObject({ kind: 'stopSign', hint: 'signs' })
    expect(await asked()).toMatchObject({ kind: 'stopSign', day: '2026-11-22', done: false })
  })

  test('then answers that have aged', async () => {
    const { question } = await open({ ...all, said: [[calm, NOON - 40 * DAY]] })
    expect(question).toMatchObject({ kind: 'gate', hint: null })
  })

  test.each([
    ['a fortnight after the first note', FORTNIGHT, 'fortnight'],
    ['not a minute before', FORTNIGHT + MINUTE, null],
  ])('then how the last two weeks were, %s', async (_, first, kind) => {
    const { question } = await open({ said: [[calm, first]] })
    expect(question.kind).toBe(kind)
  })

  test.each([
    ['by an answer to it', NOON - DAY, 'backup'],
    ['and an answer that lies ahead is none', NOON + DAY, 'fortnight'],
  ])('then a copy, once the long look is settled: %s', async (_, when, kind) => {
    const { question } = await open({
      said: [
        [calm, NOON - 40 * DAY],
        [{ kind: 'fortnight', change: 1 }, when],
      ],
    })
    expect(question.kind).toBe(kind)
  })

  test('a medicine that was changed since an answer makes it one that has aged', async () => {
    const { question } = await open({
      profile: { [HEALTH_KEY]: { clot: { answer: 'no', answeredAt: NOON - 2 * DAY } } },
      said: [[{ kind: 'medicine', name: 'Cetirizine', change: 'new' }, NOON - DAY]],
    })
    expect(question.kind).toBe('gate')
  })

  test('where what a check would rest on cannot be read, the next in turn', async () => {
    const flagOffer = vi.spyOn(await import('../../lib/core/flags/offer.ts'), 'offerOf')
    flagOffer.mockImplementation(() => {
      throw new Error('x')
    })
    const { question } = await open(all)
    expect(question).toMatchObject({ kind: 'gate', hint: null })
  })
})

test('the night that a check looks back from is the one that is over', async () => {
  const urge: Draft = { kind: 'symptom', symptomKind: 'urge', severity: 6 }
  const days = ['10-25', '10-31', '11-01', '11-07', '11-08', '11-14', '11-15', '11-21']
  const nights = days.map((day) => [urge, at('22:45', `2026-${day}`)] as const)
  const { question } = await open({ said: nights })
  expect(question.hint).toBe('often')
})
