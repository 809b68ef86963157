import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { changeBackupRow } from '../../lib/store/backup-row.ts'
import { type Diary, openDiary } from '../../lib/store/diary.ts'
import { eraseForGood } from '../../lib/store/erase.ts'
import { changeFlags } from '../../lib/store/flags.ts'
import { changeHealth } from '../../lib/store/health.ts'
import { addToJournal } from '../../lib/store/journal.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { putSample, removeSample } from '../../lib/store/sample.ts'
import { makeArea } from '../make/area.ts'
import { first, id } from '../make/kept.ts'
import { runsOf } from '../make/long-form.ts'
import { patch } from '../make/patch.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  return () => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  }
})
const open = async (area = makeArea()) => {
  const diary = await openDiary(area)
  return { diary, db: diary.database as Database, area }
}
/** A value that no database takes. */
const uncloneable = { ...first(2), odd: () => 1 } as unknown as Entry

describe('a throw in the middle commits nothing', () => {
  it('of notes that are kept together', async () => {
    const { diary } = await open()
    await expect(diary.add([first(1), uncloneable, first(3)])).rejects.toMatchObject({
      reason: 'unknown',
    })
    expect(await diary.count()).toBe(0)
  })

  it('of a sample', async () => {
    const { diary, db } = await open()
    await expect(putSample(db, [first(1), uncloneable])).rejects.toMatchObject({
      reason: 'unknown',
    })
    expect(await diary.count()).toBe(0)
  })

  it.each(['put', 'delete', 'clear'] as const)(
    'of what erases and empties, at the second %s',
    async (call) => {
      const { diary, db } = await open()
      const sample = [4, 5].map((n) => ({ ...first(n), sample: true as const }))
      await diary.add([first(1), { ...first(2), replaces: id(1) }, ...sample])
      await diary.setProfile('nights', ['urge'], 5)
      const before = await diary.everything()
      const works = {
        put: () => eraseForGood(db, id(1)),
        delete: () => removeSample(db),
        clear: () => diary.wipe(),
      }
      const of = call === 'delete' ? IDBCursor.prototype : IDBObjectStore.prototype
      const unpatch = patch(of, call, (n) => {
        if (n === 2) throw new DOMException('', 'DataCloneError')
      })
      await expect(works[call]()).rejects.toMatchObject({ name: 'KeepError' })
      unpatch()
      expect(await diary.everything()).toEqual(before)
    },
  )

  it('of an answer and what it was before', async () => {
    const { diary, db } = await open()
    await diary.setProfile('health', { a: { answer: 'no', answeredAt: 1 } }, 1)
    const before = await diary.profile()
    const change = (list: object) => ({ ...list, a: { answer: 'yes', answeredAt: 2, f: () => 1 } })
    await expect(changeHealth(db, change as never, 2)).rejects.toMatchObject({ reason: 'unknown' })
    const thrown = () => {
      throw new Error('x')
    }
    await expect(changeFlags(db, thrown, 3)).rejects.toMatchObject({ reason: 'unknown' })
    expect(await diary.profile()).toEqual(before)
  })
})

const whatIsDone = ['note', 'list', 'health'] as const
async function write(page: Diary, what: (typeof whatIsDone)[number], n: number): Promise<void> {
  if (what === 'note') await page.add([{ ...first(1), id: id(n) }])
  else if (what === 'list')
    await page.changeProfile('list', (list) => [...((list as number[]) ?? []), n], 5)
  else {
    const answer = { answer: 'no' as const, answeredAt: 5 }
    await changeHealth(page.database as Database, (all) => ({ ...all, [`q${n}`]: answer }), 5)
  }
}

