import { describe, expect, test, vi } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { FLAGS_KEY } from '../../lib/core/flags/name.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { made } from '../make/browser.ts'
import { eventually } from '../make/eventually.ts'
import {
  at,
  beginEach,
  elsewhere,
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
    await notes.setNights(['cramp', 'pain'])
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

  test('in a private window of Firefox the worker keeps what is noted', async () => {
    const { Notes: Here } = await import('../../lib/page/notes.svelte.ts')
    const page = await pageWith()
    const opened = vi.spyOn(await import('../../lib/page/open-here.ts'), 'openHere')
    opened.mockResolvedValue({ ...page.diary, home: 'worker', failure: 'private' as never })
    const notes = new Here(page.live)
    await notes.open()
    expect(notes.trouble).toBe('private')
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

describe('what is tonight', () => {
  test('is what stands of this night; onsets of the night that is over count while it is quiet', async () => {
    const { notes, live } = await pageWith({
      said: [
        [onset, NOW],
        [calm, at('22:00', '2026-11-20')],
      ],
    })
    await notes.refresh()
    expect(notes.tonight.map(({ kind }) => kind)).toEqual(['symptom'])
    vi.setSystemTime(at('07:05', '2026-11-23'))
    live.look()
    await notes.noteAt(at('06:59', '2026-11-23'), onset, none)
    await notes.refresh()
    expect(notes.tonight).toEqual([])
    expect(notes.onsets).toContain(at('06:59', '2026-11-23'))
  })

  test('holds onsets of the night before, also when the next one has just begun to own the time', async () => {
    const { notes, live } = await pageWith()
    vi.setSystemTime(at('14:50', '2026-11-23'))
    live.look()
    await notes.noteAt(at('14:40', '2026-11-23'), onset, none)
    await notes.refresh()
    expect(live.evening.night.day).toBe('2026-11-23')
    expect(notes.onsets).toEqual([at('14:40', '2026-11-23')])
  })

  test('stays as it was shown where it cannot be read', async () => {
    const { notes, diary } = await pageWith({ said: [[onset, NOW]] })
    await notes.refresh()
    diary.close()
    await notes.refresh()
    expect(notes).toMatchObject({ tonight: [{ kind: 'symptom' }], onsets: [NOW] })
  })

  test('is read again where another page changed it, and so is what waits to be read', async () => {
    const { notes, diary, live } = await pageWith()
    expect(notes.unread).toBe(false)
    await diary.add([noted(live, calm, NOW)])
    await diary.setProfile(
      FLAGS_KEY,
      { answers: { coldPaleLeg: 'yes' }, at: NOW, acknowledged: false },
      NOW,
    )
    elsewhere().says('diary')
    await eventually(() => expect(notes.unread).toBe(true))
    expect(notes.tonight).toHaveLength(1)
  })

  test('is heard once, also where the diary was opened twice', async () => {
    const { notes, diary } = await pageWith()
    notes.beginAnew()
    await notes.open()
    const ofNight = vi.spyOn(await notes.open(), 'ofNight')
    elsewhere().says('diary')
    await eventually(() => expect(ofNight).toHaveBeenCalled())
    await new Promise((resolve) => setTimeout(resolve))
    const calls = ofNight.mock.calls.map(([night]) => night)
    expect(calls).toHaveLength(new Set(calls).size)
    diary.close()
  })
})

describe('who this is', () => {
  test('is what was ticked, and the kind of a note is the one last chosen', async () => {
    const { live } = await pageWith({
      profile: { nights: ['cramp', 'notSure'], usualKind: 'pain' },
    })
    const notes = new Notes(live)
    expect(notes.usualKind).toBe('urge')
    await notes.open()
    expect(notes).toMatchObject({
      nights: ['cramp', 'notSure'],
      kinds: ['cramp'],
      usualKind: 'pain',
    })
  })

  test('something of the check that waits is known as soon as the diary is open', async () => {
    const kept = { answers: { coldPaleLeg: 'yes' }, at: NOW, acknowledged: false }
    const { live } = await pageWith({ profile: { [FLAGS_KEY]: kept } })
    const notes = new Notes(live)
    await notes.open()
    expect(notes.unread).toBe(true)
  })

  test('is not known where it cannot be read, and the page stands', async () => {
    const { live, diary } = await pageWith({ profile: { nights: ['cramp'] } })
    const opened = vi.spyOn(await import('../../lib/page/open-here.ts'), 'openHere')
    opened.mockResolvedValue({ ...diary, profile: () => Promise.reject(new Error('x')) })
    const notes = new Notes(live)
    await notes.open()
    expect(notes).toMatchObject({ nights: [], usualKind: 'urge', unread: false })
  })

  test('the first kind that is ticked becomes the usual one, unless that is among them', async () => {
    const { notes } = await pageWith({ profile: { usualKind: 'pain' } })
    await notes.setNights(['cramp', 'urge'])
    expect(notes).toMatchObject({ usualKind: 'urge', kinds: ['cramp', 'urge'] })
    await notes.setNights(['notSure', 'cramp'])
    expect(notes).toMatchObject({ usualKind: 'cramp', nights: ['notSure', 'cramp'] })
    await notes.setNights(['notSure'])
    expect(notes.usualKind).toBe('cramp')
    expect((await onDisk()).profile).toMatchObject({ nights: ['notSure'], usualKind: 'cramp' })
  })

  test('has said it only once it is on the disk', async () => {
    const { notes, diary } = await pageWith()
    const held = Promise.withResolvers<void>()
    vi.spyOn(diary, 'setProfile').mockReturnValue(held.promise)
    const done: string[] = []
    const saying = [
      notes.setUsualKind('pain').then(() => done.push('kind')),
      notes.setNights(['pain']).then(() => done.push('nights')),
    ]
    await new Promise((resolve) => setTimeout(resolve))
    expect(done).toEqual([])
    held.resolve()
    await Promise.all(saying)
    expect(done).toHaveLength(2)
  })
})

test('what lay here before a restore goes long after the first frame, once for a page', async () => {
  const { live, db } = await pageWith()
  await db.put('safety', NOW - 40 * 24 * 60 * MINUTE, 'at')
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
  const notes = new Notes(live)
  await notes.open()
  await vi.advanceTimersByTimeAsync(2_999)
  expect(vi.getTimerCount()).toBeGreaterThan(0)
  expect(await db.get('safety', 'at')).toBeDefined()
  await vi.advanceTimersByTimeAsync(1)
  vi.useRealTimers()
  for (let left: unknown = 0; left !== undefined; ) left = await db.get('safety', 'at')
  notes.beginAnew()
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
  await notes.open()
  expect(vi.getTimerCount()).toBe(0)
  expect(made.storage.local.full).toBe(false)
})
