import { describe, expect, test, vi } from 'vitest'
import { Visit } from '../../entrypoints/relief/visit.svelte.ts'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { changeIn, withChange } from '../../lib/core/evening-row.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'
import { agree } from '../../lib/page/agree.ts'
import { legsNow } from '../../lib/page/legs-now.ts'
import { made } from '../make/browser.ts'
import { eventually } from '../make/eventually.ts'
import { beginEach, fillDisk, local, NOW, onDisk, pageWith } from '../make/page.ts'
import { makeWindow } from '../make/room.ts'

beginEach()
const calm = { kind: 'calm' } as const
const agreed = { ...defaultSettings().start, agreed: true }
/** A page of somebody who has not agreed yet that notes are kept; the worker takes what it is told. */
async function page() {
  const handed: { as: string; words: string }[] = []
  made.runtime.onMessage.addListener((message) => {
    const { ask, said } = message as { ask: string; said: never }
    if (ask === 'hand') handed.push(said)
    if (ask === 'evening')
      local.stored['evening'] = withChange(
        changeIn(local.stored['evening']),
        said as EveningChange,
        Date.now(),
      )
    const left = handed.findLast(({ as }) => as === said)?.words ?? null
    return Promise.resolve(ask === 'evening' ? 'kept' : ask === 'handed' ? left : true)
  })
  return { ...(await pageWith({ settings: { welcomed: false } })), handed }
}
const presses = () => changeIn(local.stored['evening']).presses
const waitingInJournal = () => Object.keys(local.stored).filter((key) => key.startsWith('journal:'))
async function expectNothingKept() {
  expect(await onDisk()).toEqual({ entries: [], profile: {} })
  expect(waitingInJournal()).toEqual([])
}

describe('what is noted', () => {
  test('waits in the page, which says so, is shown there, and can be taken back', async () => {
    const { notes, diary } = await page()
    expect(notes.trouble).toBe('unagreed')
    expect(await notes.note(calm, () => 'calm')).toBe(true)
    expect(notes.trouble).toBe('unagreed')
    await eventually(() => expect(notes.tonight).toMatchObject([calm]))
    expect(notes.last?.words).toBe('calm')
    await notes.undo()
    await eventually(() => expect(notes.tonight).toEqual([]))
    expect(await diary.count()).toBe(2)
    await expectNothingKept()
  })

  test('is kept once that is agreed to, with what was answered, and can still be taken back', async () => {
    const { live, notes } = await page()
    await notes.note(calm, () => 'calm')
    await notes.setUsualKind('cramp')
    await expectNothingKept()
    await agree(live)
    await eventually(() => expect(notes.trouble).toBeNull())
    const { entries, profile } = await onDisk()
    expect(entries).toMatchObject([{ ...calm, at: NOW }])
    expect(profile).toEqual({ usualKind: 'cramp' })
    await notes.undo()
    await eventually(() => expect(notes.tonight).toEqual([]))
    await notes.note(calm, () => '')
    expect((await onDisk()).entries).toHaveLength(3)
    expect(local.stored['settings']).toMatchObject({ values: { start: agreed } })
  })

  test('is kept too where that is agreed to in another page', async () => {
    const { notes } = await page()
    await notes.note(calm, () => '')
    await local.set({ settings: { values: { start: agreed }, changedAt: {} } })
    await eventually(() => expect(notes.trouble).toBeNull())
    expect((await onDisk()).entries).toHaveLength(1)
  })

  test('goes with the page', async () => {
    const { notes } = await page()
    await notes.note(calm, () => '')
    local.stored['settings'] = { values: { start: agreed }, changedAt: {} }
    const other = await pageWith({ settings: { start: agreed, welcomed: false } })
    expect(other.notes.tonight).toEqual([])
    await expectNothingKept()
  })

  test('waits on where that it is agreed to cannot be saved', async () => {
    const { live, notes } = await page()
    await notes.note(calm, () => '')
    local.full = true
    await agree(live)
    local.full = false
    expect(live.settings.start.agreed).toBe(false)
  })

  test('is tried again, and said to be missing, while the disk is full', async () => {
    const { live, notes } = await page()
    await notes.note(calm, () => '')
    vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'Date'] })
    const empty = fillDisk()
    await agree(live)
    await eventually(() => expect(notes.trouble).toBe('full'))
    expect((await onDisk()).entries).toEqual([])
    empty()
    await vi.advanceTimersByTimeAsync(10_000)
    await eventually(() => expect(notes.trouble).toBeNull())
    expect((await onDisk()).entries).toHaveLength(1)
  })
})

describe('Legs now', () => {
  test('in a page opens the room, is quiet, and leaves the onset to the room', async () => {
    makeWindow()
    const { live, notes, handed } = await page()
    notes.usualKind = 'pain'
    await legsNow(live, notes)
    expect(made.tabs.all()).toMatchObject([{ url: 'chrome-extension://settle/relief.html' }])
    expect(handed.map(({ as }) => as)).toEqual(['notes', 'press'])
    expect(JSON.parse(handed[0]?.words ?? '')).toMatchObject([
      { kind: 'symptom', symptomKind: 'pain', onset: true, at: NOW },
    ])
    expect(handed[1]?.words).toBe('unkept')
    expect(presses()).toEqual([{ at: NOW }])
    expect(notes.last).toBeNull()
    await expectNothingKept()
  })

  /** The room after such a press, a moment later. */
  async function room() {
    makeWindow()
    const before = await page()
    await legsNow(before.live, before.notes)
    vi.setSystemTime(NOW + MINUTE)
    await before.live.load()
    const visit = new Visit(before.live, before.notes)
    await visit.begin(Promise.resolve('unkept'))
    return { ...before, visit }
  }

  test('the room has it waiting, with its timer, and asks nothing before', async () => {
    const { notes, visit } = await room()
    expect(visit.unkept).toBe(false)
    expect(visit.playing.player?.step).toBe('stand')
    expect(notes.last?.words).toBe('Legs now, 20:20')
    await eventually(() => expect(notes.onsets).toEqual([NOW]))
    expect(notes.trouble).toBe('unagreed')
    await expectNothingKept()
  })

  test('taken back there it is quiet no longer', async () => {
    const { notes } = await room()
    await notes.undo()
    expect(presses()).toEqual([{ at: NOW, back: true }])
    await expectNothingKept()
  })

  test('agreed to, it is on the disk, and speaks for its quiet itself', async () => {
    const { live } = await room()
    await agree(live)
    await eventually(() => expect(presses()).toEqual([{ at: NOW, back: true }]))
    expect((await onDisk()).entries).toMatchObject([{ onset: true, at: NOW }])
  })

  test('what was pressed and waits nowhere any more keeps its quiet', async () => {
    const { live, notes } = await page()
    await live.say({ presses: [{ at: NOW - MINUTE }] })
    await notes.note(calm, () => '')
    await agree(live)
    await eventually(() => expect(notes.trouble).toBeNull())
    expect(presses()).toEqual([{ at: NOW - MINUTE }])
  })
})
