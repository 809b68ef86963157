import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { everyText } from '../../lib/store/read.ts'
import { makeDiary } from '../make/diary.ts'
import { diaryOf, first, id, newer } from '../make/kept.ts'
import { rowsRead } from '../make/rows-read.ts'

const textOf = (entry: Entry) => `Séverity ${entry.id}`
async function pieces(db: Database): Promise<Entry[][]> {
  const found: Entry[][] = []
  for await (const piece of everyText(db, textOf)) {
    for (const { entry, text } of piece) expect(text).toBe(`severity ${entry.id}`)
    found.push(piece.map(({ entry }) => entry))
  }
  return found
}
const wish = { seed: 3, last: '2026-11-20', nights: 120, zone: 'Europe/Berlin' }

describe('every text', () => {
  it('comes once, the newest first, in pieces of hundreds; the first of them waits for no other', async () => {
    const rows = makeDiary(wish)
    const { db } = await diaryOf(rows)
    const found = await pieces(db)
    expect(found.flat()).toEqual(standing(rows).sort(newer))
    expect(found.length).toBeGreaterThan(2)
    expect(Math.max(...found.map((piece) => piece.length))).toBeLessThan(600)
    expect(await rowsRead(() => everyText(db, textOf).next())).toBeLessThan(rows.length / 2)
  })

  it('is read a few times at most, not once for each row', async () => {
    const rows = makeDiary(wish)
    const { db } = await diaryOf(rows)
    expect((await rowsRead(() => pieces(db))) / rows.length).toBeLessThan(2)
  })

  it('comes over years without a note, and from one moment', async () => {
    const far = [-6e13, 0, 0, 0, 1, 2e12, 2.5e14].map((at, n) => ({ ...first(n), id: id(n), at }))
    const { db } = await diaryOf(far)
    expect((await pieces(db)).flat()).toEqual([...far].sort(newer))
    const atOnce = Array.from({ length: 1500 }, (_, n) => ({ ...first(1), id: id(n) }))
    expect((await pieces((await diaryOf(atOnce)).db)).flat()).toEqual([...atOnce].sort(newer))
    expect(await pieces((await diaryOf([])).db)).toEqual([])
  })

  it('is what stands, however rows replace each other', () => {
    // Of few ids each may replace each other one, itself, or one that is not there.
    const row = fc.record({
      replaces: fc.option(fc.nat(9), { nil: undefined }),
      enteredAt: fc.nat(5),
      at: fc.nat(4),
      removed: fc.boolean(),
    })
    return fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (made) => {
        const rows = made.map(({ replaces, removed, enteredAt, at }, n) => ({
          ...{ ...first(n), enteredAt, at: at * 3e9 },
          ...(replaces === undefined ? {} : { replaces: id(replaces) }),
          ...(removed ? { removed } : {}),
        })) as Entry[]
        const { db, diary } = await diaryOf(rows)
        expect((await pieces(db)).flat()).toEqual(standing(rows).sort(newer))
        diary.close()
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out what was erased, and what corrects it', async () => {
    const rows = [first(1), { ...first(2), replaces: id(9) }, { id: id(9), erased: true }]
    const { db } = await diaryOf([])
    for (const row of rows) await db.put('entries', row as never)
    expect((await pieces(db)).flat().map((one) => one.id)).toEqual([id(1)])
  })
})
