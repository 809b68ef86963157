import { describe, expect, test, vi } from 'vitest'
import { BED_AGAIN_MIN } from '../../lib/core/bed-again.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'
import { bedAgainOf } from '../../lib/page/bed-again.ts'
import { noteWords } from '../../lib/page/note-words.ts'
import { aroundHere, instantSaid, movedHere, noteCup } from '../../lib/page/said-when.ts'
import { sayEvening } from '../../lib/page/say-evening.ts'
import { made } from '../make/browser.ts'
import { eventually } from '../make/eventually.ts'
import { at, beginEach, fillDisk, local, NOW, noted, onDisk, pageWith, ZONE } from '../make/page.ts'

beginEach()
const TONIGHT = '2026-11-22'
/** The worker, which answers so. */
function worker(answer: string | null) {
  const heard: EveningChange[] = []
  made.runtime.onMessage.addListener((message) => {
    heard.push((message as { said: EveningChange }).said)
    return Promise.resolve(answer)
  })
  return heard
}

describe('something said of this evening', () => {
  const change = { presses: [{ at: NOW }] }
  test.each([
    ['kept', true],
    ['full', false],
    ['closed', false],
  ])('is as the worker answers: %s', async (answer, kept) => {
    const heard = worker(answer)
    expect(await sayEvening(change)).toBe(kept)
    expect(heard).toEqual([change])
    expect(local.stored).toEqual({})
  })

  test('is left where the worker finds it, each by itself, where that does not answer', async () => {
    expect(await sayEvening(change)).toBe(true)
    expect(await sayEvening(change)).toBe(true)
    expect(Object.values(local.stored)).toEqual([change, change])
    local.full = true
    expect(await sayEvening(change)).toBe(false)
  })
})

describe('try bed again', () => {
  test('is asked for in so many minutes, of the night that it is, and taken back', async () => {
    const heard = worker('kept')
    vi.setSystemTime(at('00:30', '2026-11-23'))
    const { live } = await pageWith()
    const now = Date.now()
    const shown = bedAgainOf(live)
    expect(shown).toMatchObject({ min: BED_AGAIN_MIN, time: null, due: false })
    shown.onask()
    shown.onleave()
    await eventually(() => expect(heard).toHaveLength(2))
    expect(heard[0]?.nights?.[TONIGHT]?.bedAgainAt?.is).toBe(now + 20 * MINUTE)
    expect(heard[1]?.nights?.[TONIGHT]?.bedAgainAt?.is).toBeNull()
  })

  test('is shown until half an hour after its time, and is due from it on', async () => {
    vi.setSystemTime(at('00:30', '2026-11-23'))
    const { live } = await pageWith()
    local.stored['evening'] = {
      nights: { [TONIGHT]: { bedAgainAt: { at: Date.now(), is: at('00:50', '2026-11-23') } } },
    }
    await live.load()
    const shownAt = (ms: number) => {
      vi.setSystemTime(at('00:50', '2026-11-23') + ms)
      live.look()
      const { time, due } = bedAgainOf(live)
      return [time, due]
    }
    expect(shownAt(-1)).toEqual(['00:50', false])
    expect(shownAt(0)).toEqual(['00:50', true])
    expect(shownAt(30 * MINUTE - 1)).toEqual(['00:50', true])
    expect(shownAt(30 * MINUTE)).toEqual([null, false])
  })
})

describe('a note in words', () => {
  const words = (draft: Draft) => noteWords({ ...draft, at: NOW } as Entry, ZONE)
  test.each<[Draft, string]>([
    [{ kind: 'calm' }, 'Calm, 20:20'],
    [{ kind: 'symptom', symptomKind: 'cramp', onset: true, severity: 6 }, 'Legs now, 20:20'],
    [{ kind: 'symptom', symptomKind: 'cramp' }, 'Cramp, 20:20'],
    [{ kind: 'symptom', symptomKind: 'urge', severity: 0 }, '0 of 10 · Urge to move, 20:20'],
  ])('%o', (draft, said) => {
    expect(words(draft)).toBe(said)
  })
})

describe('a clock time that is said', () => {
  test('is read against now, about no night', async () => {
    const { live } = await pageWith()
    expect(aroundHere('intake', live)).toEqual({
      kind: 'intake',
      now: NOW,
      night: null,
      zone: ZONE,
      schedule: live.schedule,
    })
    expect(aroundHere('intake', live, 5).now).toBe(5)
  })

  test('goes by the clock of this moment, however long ago the page looked; while a day is open it is none', async () => {
    const { live } = await pageWith()
    vi.setSystemTime(NOW + 3 * MINUTE)
    expect(instantSaid({ minAgo: 5 }, 'intake', live)).toBe(NOW - 2 * MINUTE)
    expect(instantSaid(null, 'intake', live)).toBeNull()
    expect(instantSaid({ clock: '20:24', day: TONIGHT }, 'intake', live)).toBeNull()
  })

  test('moves an entry, and its night with it', async () => {
    const { live } = await pageWith()
    const of = noted(live, { kind: 'calm' }, NOW)
    const row = movedHere(of, at('23:00', '2026-11-20'), live)
    expect(row).toMatchObject({
      at: at('23:00', '2026-11-20'),
      night: '2026-11-20',
      replaces: of.id,
      late: true,
    })
    expect(row.id).not.toBe(of.id)
  })
})

describe('a cup', () => {
  const espresso = { id: 'espresso', kind: 'espresso', mg: 63, usual: true } as const
  test('is noted at its moment, with what it holds, and said so', async () => {
    const { live, notes } = await pageWith()
    expect(await noteCup(live, notes, espresso, { minAgo: 20 })).toBe(true)
    expect((await onDisk()).entries).toMatchObject([
      {
        kind: 'intake',
        substance: 'caffeine',
        drink: 'espresso',
        mg: 63,
        at: NOW - 20 * MINUTE,
        name: 'Espresso',
      },
    ])
    expect(notes.last?.words).toMatch(/Espresso.*63.*20:00/)
  })

  test('of which nobody can say when it was is not noted', async () => {
    const { live, notes } = await pageWith()
    expect(noteCup(live, notes, espresso, null)).toBeNull()
    expect(notes.last).toBeNull()
  })

  test('that cannot be kept is not said to be', async () => {
    const { live, notes } = await pageWith()
    const empty = fillDisk()
    expect(await noteCup(live, notes, espresso, { minAgo: 0 })).toBe(false)
    empty()
  })
})
