import { describe, expect, test, vi } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { FLAGS_KEY } from '../../lib/core/flags/name.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { setNights } from '../../lib/page/set-nights.ts'
import { eventually } from '../make/eventually.ts'
import { at, beginEach, elsewhere, NOW, noted, onDisk, pageWith } from '../make/page.ts'

beginEach()
const calm: Draft = { kind: 'calm' }
const onset: Draft = { kind: 'symptom', symptomKind: 'urge', onset: true }
const none = () => ''

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
    const refresh = vi.spyOn(notes, 'refresh')
    const { says } = elsewhere()
    for (let said = 1; said < 4; said++) {
      says('diary')
      await eventually(() => expect(refresh.mock.calls.length).toBeGreaterThanOrEqual(said))
    }
    expect(refresh).toHaveBeenCalledTimes(3)
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
    await setNights(notes, ['cramp', 'urge'])
    expect(notes).toMatchObject({ usualKind: 'urge', kinds: ['cramp', 'urge'] })
    await setNights(notes, ['notSure', 'cramp'])
    expect(notes).toMatchObject({ usualKind: 'cramp', nights: ['notSure', 'cramp'] })
    await setNights(notes, ['notSure'])
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
      setNights(notes, ['pain']).then(() => done.push('nights')),
    ]
    // Asked later, the disk has answered.
    expect((await onDisk()).profile).toEqual({})
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
})
