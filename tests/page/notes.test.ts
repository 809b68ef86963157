import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { setNights } from '../../lib/page/set-nights.ts'
import { KeepError } from '../../lib/store/keep-error.ts'
import { makeArea } from '../make/area.ts'
import { made } from '../make/browser.ts'
import { noLocks } from '../make/no-locks.ts'

const stored = made.storage.local
let shut = () => {}
/** What the diary is at each opening. */
const openings: object[] = []
vi.resetModules()
vi.doMock('../../lib/page/open-here.ts', () => ({
  openHere: async (onClosed: () => void) => {
    shut = onClosed
    return openings.shift()
  },
}))
const { Live } = await import('../../lib/page/live.svelte.ts')
const { Notes } = await import('../../lib/page/notes.svelte.ts')
afterAll(() => {
  vi.doUnmock('../../lib/page/open-here.ts')
  vi.resetModules()
})

/** A page whose notes may be kept. */
async function page() {
  stored.stored['settings'] = { values: { welcomed: true }, changedAt: {} }
  const live = new Live()
  await live.load()
  return new Notes(live)
}
const read = { profile: async () => ({}), ofNight: async () => [] }
const refuses = { add: () => Promise.reject(new KeepError('full', 'no room')) }
const database = { ...read, home: 'database', failure: null, database: null }
const journal = { ...read, home: 'journal', failure: 'broken', database: null }
const waiting = () => Object.keys(stored.stored).filter((key) => key.startsWith('journal:'))
const calm = { kind: 'calm' } as const

test('what is said of the nights is the kind of the next note at once, however slowly it is kept', async () => {
  const profile = Promise.withResolvers<object>()
  openings.push({
    ...database,
    setProfile: () => new Promise(() => {}),
    profile: () => profile.promise,
  })
  const notes = await page()
  void setNights(notes, ['cramp'])
  expect(notes.usualKind).toBe('cramp')
  profile.resolve({})
  await notes.open()
  expect(notes.usualKind).toBe('cramp')
})

test('a note that was not kept is said to be so, also when the diary is opened again and waits elsewhere', async () => {
  openings.push({ ...database, ...refuses }, { ...journal, add: async () => {} })
  const notes = await page()
  expect(await notes.note(calm, () => '')).toBe(false)
  expect(notes.trouble).toBe('full')
  shut()
  await notes.open()
  expect(notes.trouble).toBe('full')
  expect(await notes.note(calm, () => '')).toBe(true)
  expect(notes.trouble).toBe('journal')
})

test('a note waits for the kind that was chosen right before it, so that a page which goes at once loses neither', async () => {
  const choice = Promise.withResolvers<void>()
  const add = async () => {}
  openings.push({ ...database, add, setProfile: () => choice.promise }, { ...database, add })
  const notes = await page()
  void notes.setUsualKind('cramp')
  let kept = false
  const keeping = notes
    .note(calm, () => '')
    .then((is) => {
      kept = is
    })
  // Noted after it, in a page where nothing was chosen.
  expect(await (await page()).note(calm, () => '')).toBe(true)
  expect(kept).toBe(false)
  choice.resolve()
  await keeping
  expect(kept).toBe(true)
})

test('a kind that could not be kept takes no note with it', async () => {
  const setProfile = () => Promise.reject(new KeepError('full', 'no room'))
  openings.push({ ...database, add: async () => {}, setProfile })
  const notes = await page()
  void notes.setUsualKind('cramp')
  expect(await notes.note(calm, () => '')).toBe(true)
})

test('a note whose diary does not open soon is kept at once, said to wait, and moves over', async () => {
  onTestFinished(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  vi.useFakeTimers()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', noLocks)
  const { openDiary } = await import('../../lib/store/diary.ts')
  const opening = Promise.withResolvers<object>()
  openings.push(opening.promise)
  const notes = await page()
  const keeping = notes.note(calm, () => '')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await keeping).toBe(true)
  expect(notes.trouble).toBe('journal')
  expect(waiting()).toHaveLength(1)
  vi.useRealTimers()
  const diary = await openDiary(makeArea())
  opening.resolve(diary)
  await expect.poll(() => diary.count()).toBe(1)
  await expect.poll(() => notes.trouble).toBe(null)
  expect(waiting()).toEqual([])
  diary.close()
})
