import { describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { setNights } from '../../lib/page/set-nights.ts'
import { eventually } from '../make/eventually.ts'
import {
  at,
  beginEach,
  fillDisk,
  local,
  NOW,
  noted,
  onDisk,
  pageWith,
  pageWithout,
  ZONE,
} from '../make/page.ts'

beginEach()
const calm: Draft = { kind: 'calm' }
const onset: Draft = { kind: 'symptom', symptomKind: 'urge', onset: true }
const none = () => ''
const waiting = () => Object.keys(local.stored).filter((key) => key.startsWith('journal:'))
const rows = async () => (await onDisk()).entries

describe('what cannot be kept', () => {
  test('on a full disk: the note is not kept, why is said, and what was noted before can be taken back', async () => {
    const { notes } = await pageWith()
    await notes.note(calm, () => 'first')
    const empty = fillDisk()
    expect(await notes.note(calm, () => 'second')).toBe(false)
    expect(notes).toMatchObject({ trouble: 'full', last: { words: 'first' } })
    empty()
    expect(await notes.note(calm, () => 'third')).toBe(true)
    expect(notes).toMatchObject({ trouble: null, last: { words: 'third' } })
    expect(await rows()).toHaveLength(2)
  })

  test('where the diary is shut and the storage is full too', async () => {
    const { notes, diary } = await pageWith()
    diary.close()
    local.full = true
    expect(await notes.note(calm, none)).toBe(false)
    expect(notes.trouble).toBe('full')
  })

  test('for a reason that has no name is said not to be known', async () => {
    const { notes, diary } = await pageWith()
    vi.spyOn(diary, 'add').mockRejectedValue(new Error('x'))
    expect(await notes.note(calm, none)).toBe(false)
    expect(notes.trouble).toBe('unknown')
  })

  test('an undo that is not kept is none: the note can still be taken back', async () => {
    const { notes, live } = await pageWith()
    const back = vi.fn(async () => {})
    const entry = noted(live, calm, NOW)
    await notes.keep([entry], { entry, words: 'calm', back })
    const empty = fillDisk()
    expect(await notes.undo()).toBe(false)
    empty()
    expect(notes).toMatchObject({ undone: false, last: { words: 'calm' } })
    expect(back).not.toHaveBeenCalled()
  })

  test('a kind and what happens at night that are not kept hold here all the same', async () => {
    const { notes } = await pageWith()
    const empty = fillDisk()
    await notes.setUsualKind('cramp')
    await expect(setNights(notes, ['cramp', 'pain'])).rejects.toMatchObject({ reason: 'full' })
    empty()
    expect(notes).toMatchObject({ usualKind: 'cramp', nights: ['cramp', 'pain'] })
  })
})

describe('a diary that does not open', () => {
  test('is said at once, and what is noted waits in the journal, is shown, and can be taken back', async () => {
    const { notes } = await pageWithout()
    expect(notes.trouble).toBe('newer')
    expect(await notes.note(calm, none)).toBe(true)
    expect(notes.trouble).toBe('newer')
    expect(waiting()).toHaveLength(1)
    await eventually(() => expect(notes.tonight).toHaveLength(1))
    expect(await notes.undo()).toBe(true)
    await eventually(() => expect(notes.tonight).toEqual([]))
  })

  test('may open once everything was deleted', async () => {
    const { notes } = await pageWithout()
    await notes.note(calm, none)
    const opened = vi.spyOn(await import('../../lib/page/open-here.ts'), 'openHere')
    notes.beginAnew()
    expect(notes).toMatchObject({ trouble: null, last: null })
    await notes.open()
    expect(opened).toHaveBeenCalledOnce()
  })

  test('is opened once, however many ask for it', async () => {
    const { notes } = await pageWith()
    expect(notes.open()).toBe(notes.open())
  })
})

test('a note waits for a diary that is just opening, and lies in it', async () => {
  const { live } = await pageWith()
  const notes = new Notes(live)
  expect(await notes.note(calm, none)).toBe(true)
  expect(notes.trouble).toBeNull()
  expect(waiting()).toEqual([])
  expect(await rows()).toHaveLength(1)
})

test('a note that waited is told and shown once it has moved over', async () => {
  const { live, diary } = await pageWith()
  const opening = Promise.withResolvers<typeof diary>()
  const opened = vi.spyOn(await import('../../lib/page/open-here.ts'), 'openHere')
  opened.mockReturnValue(opening.promise)
  const notes = new Notes(live)
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
  const keeping = notes.note(calm, none)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await keeping).toBe(true)
  vi.useRealTimers()
  expect(notes.trouble).toBe('journal')
  const told = local.stored['poke']
  expect(told).toEqual(expect.any(String))
  opening.resolve(diary)
  await eventually(() => expect(notes.trouble).toBeNull())
  await eventually(() => expect(local.stored['poke']).not.toBe(told))
  expect(await rows()).toHaveLength(1)
})

describe('a note', () => {
  test('is of now, in this zone, by the hours that hold, and its words are those of its row', async () => {
    const { notes, live } = await pageWith()
    await notes.note(
      { kind: 'symptom', symptomKind: 'urge', severity: 6 },
      ({ at: when }) => `at ${when}`,
    )
    const [row] = await rows()
    expect(row).toMatchObject({
      at: NOW,
      enteredAt: NOW,
      zone: ZONE,
      night: live.evening.night.day,
      severity: 6,
    })
    expect(notes.last).toMatchObject({ words: `at ${NOW}`, entry: row })
  })

  test('of a moment that lies behind is written down now; one of a night that is named lies there', async () => {
    const { notes } = await pageWith()
    await notes.noteAt(at('18:00'), calm, none)
    await notes.note({ kind: 'step', step: 'walk', did: 'done' }, none, '2026-11-20')
    expect(await rows()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'calm', at: at('18:00'), enteredAt: NOW }),
        expect.objectContaining({ kind: 'step', night: '2026-11-20' }),
      ]),
    )
  })

  test('is told to the worker, and shown a moment later', async () => {
    const { notes } = await pageWith()
    await notes.note(calm, none)
    expect(local.stored['poke']).toEqual(expect.any(String))
    await eventually(() => expect(notes.tonight).toHaveLength(1))
  })

  test('of Legs now is read again once the room is there, and the page then looks at its clock', async () => {
    const { notes, live } = await pageWith()
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
    const ofNight = vi.spyOn(await notes.open(), 'ofNight')
    await notes.note(onset, none)
    await vi.advanceTimersByTimeAsync(499)
    expect(ofNight).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await eventually(() => expect(notes.onsets).toEqual([NOW]))
    await eventually(() => expect(live.now).toBe(NOW + 500))
  })
})
