import 'fake-indexeddb/auto'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { nightAbout } from '../../lib/core/about-night.ts'
import type { EpochMs } from '../../lib/core/clock-time.ts'
import { decide } from '../../lib/core/decide.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { migrated } from '../../lib/core/stored-migrations.ts'
import { readStored } from '../../lib/page/read-stored.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { made } from '../make/browser.ts'
import { week } from '../make/evenings.ts'
import { at, note, ZONE } from '../make/planned.ts'

const area = made.storage.local
vi.resetModules()
vi.doMock('../../lib/browser/target.ts', () => ({ target: 'firefox' }))
vi.doMock('../../lib/page/zone.ts', () => ({ zoneNow: () => ZONE }))
const { Live } = await import('../../lib/page/live.svelte.ts')
const { Notes } = await import('../../lib/page/notes.svelte.ts')
const { Book } = await import('../../entrypoints/diary/book.svelte.ts')
const { EntryDraft } = await import('../../entrypoints/diary/draft.svelte.ts')
const { aroundHere, movedHere } = await import('../../lib/page/said-when.ts')
const { findHere } = await import('../../entrypoints/background/find.ts')
const { keep } = await import('../../entrypoints/background/keep.ts')
const { keepHours, recordNights } = await import('../../lib/store/nights.ts')
afterAll(() => {
  vi.doUnmock('../../lib/browser/target.ts')
  vi.doUnmock('../../lib/page/zone.ts')
  vi.resetModules()
})

/** Three nights were planned from 23:00 to 07:00; this morning the person set the hours of a rota. */
const NOW = at('2026-06-10T08:00')
const rota = { values: { welcomed: true, week: week('09:00', '17:00') }, changedAt: {} }

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval'], now: NOW })
  vi.stubGlobal('location', { hash: '' })
  vi.stubGlobal('addEventListener', () => {})
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  }
})

/** What lies in the browser at 08:00. `recorded`: the worker has taken the hours into the diary by now. */
async function begin(recorded: boolean) {
  const diary = await openDiary(area)
  await diary.wipe()
  const db = diary.database as Database
  await diary.add([note('2026-06-06')])
  area.stored['settings'] = { values: { week: week('23:00', '07:00') }, changedAt: {} }
  const look = (now: EpochMs) =>
    keepHours(area, (stored) => readStored(migrated(stored, now), now, ZONE))
  await look(at('2026-06-07T20:00'))
  await look(NOW)
  if (recorded) await recordNights(db, area)
  area.stored['settings'] = rota
  return { diary, db }
}

const coffee: Draft = { kind: 'intake', substance: 'caffeine', mg: 80 }
const urge: Draft = { kind: 'symptom', symptomKind: 'urge', severity: 4 }

describe.each([
  ['while the hours wait for the diary', false],
  ['once the diary has the hours', true],
] as const)('one moment has one night at every door, %s', (_, recorded) => {
  test.each<[what: string, Draft, when: string, night: string]>([
    ['a cup now', coffee, '2026-06-10T08:00', '2026-06-10'],
    ['a cup before waking', coffee, '2026-06-10T06:30', '2026-06-09'],
    ['a symptom of last night', urge, '2026-06-09T23:30', '2026-06-09'],
    ['a symptom of the night before', urge, '2026-06-09T02:00', '2026-06-08'],
    ['a symptom now', urge, '2026-06-10T08:00', '2026-06-09'],
  ])('%s', async (_name, draft, when, night) => {
    const { diary, db } = await begin(recorded)
    const moment = at(when)
    const live = new Live()
    await live.load()
    const notes = new Notes(live)
    const said: Record<string, string | undefined> = {}
    const last = async () => {
      const { entries } = await diary.everything()
      return entries.filter((one) => one.id !== note('2026-06-06').id).at(-1) as Entry
    }
    const forget = async () => db.delete('entries', (await last()).id)

    await notes.noteAt(moment, draft, () => '')
    said['a note of a page'] = (await last()).night
    await forget()

    const around = aroundHere(draft.kind, live)
    said['the words beside a clock time'] = nightAbout(draft.kind, moment, around.schedule, ZONE)

    await notes.noteAt(at('2026-06-01T12:00'), draft, () => '')
    said['the details, moved'] = movedHere(await last(), moment, live).night
    await forget()

    await keep(await findHere(), [[draft, { at: moment }]])
    said['the worker'] = (await last()).night
    await forget()

    // Opening the diary takes into it what waits.
    const book = new Book(live, notes)
    await book.begin()
    const form = new EntryDraft(book, draft.kind, night, null)
    form.values = { ...draft }
    form.when = { clock: when.slice(11), day: when.slice(0, 10) }
    expect(await form.save()).toBe(true)
    said['the form of the diary'] = (await last()).night

    expect(new Set(Object.entries(said).map(([door, is]) => `${door}: ${is}`))).toEqual(
      new Set(Object.keys(said).map((door) => `${door}: ${night}`)),
    )
    diary.close()
  })
})

test('the worker finds what a page left for it, also where it could not take it up', async () => {
  const { diary } = await begin(true)
  area.stored['settings'] = { values: { week: week('23:00', '07:00') }, changedAt: {} }
  area.stored['asked:1'] = { nights: { '2026-06-10': { off: { at: NOW, is: true } } } }
  const found = await findHere({ stored: undefined })
  expect(decide(found).evening.dimNight).toMatchObject({ day: '2026-06-10', off: true })
  diary.close()
})
