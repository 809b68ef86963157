import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../lib/core/canonical.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { correction } from '../../lib/core/entry.ts'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import { settingsRowOf } from '../../lib/core/merge-keys.ts'
import type { KeptRow } from '../../lib/core/merge-rows.ts'
import { mergeSeat } from '../../lib/core/merge-seat.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { backToBefore } from '../../lib/store/back-to-before.ts'
import { openDiary } from '../../lib/store/diary.ts'
import { eraseForGood } from '../../lib/store/erase.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { restore } from '../../lib/store/restore.ts'
import { safetyAt } from '../../lib/store/safety.ts'
import { saveSetting } from '../../lib/store/settings.ts'
import { anyDevices } from '../make/any-kept.ts'
import { makeArea } from '../make/area.ts'
import { first, id } from '../make/kept.ts'
import { runsOf } from '../make/long-form.ts'

const now = 1_795_400_000_000
const DAY = 86_400_000

/** A diary that holds this, in a database of its own. */
async function deviceOf(kept: Kept) {
  globalThis.indexedDB = new IDBFactory()
  const area = makeArea()
  const diary = await openDiary(area)
  const db = diary.database as Database
  await diary.add(kept.rows as readonly KeptRow[] as Entry[])
  const tx = db.transaction(['profile', 'trials', 'seat'], 'readwrite')
  for (const row of kept.profile) void tx.objectStore('profile').put(row)
  for (const row of kept.trials) void tx.objectStore('trials').put(row)
  for (const row of mergeSeat(kept.seat)) void tx.objectStore('seat').put(row)
  await tx.done
  area.stored['settings'] = structuredClone(kept.settings)
  const all = async () => {
    const [rows, profile, trials, seat] = await Promise.all([
      db.getAll('entries'),
      db.getAll('profile'),
      db.getAll('trials'),
      db.getAll('seat'),
    ])
    const { values, changedAt, aside } = settingsRowOf(area.stored['settings'])
    return canonical({ rows, profile, trials, seat, values, changedAt, aside })
  }
  const done = () => diary.close()
  return { area, diary, db, all, done }
}
const note = (n: number): Entry => ({ ...first(n), enteredAt: now - 1000 + n })
const rowsOnly = (rows: readonly KeptRow[]): Kept => ({ ...nothingKept, rows })
const stored = {
  ...nothingKept,
  settings: { values: { language: 'de' }, changedAt: { language: 5 } },
}

describe('back to before', () => {
  it('is word for word what was there, whatever the file brought', async () => {
    await fc.assert(
      fc.asyncProperty(anyDevices(2), async ([a, b]) => {
        const { area, db, all, done } = await deviceOf(a as Kept)
        const before = await all()
        await restore(db, area, b as Kept, { now })
        await backToBefore(db, area)
        expect(await all()).toBe(before)
        expect(await safetyAt(db, now)).toBeNull()
        done()
      }),
      runsOf(60),
    )
  })

  it('keeps what was noted, answered and set since', async () => {
    const { area, diary, db } = await deviceOf({
      ...stored,
      rows: [note(1)],
      profile: [
        { key: 'nights', value: ['urge'], changedAt: 5 },
        { key: 'health', value: { a: { answer: 'no', answeredAt: 5 } }, changedAt: 5 },
      ],
    })
    const file: Kept = {
      ...rowsOnly([note(2), correction(note(1), { severity: 9 }, id(11), now - 5)]),
      settings: {
        values: { language: 'en', welcomed: true, singleKeys: false },
        changedAt: { language: 9, welcomed: 9, singleKeys: 9 },
      },
      profile: [
        { key: 'nights', value: ['cramp'], changedAt: 9 },
        {
          key: 'health',
          value: { a: { answer: 'yes', answeredAt: 9 }, b: { answer: 'yes', answeredAt: 9 } },
          changedAt: 9,
        },
      ],
    }
    await restore(db, area, file, { now })
    await diary.add([note(3)])
    await saveSetting(area, 'singleKeys', true, now + 1)
    const later = { answer: 'notSure', answeredAt: now + 2 }
    await diary.changeProfile('health', (value) => ({ ...(value as object), b: later }), now + 2)
    await backToBefore(db, area)
    const { entries } = await diary.everything()
    expect(standing(entries)).toEqual(expect.arrayContaining([note(1), note(3)]))
    expect(entries).toHaveLength(2)
    expect((area.stored['settings'] as Kept['settings']).values).toEqual({
      language: 'de',
      singleKeys: true,
    })
    expect(await diary.profile()).toMatchObject({
      nights: ['urge'],
      health: { a: { answer: 'no', answeredAt: 5 }, b: later },
    })
  })

  it('holds nothing of what is erased for good, and does not bring it back', async () => {
    const { area, diary, db } = await deviceOf(rowsOnly([note(1)]))
    const words = { ...note(1), note: 'a secret word' } as Entry
    await restore(db, area, rowsOnly([{ ...words, enteredAt: now - 1 } as Entry]), { now })
    await restore(db, area, rowsOnly([{ ...words, note: 'other', enteredAt: now } as Entry]), {
      now,
    })
    expect(canonical(await db.getAll('safety'))).toContain('a secret word')
    await eraseForGood(db, id(1))
    expect(canonical(await db.getAll('safety'))).not.toContain('a secret word')
    expect(canonical(await db.getAll('entries'))).not.toContain('a secret word')
    await backToBefore(db, area)
    const { entries, erased } = await diary.everything()
    expect(entries).toEqual([])
    expect(erased.map((row) => row.id)).toEqual([id(1)])
  })

  it('is for thirty days, replaced by the next, gone with everything, and in no copy', async () => {
    const { area, diary, db } = await deviceOf(rowsOnly([note(1)]))
    expect(await safetyAt(db, now)).toBeNull()
    await restore(db, area, rowsOnly([note(2)]), { now })
    await restore(db, area, rowsOnly([note(3)]), { now: now + 5 })
    // What brings nothing leaves it.
    await restore(db, area, rowsOnly([note(3)]), { now: now + 9 })
    expect(await safetyAt(db, now + 9)).toBe(now + 5)
    expect(await db.count('safety')).toBe(2)
    expect(Object.keys(await diary.everything())).not.toContain('safety')
    expect(await safetyAt(db, now + 5 + 30 * DAY)).toBe(now + 5)
    expect(await safetyAt(db, now + 6 + 30 * DAY)).toBeNull()
    expect(await db.count('safety')).toBe(0)
    await restore(db, area, rowsOnly([note(4)]), { now })
    await diary.wipe()
    expect(await db.count('safety')).toBe(0)
  })

  it('is as it was where a restore is stopped or has no room', async () => {
    const { area, db } = await deviceOf(rowsOnly([note(1)]))
    await restore(db, area, rowsOnly([note(2)]), { now })
    const early = new AbortController()
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      early.abort()
      return put.apply(this, args)
    }
    const kept = canonical(await db.getAll('safety'))
    const stopped = restore(db, area, rowsOnly([note(4)]), { now: now + 9, signal: early.signal })
    expect(await stopped).toEqual({ ok: false, reason: 'stopped' })
    IDBObjectStore.prototype.put = put
    expect(canonical(await db.getAll('safety'))).toBe(kept)
    expect(await db.count('entries')).toBe(2)
  })
})
