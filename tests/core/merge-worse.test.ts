import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byText, canonical } from '../../lib/core/canonical.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { correction, newEntry } from '../../lib/core/entry.ts'
import { happenedTo } from '../../lib/core/history.ts'
import { type Kept, merge, nothingKept } from '../../lib/core/merge.ts'
import { settingsRowOf } from '../../lib/core/merge-keys.ts'
import { marked } from '../../lib/core/merge-marks.ts'
import { contentOf, isReadable } from '../../lib/core/merge-rivals.ts'
import { isErased, type KeptRow } from '../../lib/core/merge-rows.ts'
import { isRival } from '../../lib/core/rival.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { changeSetting } from '../../lib/core/settings.ts'
import { idOf } from '../make/any-entry.ts'
import { anyLateMarks, anyMarkedDevices } from '../make/any-kept.ts'
import { week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const now = 1_795_211_100_000
const YEAR = 365 * 86_400_000
const note = (n: number, words = 'x', at = now): Entry =>
  newEntry({ kind: 'note', note: words }, { id: idOf(n), at, now: at, zone: 'UTC', schedule })
const text = ({ rows, ...rest }: Kept): string =>
  canonical({ ...rest, rows: [...rows].sort((a, b) => byText(a.id, b.id)) })
const join = (a: Kept, b: Kept): Kept => merge(a, b).kept
const rowsOnly = (rows: readonly KeptRow[]): Kept => ({ ...nothingKept, rows })

describe('a row', () => {
  it('that can be read is never replaced by one that cannot', () => {
    fc.assert(
      fc.property(anyMarkedDevices(2), ([a, b]) => {
        const [x, y] = [a as Kept, b as Kept]
        const merged = new Map(join(x, y).rows.map((row) => [row.id, row]))
        for (const row of [...x.rows, ...y.rows]) {
          const is = merged.get(row.id) as KeptRow
          if (isReadable(row) && !isErased(is)) expect(isReadable(is)).toBe(true)
        }
      }),
      runsOf(150),
    )
  })

  it('with a corrupted kind and a later instant replaces nothing', () => {
    const good = note(1)
    const fallen = { ...good, kind: 'nmte', enteredAt: good.enteredAt + 1 } as unknown as Entry
    for (const [ours, theirs] of [
      [good, fallen],
      [fallen, good],
    ] as const)
      expect(join(rowsOnly([ours]), rowsOnly([theirs])).rows[0]).toEqual(good)
  })

  it('that loses its id stays in the history, word for word', () => {
    fc.assert(
      fc.property(anyMarkedDevices(2), ([a, b]) => {
        const [x, y] = [a as Kept, b as Kept]
        const merged = join(x, y).rows
        const gone = new Set(merged.filter(isErased).map(({ id }) => id))
        const said = new Set(merged.map((row) => saidBy(row)))
        for (const row of [...x.rows, ...y.rows])
          if (!gone.has(row.id)) expect(said.has(saidBy(row))).toBe(true)
      }),
      runsOf(150),
    )
  })

  it('that lost its id does not stand, and what happened names it', () => {
    const [one, other] = [note(1, 'one'), { ...note(1, 'other'), enteredAt: now + 1 } as Entry]
    const { rows } = join(rowsOnly([one]), rowsOnly([other]))
    expect(standing(rows as Entry[])).toEqual([other])
    const inOrder = [...(rows as Entry[])].sort((a, b) => a.enteredAt - b.enteredAt)
    expect(happenedTo(inOrder)).toMatchObject([
      { what: 'changed', changes: [{ field: 'note', before: 'one', after: 'other' }] },
    ])
  })
})

/** What a row said under the id that it had, whether it has that id or lost it. */
function saidBy(row: KeptRow): string {
  if (!isRival(row)) return contentOf(row)
  const { rival, replaces, ...rest } = row
  return contentOf({ ...rest, ...rival, id: replaces })
}

describe('what a clock that ran ahead wrote', () => {
  it('loses to what is not marked, on whichever device the mark was made', () => {
    const late = note(1, 'ahead', now + YEAR)
    const right = { ...note(1, 'right'), enteredAt: now + 5 } as Entry
    const kept = marked(rowsOnly([late]), now)
    expect(kept.rows[0]).toMatchObject({ ahead: true })
    // A third device read it a year later, and made no mark.
    const third = join(rowsOnly([late]), rowsOnly([right]))
    expect(standing(third.rows as Entry[])[0]).toMatchObject({ note: 'ahead' })
    const all = join(kept, third)
    expect(standing(all.rows as Entry[])).toEqual([right])
    expect(text(join(third, kept))).toBe(text(all))
  })

  it('is not followed by corrections into the future', () => {
    const ahead = { ...note(1, 'ahead', now + YEAR), ahead: true } as Entry
    expect(correction(ahead, { note: 'y' }, idOf(2), now).enteredAt).toBe(now)
    expect(correction(note(1, 'x', now + 60_000), {}, idOf(2), now).enteredAt).toBe(now + 60_001)
    expect(correction(ahead, {}, idOf(2), now)).not.toHaveProperty('ahead')
  })

  const at = (clock: string) => Date.parse(`2026-11-20T${clock}:00Z`)
  it('as a setting loses to the one made after it was put right, against every older copy', () => {
    const first = changeSetting(undefined, 'language', 'de', at('22:45') + YEAR)
    const then = changeSetting(first, 'language', 'en', at('23:30'))
    expect(then.changedAt['language']).toBe(at('23:30'))
    for (const merged of [
      join({ ...nothingKept, settings: then }, { ...nothingKept, settings: first }),
      join({ ...nothingKept, settings: first }, { ...nothingKept, settings: then }),
    ])
      expect(merged.settings.values['language']).toBe('en')
  })

  it('the last thing said by a clock that did not run ahead wins over every older copy', () => {
    const step = fc.record({ clock: fc.constantFrom(0, YEAR, -86_400_000), min: fc.nat(2000) })
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 2000 }),
        (steps, last) => {
          let time = now
          let row: unknown
          const copies: Kept[] = []
          for (const [i, { clock, min }] of [...steps, { clock: 0, min: last }].entries()) {
            time += min * 60_000
            row = changeSetting(row, 'routine', [i] as never, time + clock)
            copies.push({ ...nothingKept, settings: settingsRowOf(row) })
          }
          const here = marked(copies.at(-1) as Kept, time)
          for (const copy of copies)
            for (const of of [join(here, marked(copy, time)), join(marked(copy, time), here)])
              expect(of.settings.values['routine']).toEqual([steps.length])
        },
      ),
      runsOf(150),
    )
  })

  it('loses to what is not marked for good, in whatever order three devices meet', () => {
    fc.assert(
      fc.property(
        anyMarkedDevices(3),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (devices, order) => {
          const [a, b, c] = order.map((i) => devices[i] as Kept) as [Kept, Kept, Kept]
          const merged = join(join(a, b), c).rows
          const met = devices.flatMap(({ rows }) => rows)
          const isMarked = (row: KeptRow) => (row as Partial<Entry>).ahead === true
          const ahead = new Set(met.filter(isMarked).map(contentOf))
          const sure = met.filter((row) => isReadable(row) && !ahead.has(contentOf(row)))
          const ids = new Set(sure.map(({ id }) => id))
          for (const row of merged)
            if (ids.has(row.id) && !isErased(row)) expect(isMarked(row)).toBe(false)
        },
      ),
      runsOf(150),
    )
  })

  it('as a correction loses to each that is not marked', () => {
    const row = note(1)
    const one = fc.record({ ahead: fc.boolean(), later: fc.nat(5) })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (of) => {
        const corrections = of.map(({ ahead, later }, i) => ({
          ...correction(row, { note: `${i}` }, idOf(10 + i), now + later),
          ...(ahead ? { ahead: true } : {}),
        }))
        const [stands] = standing([row, ...corrections] as Entry[])
        if (of.some(({ ahead }) => !ahead)) expect(stands).not.toHaveProperty('ahead')
      }),
      runsOf(150),
    )
  })

  it('is marked in settings and answers wherever three devices learn of it, once they have met', () => {
    fc.assert(
      fc.property(
        anyLateMarks(3),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        (devices, order) => {
          const pairs = [
            [0, 1],
            [1, 2],
            [2, 0],
            [1, 0],
            [2, 1],
            [0, 2],
          ] as const
          const state = [...devices] as [Kept, Kept, Kept]
          // Twice around: the marks of all are known to all, and then what they say of the values.
          for (const i of [...order, ...order, ...order]) {
            const [a, b] = pairs[i] as readonly [0 | 1 | 2, 0 | 1 | 2]
            const both = join(state[a], state[b])
            state[a] = both
            state[b] = both
          }
          expect(text(state[1])).toBe(text(state[0]))
          expect(text(state[2])).toBe(text(state[0]))
          const known = marksIn(state[0])
          for (const mark of devices.flatMap(marksIn)) expect(known).toContain(mark)
        },
      ),
      runsOf(150),
    )
  })
})

