import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { correction, newEntry, removal } from '../../lib/core/entry.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { DATABASE_NAME } from '../../lib/store/database.ts'
import { openDiary } from '../../lib/store/diary.ts'
import { DATABASE_VERSION } from '../../lib/store/migrations.ts'
import { makeArea } from '../make/area.ts'
import { week } from '../make/evenings.ts'

const now = Date.parse('2026-11-20T21:40:00Z')
const schedule = { week: week('22:30', '07:00'), tonight: null }
const entry = (draft: Draft, at = now): Entry =>
  newEntry(draft, { id: crypto.randomUUID(), at, now: at, zone: 'Europe/Berlin', schedule })
const six = () => entry({ kind: 'symptom', symptomKind: 'urge', severity: 6 })

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

describe('the diary', () => {
  it('keeps a note in the night it belongs to, and its correction and removal beside it', async () => {
    const diary = await openDiary(makeArea())
    const first = six()
    await diary.add([first])
    expect(await diary.ofNight('2026-11-20')).toEqual([first])
    const better = correction(first, { severity: 4 }, crypto.randomUUID(), now + 1)
    await diary.add([better])
    expect(await diary.ofNight('2026-11-20')).toEqual([better])
    await diary.add([removal(better, crypto.randomUUID(), now + 2)])
    expect(await diary.ofNight('2026-11-20')).toEqual([])
    expect(await diary.count()).toBe(3)
  })

  it('finds the last of a kind that still stands', async () => {
    const diary = await openDiary(makeArea())
    const [old, recent] = [six(), entry({ kind: 'symptom', symptomKind: 'cramp' }, now + 60_000)]
    await diary.add([old, recent, entry({ kind: 'calm' }, now + 120_000)])
    expect(await diary.lastOf('symptom', now + 60_000)).toEqual(recent)
    // A clock that ran ahead wrote one in the future: it hides none that was said since.
    expect(await diary.lastOf('symptom', now + 59_999)).toEqual(old)
    await diary.add([removal(recent, crypto.randomUUID(), now + 180_000)])
    expect(await diary.lastOf('symptom', now + 60_000)).toEqual(old)
    expect(await diary.lastOf('intake', now + 60_000)).toBeNull()
  })

  it('sets aside what does not parse, and hands it out as it was', async () => {
    const diary = await openDiary(makeArea())
    const strange = { id: 'x', kind: 'symptom', at: 1, night: '2026-11-20', severity: 99 }
    await diary.add([strange as never, six()])
    const all = await diary.everything()
    expect(all.entries).toHaveLength(1)
    expect(all.aside).toEqual([strange])
  })

  it('keeps a field that a later version added', async () => {
    const diary = await openDiary(makeArea())
    const later = Object.assign(six(), { foreseen: ['something'] })
    await diary.add([later])
    expect(await diary.ofNight('2026-11-20')).toEqual([later])
  })

  it('writes every note in a strict transaction', async () => {
    const durability = vi.fn()
    const diary = await openDiary(makeArea())
    const proto = Object.getPrototypeOf(await openRaw()) as IDBDatabase
    const original = proto.transaction
    proto.transaction = function (this: IDBDatabase, ...args: Parameters<typeof original>) {
      if (args[1] === 'readwrite') durability(args[2]?.durability)
      return original.apply(this, args)
    }
    await diary.add([six()])
    await diary.setProfile('usualKind', 'urge', now)
    await diary.wipe()
    proto.transaction = original
    expect(durability.mock.calls).toEqual([['strict'], ['strict'], ['strict']])
  })
})

const openRaw = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

describe('a database that is shut while a page holds it', () => {
  it('leaves a note in the journal, which moves over at the next opening', async () => {
    const area = makeArea()
    const diary = await openDiary(area)
    diary.database?.close()
    const note = six()
    await diary.add([note])
    expect(Object.keys(area.stored)).toEqual([`journal:${note.id}`])
    const again = await openDiary(area)
    expect(await again.ofNight('2026-11-20')).toEqual([note])
    expect(area.stored).toEqual({})
  })

  it('says so where the journal has no room', async () => {
    const area = makeArea()
    const diary = await openDiary(area)
    diary.database?.close()
    area.full = true
    await expect(diary.add([six()])).rejects.toMatchObject({ name: 'KeepError', reason: 'full' })
  })

  it('takes nothing out of the journal that it could not move over', async () => {
    const area = makeArea()
    const note = six()
    area.stored[`journal:${note.id}`] = note
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'InvalidStateError')
    })
    await openDiary(area)
    put.mockRestore()
    expect(area.stored).toEqual({ [`journal:${note.id}`]: note })
  })
})

