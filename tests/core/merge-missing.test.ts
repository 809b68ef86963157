import { describe, expect, it } from 'vitest'
import { removal } from '../../lib/core/entry.ts'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import { mergeFile } from '../../lib/core/merge-file.ts'
import type { KeyedRow } from '../../lib/core/merge-keys.ts'
import { erasedRow, type KeptRow } from '../../lib/core/merge-rows.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { first, id } from '../make/kept.ts'

const HOUR = 3_600_000
const now = 1_795_400_000_000
const file = (kept: Partial<Kept>): Kept => ({ ...nothingKept, ...kept, onlyCorrects: true })
const here = (kept: Partial<Kept>): Kept => ({ ...nothingKept, ...kept })
const answer = (is: string, answeredAt: number) => ({ answer: is, answeredAt })

describe('a changed file brings what nobody said here', () => {
  it('of settings with their instants and marks; what cannot be read goes aside', () => {
    const settings = {
      values: { language: 'de', week: 'x', gone: undefined },
      changedAt: { language: 9, week: 9, gone: 9 },
      ahead: { language: [9], week: [9] },
      aside: [{ key: 'old', value: 1 }],
    }
    const aside = [
      { key: 'old', value: 1 },
      { key: 'week', value: 'x' },
    ]
    expect(mergeFile(nothingKept, file({ settings }), now).kept.settings).toEqual({
      ...{ values: { language: 'de' }, changedAt: { language: 9 }, ahead: { language: [9] } },
      aside,
    })
    const ours = { values: { language: 'en' }, changedAt: { language: 5 } }
    expect(mergeFile(here({ settings: ours }), file({ settings }), now).kept.settings).toEqual({
      ...ours,
      aside,
    })
  })

  it.each(['health', 'caffeineAnswers'])('of the list %s single answers, and no instant', (key) => {
    const list = (value: unknown, changedAt: number): KeyedRow => ({ key, value, changedAt })
    const profile = [list({ a: answer('no', 3) }, 5)]
    const brought = (value: unknown) =>
      mergeFile(here({ profile }), file({ profile: [list(value, 9)] }), now).kept.profile
    expect(brought({ a: answer('yes', 8), b: answer('yes', 8) })).toEqual([
      list({ a: answer('no', 3), b: answer('yes', 8) }, 5),
    ])
    expect(brought({ a: answer('yes', 8) })[0]).toBe(profile[0])
    expect(brought('x')[0]).toBe(profile[0])
    const scribble = [list('x', 5)]
    const over = file({ profile: [list({ a: answer('yes', 8) }, 9)] })
    expect(mergeFile(here({ profile: scribble }), over, now).kept.profile).toEqual(scribble)
  })

  it('of answers those without one here; what lies aside joins, and so does what cannot be read', () => {
    const row = (key: string, value: unknown, changedAt = 9): KeyedRow => ({
      key,
      value,
      changedAt,
    })
    // By a clock that ran ahead, and it stays all the same.
    const iron = { ...row('iron', { a: 1 }, 5), ahead: [5] }
    const ours = [row('aside', ['a'], 0), iron]
    const theirs = [
      ...[row('aside', ['b'], 0), row('iron', { b: 2 }), row('nights', ['urge'])],
      row('usualKind', 'x'),
    ]
    const { kept } = mergeFile(here({ profile: ours }), file({ profile: theirs }), now)
    expect(kept.profile).toEqual([
      row('aside', ['a', 'b', { key: 'usualKind', value: 'x' }], 0),
      iron,
      row('nights', ['urge']),
    ])
  })

  it('of trials those that are not here', () => {
    const trial = (n: number, plan: number) => ({ id: id(n), sealedAt: 1, plan })
    const { kept, counts } = mergeFile(
      here({ trials: [trial(1, 1)] }),
      file({ trials: [trial(1, 2), trial(2, 2)] }),
      now,
    )
    expect(kept.trials).toEqual([trial(1, 1), trial(2, 2)])
    expect(counts.trials).toBe(1)
  })
})

describe('a correction by a changed file', () => {
  const old = { ...first(1), severity: 4, enteredAt: now + HOUR } as Entry
  const said = { ...old, severity: 5 } as Entry
  const merged = (ours: readonly KeptRow[], theirs: readonly KeptRow[]) =>
    mergeFile(here({ rows: ours }), file({ rows: theirs }), now)
  const written = (of: Entry) =>
    (merged([of], [{ ...of, severity: 5 } as Entry]).kept.rows as Entry[]).find(
      ({ replaces }) => replaces === of.id,
    )?.enteredAt

  it('is written after the row that it corrects, unless that one is marked or has no instant', () => {
    expect(written(old)).toBe(now + HOUR + 1)
    expect(written({ ...old, ahead: true } as Entry)).toBe(now)
  })

  it('does not come again once it was erased for good', () => {
    for (const theirs of [said, erasedRow(old.id)]) {
      const once = merged([old], [theirs])
      expect(once.counts).toMatchObject({ corrections: 1, here: 0 })
      const made = once.kept.rows.find((row) => row.id !== old.id) as KeptRow
      const ours = [old, erasedRow(made.id)]
      const again = merged(ours, [theirs])
      expect(again.counts).toMatchObject({ corrections: 0, here: 1, fresh: 0 })
      expect(again.kept.rows).toEqual(ours)
    }
  })

  it('takes nothing away that was taken away or corrected here', () => {
    const gone = { ...old, removed: true } as Entry
    expect(merged([gone], [erasedRow(old.id)])).toMatchObject({
      kept: { rows: [gone] },
      counts: { corrections: 0, here: 1 },
    })
    const ours = [old, removal(old, id(5), now)]
    expect(merged(ours, [erasedRow(old.id)])).toMatchObject({
      kept: { rows: ours },
      counts: { corrections: 0, here: 0, left: 0, fresh: 0 },
    })
  })
})