/** Every mark of a setting and of an answer that a device knows. */
const marksIn = ({ settings, profile }: Kept): string[] => [
  ...Object.entries(settings.ahead ?? {}).flatMap(([key, of]) => of.map((at) => `${key} ${at}`)),
  ...profile.flatMap(({ key, ahead = [] }) => ahead.map((at) => `profile ${key} ${at}`)),
]

describe('a value that cannot be read', () => {
  const kept = (value: unknown, changedAt: number): Kept => ({
    ...nothingKept,
    settings: { values: { language: value }, changedAt: { language: changedAt } },
    profile: [{ key: 'usualKind', value, changedAt }],
  })
  it('never beats one that can, and goes aside', () => {
    const good: Kept = {
      ...kept('de', 1),
      profile: [{ key: 'usualKind', value: 'cramp', changedAt: 1 }],
    }
    for (const both of [join(good, kept('x', 8.64e15)), join(kept('x', 8.64e15), good)]) {
      expect(both.settings.values['language']).toBe('de')
      expect(both.settings.aside).toEqual([{ key: 'language', value: 'x' }])
      expect(both.profile).toMatchObject([
        { key: 'aside', value: [{ key: 'usualKind', value: 'x' }] },
        { key: 'usualKind', value: 'cramp' },
      ])
    }
  })
})
