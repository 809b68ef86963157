import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { byText, canonical } from '../../lib/core/canonical.ts'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import { mergeFile } from '../../lib/core/merge-file.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { allOrNone } from '../../lib/store/all-or-none.ts'
import { backToBefore } from '../../lib/store/back-to-before.ts'
import { planRestore, restore } from '../../lib/store/restore.ts'
import { type Safety, safetyAt } from '../../lib/store/safety.ts'
import { observe } from '../../lib/store/seat.ts'
import { saveSetting } from '../../lib/store/settings.ts'
import { anyDevices } from '../make/any-kept.ts'
import { deviceOf } from '../make/device.ts'
import { first, id } from '../make/kept.ts'
import { runsOf } from '../make/long-form.ts'
import { patch } from '../make/patch.ts'

const now = 1_795_400_000_000
const HOUR = 3_600_000
const seat = (hour: number) =>
  ({ from: now - hour * HOUR, to: now - (hour - 0.5) * HOUR, state: 'active' }) as const
const here: Kept = {
  ...nothingKept,
  rows: [first(1)],
  settings: { values: { language: 'de' }, changedAt: { language: 5 } },
  profile: [{ key: 'nights', value: ['urge'], changedAt: 5 }],
  seat: [seat(50), seat(40)],
}
const file: Kept = {
  ...nothingKept,
  rows: [first(2), { ...first(1), note: 'other', enteredAt: 9 } as Entry],
  settings: { values: { language: 'en' }, changedAt: { language: 9 } },
  profile: [{ key: 'nights', value: ['cramp'], changedAt: 9 }],
  seat: [seat(45)],
}
const broken = () => {
  throw new DOMException('', 'DataCloneError')
}

describe('a throw in the middle of going back commits nothing, and it can be pressed again:', () => {
  it.each(['put', 'delete', 'clear'] as const)('at any %s', async (call) => {
    let at = 0
    for (let isThrough = false; !isThrough; ) {
      at++
      const { area, db, all, diary } = await deviceOf(here)
      const before = await all()
      await restore(db, area, file, { now })
      const brought = await all()
      const safety = canonical(await db.getAll('safety'))
      const unpatch = patch(IDBObjectStore.prototype, call, (n) => {
        if (n === at) broken()
      })
      const end = await backToBefore(db, area).catch((error: unknown) => error)
      unpatch()
      isThrough = end === true
      if (!isThrough) {
        expect(end).toMatchObject({ name: 'KeepError' })
        expect(await all()).toBe(brought)
        expect(canonical(await db.getAll('safety'))).toBe(safety)
        expect(await backToBefore(db, area)).toBe(true)
      }
      expect(await all()).toBe(before)
      expect(await safetyAt(db, now)).toBeNull()
      diary.close()
    }
    // Each call that there is was thrown at once; the one after the last went through.
    expect(at - 1).toBeGreaterThanOrEqual({ put: 2, delete: 1, clear: 2 }[call])
  })

  it('where there is no room for the settings', async () => {
    const { area, db, all } = await deviceOf(here)
    const before = await all()
    await restore(db, area, file, { now })
    const brought = await all()
    area.full = true
    await expect(backToBefore(db, area)).rejects.toMatchObject({ reason: 'full' })
    expect(await all()).toBe(brought)
    expect(await safetyAt(db, now)).toBe(now)
    area.full = false
    expect(await backToBefore(db, area)).toBe(true)
    expect(await all()).toBe(before)
    expect(await backToBefore(db, area)).toBeNull()
  })
})

it('a diary that is shut says so, whatever is asked of it', async () => {
  const { area, db, diary } = await deviceOf(here)
  diary.close()
  for (const asked of [
    () => planRestore(db, area, file, now),
    () => restore(db, area, file, { now }),
    () => backToBefore(db, area),
  ])
    await expect(asked()).rejects.toMatchObject({ name: 'KeepError', reason: 'closed' })
})

it('a restore that has no room for the settings says that the notes are here, and a second one brings them', async () => {
  const { area, db, kept, all } = await deviceOf(here)
  const before = await all()
  area.full = true
  expect(await restore(db, area, file, { now })).toMatchObject({ ok: true, hasSettings: false })
  expect((await kept()).rows).toContainEqual(first(2))
  area.full = false
  expect(await restore(db, area, file, { now })).toMatchObject({ ok: true, hasSettings: true })
  expect((await kept()).settings.values).toEqual({ language: 'en' })
  // The way back is that of both.
  await backToBefore(db, area)
  expect(await all()).toBe(before)
})

