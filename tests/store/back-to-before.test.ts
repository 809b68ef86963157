import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byText, canonical } from '../../lib/core/canonical.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { correction } from '../../lib/core/entry.ts'
import { type Kept, merge, nothingKept } from '../../lib/core/merge.ts'
import { erasedRow, isErased, type KeptRow } from '../../lib/core/merge-rows.ts'
import { isRival } from '../../lib/core/rival.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { backToBefore } from '../../lib/store/back-to-before.ts'
import { eraseForGood } from '../../lib/store/erase.ts'
import { changeHealth } from '../../lib/store/health.ts'
import { changeProfile } from '../../lib/store/profile.ts'
import { restore } from '../../lib/store/restore.ts'
import { safetyAt } from '../../lib/store/safety.ts'
import { saveSetting } from '../../lib/store/settings.ts'
import { anyLateMarks } from '../make/any-kept.ts'
import { deviceOf } from '../make/device.ts'
import { first, id } from '../make/kept.ts'
import { runsOf } from '../make/long-form.ts'
import { patch } from '../make/patch.ts'

const now = 1_795_400_000_000
const DAY = 86_400_000

const note = (n: number): Entry => ({ ...first(n), enteredAt: now - 1000 + n })
const rowsOnly = (rows: readonly KeptRow[]): Kept => ({ ...nothingKept, rows })
const stored = {
  ...nothingKept,
  settings: { values: { language: 'de' }, changedAt: { language: 5 } },
}

describe('back to before', () => {
  it('is word for word what was there, whatever the file brought, but for what it erased for good', async () => {
    await fc.assert(
      fc.asyncProperty(anyLateMarks(3), async ([a, b, c]) => {
        const { area, db, diary, kept, all } = await deviceOf(merge(a as Kept, b as Kept).kept)
        const before = await kept()
        await restore(db, area, c as Kept, { now })
        const safety = canonical(await db.getAll('safety'))
        const erased = (await kept()).rows.filter(isErased)
        const gone = new Set(erased.map(({ id: one }) => one))
        const words = before.rows.filter((row) => gone.has(row.id) && !isErased(row)) as Entry[]
        for (const row of words) expect(safety).not.toContain(canonical(row))
        // What was erased elsewhere and never was here goes again with the file.
        const named = words.flatMap((row) => [row.id, row.replaces])
        const stay = erased.filter(
          (row) => named.includes(row.id) || before.rows.some((one) => one.id === row.id),
        )
        await backToBefore(db, area)
        const isGone = (row: KeptRow) =>
          gone.has(row.id) || (isRival(row) && (gone.has(row.replaces) || !has(row.replaces)))
        const has = (one: string) => before.rows.some((row) => row.id === one)
        const rows = [...before.rows.filter((row) => !isGone(row)), ...stay]
        const inOrder = rows.sort((x, y) => byText(x.id, y.id))
        expect(await all()).toBe(canonical({ ...before, rows: inOrder }))
        expect(await safetyAt(db, now)).toBeNull()
        diary.close()
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

  it('takes brought answers back where none was given before, and keeps those given since', async () => {
    const { area, diary, db } = await deviceOf(nothingKept)
    const brought = { answer: 'yes', answeredAt: now - DAY }
    const lists = ['health', 'caffeineAnswers'].map((key) => ({
      ...{ key, value: { kidneys: brought, pregnant: brought }, changedAt: now - DAY },
    }))
    await restore(db, area, { ...nothingKept, profile: lists }, { now })
    const since = { answer: 'no', answeredAt: now + 1 }
    await changeHealth(db, (list) => ({ ...list, gout: since }), now + 1)
    const again = { ...brought, answeredAt: now + 2 }
    await changeHealth(db, (list) => ({ ...list, pregnant: again }), now + 2)
    await changeProfile(db, 'caffeineAnswers', (value) => value, now + 3)
    await backToBefore(db, area)
    expect(await diary.profile()).toEqual({
      health: { gout: since, pregnant: again },
    })
  })

  it('leaves any other answer whole that was changed since', async () => {
    const plan = (startedOn: string, changedAt: number): Kept => ({
      ...nothingKept,
      profile: [{ key: 'magnesiumPlan', value: { startedOn }, changedAt }],
    })
    const { area, diary, db } = await deviceOf(plan('2026-06-01', 5))
    await restore(db, area, plan('2026-06-15', 9), { now })
    const end = { endedOn: '2026-06-20', endedBy: 'person' }
    await changeProfile(db, 'magnesiumPlan', (value) => ({ ...(value as object), ...end }), now + 1)
    await backToBefore(db, area)
    expect((await diary.profile())['magnesiumPlan']).toEqual({ startedOn: '2026-06-15', ...end })
  })

  it('leaves erased what the file erased, and holds no word of it, here or of the time before', async () => {
    const words = { ...note(1), note: 'a secret word' } as Entry
    const { area, db, all } = await deviceOf(rowsOnly([words, note(2)]))
    const other = { ...words, note: 'other', enteredAt: now } as Entry
    await restore(db, area, rowsOnly([other]), { now })
    expect(canonical(await db.getAll('safety'))).toContain('a secret word')
    await restore(db, area, rowsOnly([erasedRow(id(1))]), { now: now + 1 })
    expect(await db.count('safety')).toBe(0)
    await restore(db, area, rowsOnly([erasedRow(id(2)), note(3)]), { now: now + 2 })
    expect(canonical(await db.getAll('safety'))).not.toContain(id(2))
    await backToBefore(db, area)
    expect(await all()).toBe(
      canonical({
        ...nothingKept,
        rows: [erasedRow(id(1)), erasedRow(id(2))],
        settings: { values: {}, changedAt: {} },
      }),
    )
  })

  it('goes where a later file erases one row and brings nothing: it may hold the words of that row', async () => {
    const { area, db } = await deviceOf(rowsOnly([note(1)]))
    await restore(db, area, rowsOnly([note(2)]), { now })
    expect(await db.count('safety')).toBeGreaterThan(0)
    await restore(db, area, rowsOnly([erasedRow(id(1))]), { now: now + 1 })
    expect(await db.count('safety')).toBe(0)
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

  it('holds no rival of what is erased, also of a content that has its id again', async () => {
    const [one, other] = [note(1), { ...note(1), note: 'a secret word', enteredAt: now - 5000 }]
    const ours = merge(rowsOnly([one]), rowsOnly([other])).kept
    const { area, db } = await deviceOf(ours)
    await restore(db, area, rowsOnly([{ ...one, ahead: true } as Entry]), { now })
    expect((await db.getAll('entries')).find((row) => row.id === id(1))).toMatchObject({
      note: 'a secret word',
    })
    await eraseForGood(db, id(1))
    expect(canonical(await db.getAll('safety'))).not.toContain('a secret word')
    await backToBefore(db, area)
    expect((await db.getAll('entries')).filter((row) => !isErased(row))).toEqual([])
  })

  it('is as it was where a restore is stopped or has no room', async () => {
    const { area, db } = await deviceOf(rowsOnly([note(1)]))
    await restore(db, area, rowsOnly([note(2)]), { now })
    const early = new AbortController()
    patch(IDBObjectStore.prototype, 'put', () => early.abort())
    const kept = canonical(await db.getAll('safety'))
    const stopped = restore(db, area, rowsOnly([note(4)]), { now: now + 9, signal: early.signal })
    expect(await stopped).toEqual({ ok: false, reason: 'stopped' })
    expect(canonical(await db.getAll('safety'))).toBe(kept)
    expect(await db.count('entries')).toBe(2)
  })
})
