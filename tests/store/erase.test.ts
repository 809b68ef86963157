import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { correction, newEntry } from '../../lib/core/entry.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { openDiary } from '../../lib/store/diary.ts'
import { eraseAndLook, isGone } from '../../lib/store/erase.ts'
import { addToJournal } from '../../lib/store/journal.ts'
import type { Database, StoredEntry } from '../../lib/store/migrations.ts'
import { putSafety } from '../../lib/store/safety.ts'
import { makeArea } from '../make/area.ts'
import { week } from '../make/evenings.ts'
import { noLocks } from '../make/no-locks.ts'

const now = Date.parse('2026-11-22T21:00:00Z')
const schedule = { week: week('22:30', '07:00'), tonight: null }
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const note = (n: number): Entry =>
  newEntry(
    { kind: 'note', note: 'a secret word' },
    { id: id(n), at: now, now, zone: 'UTC', schedule },
  )

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('navigator', noLocks)
  return () => vi.unstubAllGlobals()
})

async function world() {
  const area = makeArea()
  const diary = await openDiary(area)
  // A note and its correction; another that only says the same.
  await diary.add([note(1), correction(note(1), {}, id(2), now + 1), note(3)])
  return { area, db: diary.database as Database }
}

test('after an erase nothing of it is found, also where it waited in the journal', async () => {
  const { area, db } = await world()
  await addToJournal(area, [note(1), note(4)])
  expect(await eraseAndLook(db, area, id(2))).toEqual([id(2), id(1)])
  expect(Object.keys(area.stored)).toEqual([`journal:${id(4)}`])
  expect(await db.getAll('entries')).toMatchObject([
    { id: id(1), erased: true },
    { id: id(2), erased: true },
    { id: id(3), note: 'a secret word' },
  ])
})

test('it is looked for only once the journal has let go of it', async () => {
  const { area, db } = await world()
  await addToJournal(area, [note(1)])
  const { remove } = area
  area.remove = async (keys) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return remove.call(area, keys)
  }
  expect(await eraseAndLook(db, area, id(1))).toEqual([id(1), id(2)])
})

test('where the journal refuses, something is left', async () => {
  const { area, db } = await world()
  area.remove = () => Promise.reject(new Error('no storage'))
  expect(await eraseAndLook(db, area, id(1))).toBeNull()
})

test('what could not be taken out of the journal is found', async () => {
  const { area, db } = await world()
  await addToJournal(area, [note(1)])
  area.remove = async () => undefined
  expect(await eraseAndLook(db, area, id(1))).toBeNull()
})

type Plant = (to: { area: ReturnType<typeof makeArea>; db: Database }) => Promise<unknown>
const before = { values: {}, changedAt: {} }
test.each<[name: string, Plant]>([
  ['under its id, written back by a page', ({ db }) => db.put('entries', note(1) as StoredEntry)],
  [
    'in a correction that came meanwhile',
    ({ db }) => db.put('entries', correction(note(2), {}, id(5), now + 2) as StoredEntry),
  ],
  ['in the journal', ({ area }) => addToJournal(area, [note(2)])],
  [
    'in what one can go back to',
    async ({ db }) => {
      const tx = db.transaction(['safety', 'entries'], 'readwrite')
      await putSafety(tx.objectStore('safety'), {
        at: now,
        rows: [
          { store: 'profile', key: id(1), after: {} },
          { store: 'entries', key: id(1), before: note(1) },
        ],
        settings: { before, after: before },
      } as never)
      await tx.done
    },
  ],
])('the look finds what is left: %s', async (_, plant) => {
  const { area, db } = await world()
  await eraseAndLook(db, area, id(1))
  const ids = [id(1), id(2)]
  expect(await isGone(db, area, ids)).toBe(true)
  await plant({ area, db })
  expect(await isGone(db, area, ids)).toBe(false)
})

test('what one can go back to keeps all but what is erased', async () => {
  const { area, db } = await world()
  const others = [
    { store: 'entries', key: id(3), before: note(3) },
    { store: 'profile', key: id(1), after: {} },
  ]
  const rows = [{ store: 'entries', key: id(1), before: note(1) }, ...others]
  const settings = { before, after: before }
  const tx = db.transaction(['safety', 'entries'], 'readwrite')
  await putSafety(tx.objectStore('safety'), { at: now, rows, settings } as never)
  await tx.done
  expect(await eraseAndLook(db, area, id(1))).not.toBeNull()
  expect(await db.get('safety', 'before')).toEqual({ at: now, rows: others, settings })
})