it('a disk that fills while the last is written says so, though the request only says that it fell', async () => {
  const { area, db, all } = await deviceOf(here)
  const before = await all()
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args)
    const tx = this.transaction as unknown as { _abort(why: string): void }
    const fall = () => tx._abort('QuotaExceededError')
    if (this.name === 'seat') fall()
    if (this.name === 'trials') request.addEventListener('success', fall)
    return request
  }
  onTestFinished(() => {
    IDBObjectStore.prototype.put = put
  })
  await expect(restore(db, area, file, { now })).rejects.toMatchObject({ reason: 'full' })
  const wish = { limitMs: () => HOUR, detectionMs: 1 }
  await expect(observe(db, 'active', now, wish)).rejects.toMatchObject({ reason: 'full' })
  // Also where every request went well.
  const last = allOrNone(db, ['trials'], (tx) => tx.objectStore('trials').put({ id: 'a' } as never))
  await expect(last).rejects.toMatchObject({ reason: 'full' })
  expect(await all()).toBe(before)
})

it('how far a restore is it says of what is written, and all of it where there is nothing to write', async () => {
  const { area, db } = await deviceOf(nothingKept)
  const many = { ...nothingKept, rows: Array.from({ length: 2500 }, (_, n) => first(n)) }
  let written = 0
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args)
    if (this.name === 'entries') request.addEventListener('success', () => written++)
    return request
  }
  onTestFinished(() => {
    IDBObjectStore.prototype.put = put
  })
  const said: [share: number, written: number][] = []
  const onProgress = (share: number) => said.push([share, written])
  await restore(db, area, many, { now, onProgress })
  expect(said.length).toBeGreaterThan(2)
  for (const [share, done] of said) expect(done).toBe(share * 2500)
  said.length = 0
  await restore(db, area, many, { now, onProgress })
  expect(said).toEqual([[1, 2500]])
})

it('of the time at the computer only the stretches that changed are kept for going back', async () => {
  const { area, db } = await deviceOf(here)
  await restore(db, area, { ...nothingKept, seat: file.seat }, { now })
  const { rows } = (await db.get('safety', 'before')) as Safety
  expect(rows).toEqual([{ store: 'seat', key: seat(45).from, after: seat(45) }])
})

/** A side as a text, once what lies ahead of now is marked. */
const said = (kept: Kept): string => {
  const { rows, ...rest } = mergeFile(kept, nothingKept, now).kept
  return canonical({ ...rest, rows: [...rows].sort((a, b) => byText(a.id, b.id)) })
}

describe('writers at the same moment lose nothing, in whatever order their steps fall:', () => {
  const works = fc.array(fc.constantFrom('file', 'other', 'note', 'setting', 'answer'), {
    maxLength: 6,
  })
  it('restores, notes, settings and answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyDevices(3), works, async (s, devices, steps) => {
        const [own, one, other] = devices as [Kept, Kept, Kept]
        const { area, db, diary, kept } = await deviceOf(own)
        const paced = {
          ...area,
          get: s.scheduleFunction(area.get),
          set: s.scheduleFunction(area.set),
        }
        let wanted = own
        const join = (side: Partial<Kept>) => {
          wanted = mergeFile(wanted, { ...nothingKept, ...side }, now).kept
        }
        const doing = steps.map(async (what, n) => {
          await s.schedule(Promise.resolve())
          if (what === 'file') await restore(db, paced, one, { now })
          if (what === 'other') await restore(db, paced, other, { now })
          if (what === 'note') await diary.add([{ ...first(n), id: id(9000 + n) }])
          if (what === 'setting') await saveSetting(paced, 'singleKeys', true, now)
          if (what === 'answer') await diary.changeProfile('iron', () => 7, now)
        })
        for (const [n, what] of steps.entries()) {
          if (what === 'file') join(one)
          if (what === 'other') join(other)
          if (what === 'note') join({ rows: [{ ...first(n), id: id(9000 + n) }] })
        }
        await s.waitFor(Promise.all(doing))
        const is = await kept()
        const has = (what: string) => steps.includes(what as 'note')
        if (has('setting')) {
          expect(is.settings.values['singleKeys']).toBe(true)
          expect(is.settings.changedAt['singleKeys']).toBeGreaterThanOrEqual(now)
        }
        const iron = is.profile.find(({ key }) => key === 'iron')
        if (has('answer')) expect(iron?.value).toBe(7)
        expect(said(without(is, has('answer')))).toBe(said(without(wanted, has('answer'))))
        diary.close()
      }),
      runsOf(60),
    )
  })
})

/** A side without the setting that is set, and without the answer where one was given: these are looked at by themselves. */
function without(kept: Kept, answer: boolean): Kept {
  const { singleKeys: _, ...values } = kept.settings.values
  const { singleKeys: __, ...changedAt } = kept.settings.changedAt
  return {
    ...kept,
    profile: kept.profile.filter(({ key }) => !answer || key !== 'iron'),
    settings: { ...kept.settings, values, changedAt },
  }
}
