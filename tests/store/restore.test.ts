import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { canonical } from '../../lib/core/canonical.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { seededDraw } from '../../lib/core/draw.ts'
import { correction } from '../../lib/core/entry.ts'
import type { Kept } from '../../lib/core/merge.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { keptIn, readBackup } from '../../lib/files/backup-read.ts'
import { type Diary, openDiary } from '../../lib/store/diary.ts'
import { eraseForGood } from '../../lib/store/erase.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { planRestore, restore } from '../../lib/store/restore.ts'
import { makeArea } from '../make/area.ts'
import { damage } from '../make/damage.ts'
import { makeDiary } from '../make/diary.ts'
import { patch } from '../make/patch.ts'

const fixture = readFileSync(new URL('../files/fixtures/backup-v2.json', import.meta.url), 'utf8')
const fileOf = (text: string): Kept => {
  const read = readBackup(text, text.length)
  if (!read.ok) throw new Error(read.reason)
  return keptIn(read.document)
}
const copyOf = async (diary: Diary, area: ReturnType<typeof makeArea>) =>
  backupText(backupOf(await diary.everything(), area.stored['settings'], 1_795_300_000_000))
const rows = makeDiary({ seed: 4, last: '2026-11-20', nights: 150, zone: 'Europe/Berlin' })
const many: Kept = { ...fileOf(fixture), rows }

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})
const open = async () => {
  const area = makeArea()
  const diary = await openDiary(area)
  return { area, diary, db: diary.database as Database }
}

