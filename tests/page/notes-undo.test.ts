import { describe, expect, test, vi } from 'vitest'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { pickUpLast } from '../../lib/page/pick-up.ts'
import { eventually } from '../make/eventually.ts'
import { at, beginEach, NOW, noted, onDisk, pageWith } from '../make/page.ts'

beginEach()
const calm: Draft = { kind: 'calm' }
const urge: Draft = { kind: 'symptom', symptomKind: 'urge', severity: 6 }
const timed = () =>
  void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
const named = (entry: Entry) => ({ entry, words: entry.kind })

describe('an undo', () => {
  test('takes the note back, and what belongs to it; it is said until the next note', async () => {
    const { notes, live } = await pageWith()
    const entry = noted(live, calm, NOW)
    const back = vi.fn(async () => {})
    await notes.keep([entry], { ...named(entry), back })
    expect(notes.undone).toBe(false)
    expect(await notes.undo()).toBe(true)
    expect(notes).toMatchObject({ undone: true, last: null })
    expect(back).toHaveBeenCalledOnce()
    expect((await onDisk()).entries).toContainEqual(
      expect.objectContaining({ replaces: entry.id, removed: true, enteredAt: expect.any(Number) }),
    )
    await eventually(() => expect(notes.tonight).toEqual([]))
    await notes.note(calm, () => '')
    expect(notes.undone).toBe(false)
  })

  test('pressed twice does nothing the second time', async () => {
    const { notes } = await pageWith()
    await notes.note(calm, () => '')
    await notes.undo()
    expect(await notes.undo()).toBe(false)
    expect((await onDisk()).entries).toHaveLength(2)
  })

  test('of an earlier note takes that one', async () => {
    const { notes } = await pageWith()
    await notes.note(urge, () => 'first')
    const { last: first } = notes
    await notes.note(calm, () => 'second')
    await notes.undo(first)
    await eventually(() => expect(notes.tonight.map(({ kind }) => kind)).toEqual(['calm']))
  })

  test('is done only once what belongs to the note is taken back too', async () => {
    const { notes, live } = await pageWith()
    const held = Promise.withResolvers<void>()
    const entry = noted(live, calm, NOW)
    await notes.keep([entry], { ...named(entry), back: () => held.promise })
    const undoing = notes.undo()
    await eventually(() => expect(notes.last).toBeNull())
    expect(notes.undone).toBe(false)
    held.resolve()
    await undoing
    expect(notes.undone).toBe(true)
  })
})

describe('what was noted can be taken back', () => {
  test('for half a minute', async () => {
    const { notes } = await pageWith()
    timed()
    await notes.note(calm, () => '')
    await vi.advanceTimersByTimeAsync(29_999)
    expect(notes.last).not.toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(notes.last).toBeNull()
  })

  test('for half a minute from the last note on', async () => {
    const { notes } = await pageWith()
    timed()
    await notes.note(calm, () => 'first')
    await vi.advanceTimersByTimeAsync(20_000)
    await notes.note(calm, () => 'second')
    await vi.advanceTimersByTimeAsync(29_000)
    expect(notes.last?.words).toBe('second')
  })
})

describe('what another door kept', () => {
  test('is taken up here, in words, for what is left of half a minute', async () => {
    const { notes, live } = await pageWith({ said: [[urge, NOW - 12_000]] })
    await notes.refresh()
    timed()
    await pickUpLast(live, notes)
    expect(notes.last).toMatchObject({
      words: '6 of 10 · Urge to move, 20:19',
      entry: { severity: 6 },
    })
    await vi.advanceTimersByTimeAsync(17_999)
    expect(notes.last).not.toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(notes.last).toBeNull()
  })

  test('long ago can be taken back for ten seconds at least; half a minute ago no more', async () => {
    const { notes } = await pageWith({ said: [[urge, NOW - 29_999]] })
    await notes.refresh()
    timed()
    await notes.pickUp(named)
    await vi.advanceTimersByTimeAsync(9_999)
    expect(notes.last).not.toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(notes.last).toBeNull()
    await notes.pickUp(named)
    expect(notes.last).toBeNull()
  })

  test('is none where nothing was kept', async () => {
    const { notes } = await pageWith()
    await notes.refresh()
    await notes.pickUp(named)
    expect(notes.last).toBeNull()
  })

  test.each([
    ['before what was noted here', -1, 'calm'],
    ['in the same moment', 0, 'calm'],
    ['after it', 1, 'symptom'],
  ])('%s', async (_, ms, kind) => {
    const { notes, diary, live } = await pageWith()
    vi.setSystemTime(NOW - 5_000)
    await notes.note(calm, () => '')
    await diary.add([noted(live, urge, NOW - 5_000 + ms)])
    vi.setSystemTime(NOW)
    await notes.refresh()
    await notes.pickUp(named)
    expect(notes.last?.entry.kind).toBe(kind)
  })

  test('before an undo here is not offered: what came last was that', async () => {
    const { notes, diary, live } = await pageWith()
    await diary.add([noted(live, urge, NOW - 1_000)])
    await notes.note(calm, () => '')
    await notes.undo()
    await notes.refresh()
    await notes.pickUp(named)
    expect(notes).toMatchObject({ last: null, undone: true })
  })

  test('is found after waking too, when it lies in the night that is over', async () => {
    const { notes, live, diary } = await pageWith()
    vi.setSystemTime(at('07:05', '2026-11-23'))
    live.look()
    await diary.add([noted(live, urge, at('07:05', '2026-11-23') - 2_000)])
    await notes.refresh()
    expect(notes.tonight).toEqual([])
    await notes.pickUp(named)
    expect(notes.last?.entry.kind).toBe('symptom')
  })

  test('and cannot be read from the nights beside is none', async () => {
    const { notes, live, diary } = await pageWith()
    vi.setSystemTime(at('07:05', '2026-11-23'))
    live.look()
    await notes.refresh()
    diary.close()
    await notes.pickUp(named)
    expect(notes.last).toBeNull()
  })
})