describe('a database that does not open', () => {
  it('leaves notes in the journal, and moves them over once it opens again', async () => {
    const area = makeArea()
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    })
    const broken = await openDiary(area)
    expect(broken.home).toBe('journal')
    expect(broken.failure).toBe('broken')
    const [note, wrong] = [six(), six()]
    await broken.add([note, wrong])
    await broken.add([removal(wrong, crypto.randomUUID(), now + 1)])
    expect(await broken.ofNight('2026-11-20')).toEqual([note])
    expect(Object.keys(area.stored).every((key) => key.startsWith('journal:'))).toBe(true)

    open.mockRestore()
    const whole = await openDiary(area)
    expect(whole.home).toBe('database')
    expect(await whole.ofNight('2026-11-20')).toEqual([note])
    expect(area.stored).toEqual({})
  })

  it('that a newer Settle made is left alone', async () => {
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1)
    newer.close()
    const opens = vi.spyOn(indexedDB, 'open')
    const diary = await openDiary(makeArea())
    // Nobody waits for another try: it would find the same.
    expect(opens).toHaveBeenCalledTimes(1)
    opens.mockRestore()
    expect(diary.failure).toBe('newer')
    await diary.add([six()])
    expect(await diary.count()).toBe(1)
  })

  it('says so when the journal has no room either', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    const area = makeArea()
    area.full = true
    const diary = await openDiary(area)
    await expect(diary.add([six()])).rejects.toMatchObject({ name: 'KeepError', reason: 'full' })
  })

  it('a full disk keeps nothing of a set of rows, and says why', async () => {
    const diary = await openDiary(makeArea())
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    await expect(diary.add([six()])).rejects.toMatchObject({ reason: 'full' })
    put.mockRestore()
    expect(await diary.count()).toBe(0)
  })
})

type Shape = Record<string, { keyPath: string | null; indexes: Record<string, string | string[]> }>

describe('migrations', () => {
  it('make what the last frozen database is made of: a released one was not edited', async () => {
    const file = new URL(`./fixtures/v${DATABASE_VERSION}.json`, import.meta.url)
    ;(await openDiary(makeArea())).close()
    const db = await openRaw()
    const shape: Shape = {}
    for (const name of db.objectStoreNames) {
      const store = db.transaction(name).objectStore(name)
      const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath])
      shape[name] = {
        keyPath: store.keyPath as string | null,
        indexes: Object.fromEntries(indexes),
      }
    }
    expect(shape).toEqual(JSON.parse(readFileSync(file, 'utf8')).schema)
    db.close()
  })

  it.each(Array.from({ length: DATABASE_VERSION }, (_, i) => i + 1))(
    'the frozen database of version %i opens, whole',
    async (version) => {
      const file = new URL(`./fixtures/v${version}.json`, import.meta.url)
      const fixture = JSON.parse(readFileSync(file, 'utf8'))
      const old = await openDB(DATABASE_NAME, version, {
        upgrade(db) {
          for (const [name, { keyPath, indexes }] of Object.entries<Shape[string]>(
            fixture.schema,
          )) {
            const store = db.createObjectStore(name, { keyPath })
            for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path)
          }
        },
      })
      for (const [store, rows] of Object.entries(fixture.stores)) {
        for (const row of rows as unknown[]) await old.put(store, row)
      }
      old.close()
      const diary = await openDiary(makeArea())
      const { entries, erased, aside, profile, ...rest } = await diary.everything()
      expect(aside).toEqual([])
      expect(entries).toEqual(fixture.expected.entries)
      expect(profile).toEqual(fixture.expected.profile)
      expect(erased.map(({ id }) => id)).toEqual(fixture.expected.erased ?? [])
      expect(rest.trials).toEqual(fixture.expected.trials ?? [])
      expect(rest.seat).toEqual(fixture.expected.seat ?? [])
      expect(rest.nights).toEqual(fixture.expected.nights ?? [])
      diary.close()
      await deleteDB(DATABASE_NAME)
    },
  )
})