describe('a restore', () => {
  it('brings everything back: saved again it is the same bytes', async () => {
    const { area, diary, db } = await open()
    expect(await restore(db, area, fileOf(fixture))).toMatchObject({ ok: true })
    expect(await copyOf(diary, area)).toBe(fixture)
  })

  it('adds nothing the second time, and says beforehand what it will do', async () => {
    const { area, diary, db } = await open()
    const plan = await planRestore(db, area, fileOf(fixture))
    expect([plan.settingKeys, plan.answerKeys].map(({ length }) => length)).toEqual([3, 1])
    expect(plan).toMatchObject({
      fresh: 20,
      here: 0,
      conflicts: 0,
      nights: 4,
    })
    expect(await diary.count()).toBe(0)
    expect(area.stored).toEqual({})
    await restore(db, area, fileOf(fixture))
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    const again = await restore(db, area, fileOf(fixture))
    expect(again).toMatchObject({
      counts: { fresh: 0, here: 20, settingKeys: [], seat: false, nights: 0 },
    })
    expect(put).not.toHaveBeenCalled()
    put.mockRestore()
  })

  it('makes one health list of two, answer by answer, the same on both, and once', async () => {
    const withList = async (value: Record<string, [answer: string, answeredAt: number]>) => {
      globalThis.indexedDB = new IDBFactory()
      const here = await open()
      const list = Object.entries(value).map(([id, [answer, at]]) => [
        id,
        { answer, answeredAt: at },
      ])
      await here.diary.setProfile('health', Object.fromEntries(list), 5)
      return here
    }
    const a = await withList({ numbness: ['no', 3], clot: ['yes', 2] })
    const b = await withList({ numbness: ['notSure', 4], falls: ['no', 1] })
    const [fromA, fromB] = [await copyOf(a.diary, a.area), await copyOf(b.diary, b.area)]
    await restore(a.db, a.area, fileOf(fromB))
    await restore(b.db, b.area, fileOf(fromA))
    expect(await copyOf(a.diary, a.area)).toBe(await copyOf(b.diary, b.area))
    expect((await a.diary.profile())['health']).toEqual({
      numbness: { answer: 'notSure', answeredAt: 4 },
      clot: { answer: 'yes', answeredAt: 2 },
      falls: { answer: 'no', answeredAt: 1 },
    })
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    expect(await restore(a.db, a.area, fileOf(fromB))).toMatchObject({ counts: { answerKeys: [] } })
    expect(put).not.toHaveBeenCalled()
    put.mockRestore()
  })

  it('keeps what is here already, and the later of two', async () => {
    const { area, diary, db } = await open()
    const [first, other] = rows as [Entry, Entry]
    const later = { ...first, note: 'later', enteredAt: first.enteredAt + 1 } as Entry
    await diary.add([later, other])
    await restore(db, area, { ...many, rows: [first, { ...other, enteredAt: 0 } as Entry] })
    const { entries } = await diary.everything()
    expect(entries).toContainEqual(later)
    expect(entries).toContainEqual(other)
    // The other of each lies in its history, and does not stand.
    expect(entries).toHaveLength(4)
    expect(standing(entries)).toEqual(expect.arrayContaining([later, other]))
    expect(standing(entries)).toHaveLength(2)
  })

  it('is one strict transaction, shows how far it is, and ends at the whole', async () => {
    const { area, db } = await open()
    const shares: number[] = []
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await restore(db, area, many, { onProgress: (share) => shares.push(share) })
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.map(([, , options]) => options?.durability)).toEqual(['strict'])
    transaction.mockRestore()
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it.each([0, 0.4, 1])('stopped at %d leaves all as it was', async (point) => {
    const { area, diary, db } = await open()
    await restore(db, area, fileOf(fixture))
    const before = await copyOf(diary, area)
    const settings = canonical(area.stored)
    const stop = new AbortController()
    const onProgress = (share: number) => {
      if (share >= point && share < 1) stop.abort()
    }
    if (point === 0) stop.abort()
    const file = {
      ...many,
      settings: { values: { language: 'de' }, changedAt: { language: 2e12 } },
    }
    const end = await restore(db, area, file, { onProgress, signal: stop.signal })
    if (point === 1) expect(end.ok).toBe(true)
    else {
      expect(end).toEqual({ ok: false, reason: 'stopped' })
      expect(await copyOf(diary, area)).toBe(before)
      expect(canonical(area.stored)).toBe(settings)
    }
  })

  it('for which there is no room changes nothing and says so', async () => {
    const { area, diary, db } = await open()
    patch(IDBObjectStore.prototype, 'put', (n) => {
      if (n > 1500) throw new DOMException('', 'QuotaExceededError')
    })
    await expect(restore(db, area, many)).rejects.toMatchObject({ reason: 'full' })
    expect(await diary.count()).toBe(0)
    expect(area.stored).toEqual({})
  })
})

describe('erasing for good', () => {
  it('leaves an id of the entry and of its whole history, and wins over an old copy', async () => {
    const { area, diary, db } = await open()
    const [first, other] = rows as [Entry, Entry]
    const second = correction(first, { note: 'x' }, crypto.randomUUID(), first.enteredAt + 1)
    await diary.add([first, second, other])
    const old = await copyOf(diary, area)
    const durability = vi.spyOn(IDBDatabase.prototype, 'transaction')
    expect((await eraseForGood(db, second.id)).sort()).toEqual([first.id, second.id].sort())
    expect(durability.mock.calls[0]?.[2]).toEqual({ durability: 'strict' })
    durability.mockRestore()
    await restore(db, area, fileOf(old))
    const { entries, erased } = await diary.everything()
    expect(entries).toEqual([other])
    expect(erased.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
    expect(await copyOf(diary, area)).not.toContain('"x"')
  })
})

/** `npm run fuzz` looks at more of them. */
const FILES = Number(process.env['SETTLE_FILES'] ?? 2_000)

it(`${FILES} damaged files leave the diary untouched, and each gets a reason`, async () => {
  const { area, diary, db } = await open()
  await diary.add(rows.slice(0, 5))
  const before = await copyOf(diary, area)
  const writes = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const draw = seededDraw(Number(process.env['SETTLE_SEED'] ?? 11))
  const found: Record<string, number> = {}
  for (let i = 0; i < FILES; i++) {
    const text = damage(fixture, draw)
    const read = readBackup(text, text.length)
    const said = read.ok ? (read.altered ? 'altered' : 'whole') : read.reason
    // Of some that can be read: what would happen is counted, and nothing happens.
    if (read.ok && i % 10 === 0) await planRestore(db, area, keptIn(read.document))
    found[said] = (found[said] ?? 0) + 1
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(writes.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([])
  writes.mockRestore()
  expect(await copyOf(diary, area)).toBe(before)
  expect(area.stored).toEqual({})
  const reasons = ['altered', 'damaged', 'deep', 'foreign', 'newer', 'shape']
  expect(Object.keys(found).sort()).toEqual(reasons)
})
