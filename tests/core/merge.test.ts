import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byText, canonical } from '../../lib/core/canonical.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { correction, newEntry, removal } from '../../lib/core/entry.ts'
import { type Kept, merge, nothingKept } from '../../lib/core/merge.ts'
import { settingsRowOf } from '../../lib/core/merge-keys.ts'
import { erasedRow, historyOf, isErased, type KeptRow } from '../../lib/core/merge-rows.ts'
import { mergeSeat } from '../../lib/core/merge-seat.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { idOf } from '../make/any-entry.ts'
import { anyDevices, anyMarkedDevices } from '../make/any-kept.ts'
import { week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const note = (n: number, draft: Draft = { kind: 'calm' }, at = 1_795_211_100_000): Entry =>
  newEntry(draft, { id: idOf(n), at, now: at, zone: 'Europe/Berlin', schedule })

/** What is kept, whatever order its rows lie in. */
const text = ({ rows, ...rest }: Kept): string =>
  canonical({ ...rest, rows: [...rows].sort((a, b) => byText(a.id, b.id)) })
const join = (a: Kept, b: Kept): Kept => merge(a, b).kept
const rowsOnly = (rows: readonly KeptRow[]): Kept => ({ ...nothingKept, rows })
const runs = runsOf(150)

describe('two devices that were edited apart', () => {
  it('come to the same state in either order', () => {
    fc.assert(
      fc.property(anyMarkedDevices(2), ([a, b]) => {
        expect(text(join(a as Kept, b as Kept))).toBe(text(join(b as Kept, a as Kept)))
      }),
      runs,
    )
  })

  it('and three, whichever two meet first', () => {
    fc.assert(
      fc.property(anyMarkedDevices(3), ([a, b, c]) => {
        const [x, y, z] = [a, b, c] as [Kept, Kept, Kept]
        expect(text(join(join(x, y), z))).toBe(text(join(x, join(y, z))))
      }),
      runs,
    )
  })

  it('take nothing more from a second meeting', () => {
    fc.assert(
      fc.property(anyMarkedDevices(2), ([a, b]) => {
        const once = join(a as Kept, b as Kept)
        const again = merge(once, b as Kept)
        expect(text(again.kept)).toBe(text(once))
        expect(again.counts).toMatchObject({ fresh: 0, erases: 0, settingKeys: [], answerKeys: [] })
        expect(again.counts).toMatchObject({ trials: 0, nights: 0, seat: false })
        expect(text(join(once, once))).toBe(text(once))
      }),
      runs,
    )
  })

  it('lose no row, and keep none that either erased', () => {
    fc.assert(
      fc.property(anyMarkedDevices(2), ([a, b]) => {
        const [x, y] = [a as Kept, b as Kept]
        const merged = new Map(join(x, y).rows.map((row) => [row.id, row]))
        for (const row of [...x.rows, ...y.rows]) {
          expect(merged.has(row.id)).toBe(true)
          if (isErased(row)) expect(merged.get(row.id)).toEqual({ id: row.id, erased: true })
          const { replaces } = row as { replaces?: string }
          if (replaces && merged.has(replaces) && isErased(merged.get(replaces) as KeptRow))
            expect(isErased(merged.get(row.id) as KeptRow)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('leave rows that did not change the very objects they were', () => {
    fc.assert(
      fc.property(anyDevices(1), ([a]) => {
        const own = join(nothingKept, a as Kept)
        const { kept } = merge(own, structuredClone(own))
        const had = new Set<unknown>(own.rows)
        expect(kept.rows.every((row) => had.has(row))).toBe(true)
      }),
      runs,
    )
  })
})

describe('what one erased for good', () => {
  const first = note(1)
  const second = correction(first, { note: 'x' }, idOf(2), first.enteredAt + 1)
  const third = removal(second, idOf(3), first.enteredAt + 2)

  it('takes corrections along that the other made meanwhile', () => {
    const { kept, counts } = merge(
      rowsOnly([first, second, third]),
      rowsOnly([erasedRow(first.id)]),
    )
    expect(kept.rows).toEqual([1, 2, 3].map((n) => erasedRow(idOf(n))))
    expect(counts).toMatchObject({ fresh: 0, here: 0, conflicts: 0, erases: 3 })
  })

  it('reaches back to the first row, and out to a row that is named and not there', () => {
    expect(historyOf(idOf(3), [first, second, third]).sort()).toEqual([1, 2, 3].map(idOf))
    expect(historyOf(idOf(3), [third]).sort()).toEqual([2, 3].map(idOf))
    expect(historyOf(idOf(9), [third])).toEqual([idOf(9)])
  })

  it('ends on rows that replace each other in a ring', () => {
    const ring = [
      { ...first, replaces: idOf(2) },
      { ...note(2), replaces: idOf(1) },
    ]
    expect(historyOf(idOf(1), ring).sort()).toEqual([1, 2].map(idOf))
    const { kept } = merge(rowsOnly(ring), rowsOnly([erasedRow(idOf(1))]))
    expect(kept.rows.every(isErased)).toBe(true)
  })
})

describe('counts', () => {
  it('tell new, here already and in conflict apart', () => {
    const [a, b, c] = [note(1), note(2), note(3)]
    const other = { ...b, note: 'another', enteredAt: b.enteredAt + 5 } as Entry
    const { kept, counts } = merge(rowsOnly([a, b]), rowsOnly([a, other, c]))
    expect(counts).toMatchObject({ fresh: 1, here: 1, conflicts: 1, erases: 0 })
    expect(standing(kept.rows as Entry[])).toEqual([a, other, c])
  })

  it('say how many settings and answers change', () => {
    const ours = {
      ...nothingKept,
      settings: settingsRowOf({ values: { language: 'en', week: 1 }, changedAt: { language: 5 } }),
      profile: [{ key: 'nights', value: ['urge'], changedAt: 5 }],
    }
    const theirs = {
      ...nothingKept,
      settings: settingsRowOf({
        values: { language: 'de', week: 2, welcomed: true },
        changedAt: { language: 4, week: 1, welcomed: 1 },
      }),
      profile: [{ key: 'nights', value: ['cramp'], changedAt: 6 }],
    }
    const { kept, counts } = merge(ours, theirs)
    expect(kept.settings.values).toEqual({ language: 'en', week: 2, welcomed: true })
    expect(kept.profile[0]?.value).toEqual(['cramp'])
    expect(counts).toMatchObject({ settingKeys: ['week', 'welcomed'], answerKeys: ['nights'] })
  })
})

describe.each(['health', 'caffeineAnswers'])('the list %s of two devices', (key) => {
  const list = (value: unknown, changedAt: number): Kept => ({
    ...nothingKept,
    profile: [{ key, value, changedAt }],
  })
  const given = (answer: string, answeredAt: number) => ({ answer, answeredAt })

  it('keeps each answer that only one of them knows, and the later of two', () => {
    const here = list({ a: given('no', 3), b: given('yes', 9) }, 9)
    const there = list({ a: given('yes', 5), c: given('notSure', 5) }, 5)
    const value = { a: given('yes', 5), b: given('yes', 9), c: given('notSure', 5) }
    expect(join(here, there).profile).toEqual([{ key, value, changedAt: 9 }])
    expect(merge(here, there).counts.answerKeys).toHaveLength(1)
    expect(merge(there, here).counts.answerKeys).toHaveLength(1)
    expect(merge(join(here, there), there).counts.answerKeys).toEqual([])
  })

  it('loses no answer to what is no list, and drops nothing that cannot be read', () => {
    const here = list({ a: given('no', 3), odd: 'x' }, 3)
    expect(join(here, list('scribble', 9)).profile[0]?.value).toEqual({
      a: given('no', 3),
      odd: 'x',
    })
    const there = list({ a: 'y', odd: given('yes', 1) }, 9)
    expect(join(here, there).profile[0]?.value).toEqual({ a: given('no', 3), odd: given('yes', 1) })
  })
})

it('time at the computer is one account: in use wins over left alone, and cuts leave no trace', () => {
  const here = [
    { from: 0, to: 10, state: 'active' },
    { from: 10, to: 20, state: 'active' },
    { from: 20, to: 40, state: 'idle' },
    { from: 50, to: 50, state: 'active' },
  ] as const
  expect(mergeSeat(here)).toEqual([
    { from: 0, to: 20, state: 'active' },
    { from: 20, to: 40, state: 'idle' },
  ])
  expect(mergeSeat(here, [{ from: 15, to: 30, state: 'active' }])).toEqual([
    { from: 0, to: 30, state: 'active' },
    { from: 30, to: 40, state: 'idle' },
  ])
})

it('settings that are no row are set aside, and a prototype key is a key like any other', () => {
  expect(settingsRowOf('scribble').aside).toEqual([{ key: 'settings', value: 'scribble' }])
  const row = settingsRowOf(
    JSON.parse('{"values":{"__proto__":{"welcomed":true}},"changedAt":{"__proto__":3}}'),
  )
  expect(Object.hasOwn(row.values, '__proto__')).toBe(true)
  expect((row.values as { welcomed?: boolean }).welcomed).toBeUndefined()
})
