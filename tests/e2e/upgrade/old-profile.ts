import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { byText, canonical } from '../../../lib/core/canonical.ts'
import { makeDiary } from '../../make/diary.ts'

export type Row = Readonly<Record<string, unknown>>
type Stores = Readonly<Record<'entries' | 'profile' | 'trials' | 'seat', readonly Row[]>>

/**
 * An evening of 0.1.0 as it lay in Chromium at 22:10 on 22 November 2026, in Berlin. Made once, by the production build of
 * commit ed07100 with its clock moved: settings and answers put in at 20:00, a look of its worker at 20:05, 20:30, 21:00,
 * 21:30, 21:45 and 22:00, so that its ledger holds what it had shown; at 22:05 Legs now in its popup (quiet until 22:35)
 * and "20 min" of its snooze; a last look at 22:10. Then all of its `storage.local` and all rows of its database, version
 * 2, were read. Never edited.
 */
export const evening: { readonly at: number; readonly storage: Row; readonly stores: Stores } =
  JSON.parse(readFileSync(new URL('../fixtures/profile-0.1.0.json', import.meta.url), 'utf8'))

/** A person's entries of ten years before that evening; in the short form of one night a week, all years long. */
const years: readonly Row[] = makeDiary({
  ...{ seed: 10, last: '2026-11-18', nights: 3650, zone: 'Europe/Berlin' },
}).filter(({ night }) => process.env['SETTLE_LONG'] || new Date(night).getUTCDay() === 3)

export const entries: readonly Row[] = [...years, ...evening.stores.entries]
const { profile, trials, seat } = evening.stores
export const stores: Stores = { entries, profile, trials, seat }

/** Everything of it as 0.1.0 saved it, line by line, with its CRC; version 1 of the format. */
export function copyOfOld(): string {
  const { aside = [], changedAt, values } = evening.storage['settings'] as Record<string, unknown>
  const key = (row: Row) => `${row['kind']}`
  const sorted = [...entries].sort(
    (a, b) =>
      byText(key(a), key(b)) ||
      Number(a['at']) - Number(b['at']) ||
      byText(`${a['id']}`, `${b['id']}`),
  )
  // What is about one computer alone stays in no copy.
  const shared = profile.filter((row) => !['fuse', 'backup'].includes(`${row['key']}`))
  const settings = { aside, changedAt, values }
  const fields = {
    ...{ aside: [], entries: sorted, erased: [], exportedAt: evening.at, format: 'settle' },
    ...{ profile: shared, seat, settings, trials, version: 1 },
  }
  const lines = Object.entries(fields).map(([name, value]) =>
    Array.isArray(value) && value.length > 0
      ? `"${name}":[\n${value.map((row) => canonical(row)).join(',\n')}\n],\n`
      : `"${name}":${canonical(value)},\n`,
  )
  const checked = ['{\n', ...lines].filter((line) => !line.startsWith('"exportedAt":')).join('')
  const crc = crc32(checked).toString(16).padStart(8, '0')
  return `{\n${lines.join('')}"whole":"crc32:${crc}"\n}\n`
}

/** Puts the evening of 0.1.0 into a profile: its database, at its version, and its storage. Runs in a page of ours. */
export async function putOld(schema: object, rows: object, storage: object): Promise<void> {
  type Stored = { keyPath: string; indexes: Record<string, string | string[]> }
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('settle', 2)
    open.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(schema as Record<string, Stored>)) {
        const store = open.result.createObjectStore(name, { keyPath })
        for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path)
      }
    }
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(open.error)
  })
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction([...db.objectStoreNames], 'readwrite')
    for (const [name, all] of Object.entries(rows as Record<string, object[]>))
      for (const row of all) tx.objectStore(name).put(row)
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
  })
  db.close()
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  await api.storage.local.set(storage as Record<string, unknown>)
}

/** Every row of every store as it lies in the database. Runs in a page of ours. */
export const everyRow = (): Promise<Record<string, Row[]>> =>
  new Promise((done, fail) => {
    const open = indexedDB.open('settle')
    open.onerror = () => fail(open.error)
    open.onsuccess = () => {
      const db = open.result
      const found: Record<string, Row[]> = {}
      const tx = db.transaction([...db.objectStoreNames])
      for (const name of db.objectStoreNames) {
        const all = tx.objectStore(name).getAll()
        all.onsuccess = () => {
          found[name] = all.result
        }
      }
      tx.oncomplete = () => {
        db.close()
        done(found)
      }
    }
  })