describe('two pages that change one answer at once', () => {
  it('lose nothing: who switched the monthly copy off while one was saved has it off', async () => {
    const { diary } = await open()
    await changeBackupRow(diary, { auto: true }, 1)
    await Promise.all([
      changeBackupRow(diary, { auto: false }, 2),
      changeBackupRow(diary, { lastAt: 2 }, 2),
    ])
    expect((await diary.profile())['backup']).toEqual({ auto: false, lastAt: 2 })
  })

  it('lose nothing in whatever order the steps of their transactions fall', async () => {
    const writer = fc.array(fc.constantFrom(...whatIsDone), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), writer, writer, async (s, ...done) => {
        globalThis.indexedDB = new IDBFactory()
        const pages = [await openDiary(makeArea()), await openDiary(makeArea())] as const
        // The database takes each of its steps by this: the start of a transaction, each request, its end.
        vi.stubGlobal('setImmediate', (step: () => void) => {
          void s.schedule(Promise.resolve()).then(step)
        })
        const works = pages.map(async (page, who) => {
          for (const [n, what] of done[who]?.entries() ?? []) await write(page, what, 10 * who + n)
        })
        await s.waitFor(Promise.all(works))
        vi.unstubAllGlobals()
        const of = (what: (typeof whatIsDone)[number]) =>
          done.flatMap((all, who) => all.flatMap((one, n) => (one === what ? [10 * who + n] : [])))
        const { list = [], health = {} } = (await pages[0].profile()) as {
          list?: number[]
          health?: object
        }
        expect(list.sort()).toEqual(of('list').sort())
        expect(Object.keys(health).sort()).toEqual(
          of('health')
            .map((n) => `q${n}`)
            .sort(),
        )
        const { entries } = await pages[1].everything()
        expect(entries.map((one) => one.id)).toEqual(of('note').map(id))
        for (const page of pages) page.close()
      }),
      runsOf(60),
    )
  })

  it('stamp later than what they take the place of, and mark what lay ahead', async () => {
    const { diary } = await open()
    const now = 1_795_211_100_000
    await diary.setProfile('nights', ['urge'], now + 60_000)
    await diary.setProfile('nights', ['cramp'], now)
    const YEAR = 365 * 86_400_000
    await diary.setProfile('usualKind', 'urge', now + YEAR)
    await diary.setProfile('usualKind', 'cramp', now)
    expect((await diary.everything()).profile).toEqual([
      { key: 'nights', value: ['cramp'], changedAt: now + 60_001 },
      { key: 'usualKind', value: 'cramp', changedAt: now, ahead: [now + YEAR] },
    ])
  })
})

describe('what waited in the journal', () => {
  it('comes into the diary once, and leaves it', async () => {
    const area = makeArea()
    await addToJournal(area, [first(1), first(2)])
    const { diary } = await open(area)
    expect(await diary.count()).toBe(2)
    expect(area.stored).toEqual({})
  })

  it('does not bring an erased note back, and overwrites none', async () => {
    const { diary, db, area } = await open()
    const corrected = { ...first(2), severity: 9 } as Entry
    await diary.add([first(1), corrected])
    await eraseForGood(db, id(1))
    await addToJournal(area, [first(1), first(2), first(3)])
    diary.close()
    const { diary: again } = await open(area)
    const { entries, erased } = await again.everything()
    expect(erased.map((one) => one.id)).toEqual([id(1)])
    expect(entries).toEqual([corrected, first(3)])
    expect(area.stored).toEqual({})
  })

  it.each([null, 'text', 7, {}, { ...first(9), id: 9 }])(
    'beside what no database takes (%j) moves over all the same; that stays',
    async (odd) => {
      const area = makeArea()
      await addToJournal(area, [first(1), first(2)])
      area.stored['journal:odd'] = odd
      const { diary } = await open(area)
      expect(await diary.count()).toBe(2)
      expect(area.stored).toEqual({ 'journal:odd': odd })
    },
  )

  it('is read anew: a page that read it before all was deleted puts nothing back', async () => {
    const area = makeArea()
    await addToJournal(area, [first(1)])
    const get = area.get
    let reads = 0
    // Between the first look and the replay another page deletes everything.
    area.get = async (keys) => {
      const found = await get(keys)
      if (keys === null && ++reads === 1) await area.remove(Object.keys(area.stored))
      return found
    }
    const { diary } = await open(area)
    expect(reads).toBe(2)
    expect(await diary.count()).toBe(0)
  })
})
