import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import { correction, newEntry, removal } from '../../lib/core/entry.ts'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import { mergeFile } from '../../lib/core/merge-file.ts'
import { isReadable } from '../../lib/core/merge-rivals.ts'
import { erasedRow, type KeptRow } from '../../lib/core/merge-rows.ts'
import { standingChanges } from '../../lib/core/merge-standing.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { idOf } from '../make/any-entry.ts'
import { anyMarkedDevices } from '../make/any-kept.ts'
import { week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const at = 1_795_211_100_000
const now = at + 3_600_000
const made = (n: number, draft: Draft, id = idOf(n)): Entry =>
  newEntry(draft, { id, at, now: at, zone: 'Europe/Berlin', schedule })
const rowsOnly = (rows: readonly KeptRow[]): Kept => ({ ...nothingKept, rows })
const table = (rows: readonly KeptRow[]): Kept => ({ ...rowsOnly(rows), onlyCorrects: true })
const stands = ({ kept }: { kept: Kept }) => standing(kept.rows.filter(isReadable) as Entry[])

const tea = made(1, { kind: 'note', note: 'Tee für die Füße' })
const symptom = (severity: number) =>
  made(2, { kind: 'symptom', symptomKind: 'urge', severity }) as Entry

it('what was corrected here by a clock that ran ahead stands, whatever a changed file says of the row before', () => {
  const DAY = 24 * 3_600_000
  const gone = { ...symptom(4), removed: true, enteredAt: now + DAY } as Entry
  const back = { ...symptom(6), id: idOf(8), replaces: gone.id, enteredAt: now + DAY } as Entry
  for (const id of [idOf(1), idOf(9)]) {
    const changed = { ...gone, [id]: 'x' } as Entry
    expect(stands(mergeFile(rowsOnly([gone, back]), table([changed]), now))).toMatchObject([
      { severity: 6 },
    ])
  }
})

describe('a value from a table that is brought in weeks later', () => {
  const WEEKS = 21 * 24 * 3_600_000
  const brought = (there: Entry, later: number) =>
    stands(
      mergeFile(rowsOnly([there.id === tea.id ? tea : symptom(4)]), table([there]), now + later),
    )

  it('enters no finding, while one of the same evening does, and free words change nothing', () => {
    expect(brought(symptom(5), WEEKS)).toMatchObject([{ severity: 5, backfilled: true }])
    expect(brought(symptom(5), 0)[0]).not.toHaveProperty('backfilled')
    expect(brought({ ...tea, note: 'Tea' } as Entry, WEEKS)[0]).not.toHaveProperty('backfilled')
  })
})

describe.each<[string, Entry, Entry]>([
  ['text of another encoding', tea, { ...tea, note: 'Tee f\uFFFDr die F\uFFFD\uFFFDe' } as Entry],
  ['a flipped letter, to a greater one', tea, { ...tea, note: 'Tee fýr die Füße' } as Entry],
  ['and to a smaller one', tea, { ...tea, note: 'Tee f!r die Füße' } as Entry],
  ['a severity from four to five', symptom(4), symptom(5)],
  ['from five to four', symptom(5), symptom(4)],
  ['from nine to ten', symptom(9), symptom(10)],
  [
    'an instant of writing in the year 275760',
    tea,
    { ...tea, note: 'y', enteredAt: 8.64e15 } as Entry,
  ],
])('a changed file or a table with %s', (_, here, there) => {
  const once = mergeFile(rowsOnly([here]), table([there]), now)

  it('corrects, and what was there lies under it', () => {
    expect(once.kept.rows).toContainEqual(here)
    const [row] = stands(once)
    const { id: _id, enteredAt: _at, replaces, ...said } = row as Entry
    const { id: _own, enteredAt: _then, ...given } = there
    expect(said).toEqual(given)
    expect(replaces).toBe(here.id)
    expect(row?.enteredAt).toBe(now)
    expect(once.counts).toMatchObject({ corrections: 1, conflicts: 0, fresh: 0, left: 0 })
    expect(standingChanges([here], once.kept.rows)).toEqual({ hides: 0, corrects: 1, brings: 0 })
  })

  it('adds nothing the second time, also once it was taken back', () => {
    const again = mergeFile(once.kept, table([there]), now + 5)
    expect(again.kept.rows).toEqual(once.kept.rows)
    expect(again.counts).toMatchObject({ corrections: 0, fresh: 0, here: 1 })
    const last = stands(once)[0] as Entry
    const back = correction(here, {}, idOf(7), now + 6)
    const undone = [...once.kept.rows, { ...back, replaces: last.id }]
    const third = mergeFile(rowsOnly(undone), table([there]), now + 9)
    expect(third.kept.rows).toHaveLength(undone.length)
    expect(stands(third)).toMatchObject([{ id: idOf(7) }])
  })
})

describe('a changed file', () => {
  it('with a corrupted kind leaves the row that is here', () => {
    const fallen = { ...tea, kind: 'nmte', enteredAt: at + 1 } as unknown as Entry
    const { kept, counts } = mergeFile(rowsOnly([tea]), table([fallen]), now)
    expect(kept.rows).toEqual([tea])
    expect(counts).toMatchObject({ corrections: 0, left: 1 })
  })

  it('of a note that was corrected or removed since changes nothing that stands', () => {
    const damaged = { ...tea, note: 'Tee f' } as Entry
    for (const since of [
      correction(tea, { note: 'Kaffee' }, idOf(5), at + 9),
      removal(tea, idOf(5), at + 9),
    ]) {
      const { kept } = mergeFile(rowsOnly([tea, since]), table([damaged]), now)
      expect(standing(kept.rows as Entry[])).toEqual(standing([tea, since]))
      const whole = mergeFile(rowsOnly([tea]), table([damaged, since]), now)
      expect(standing(whole.kept.rows as Entry[])).toEqual(standing([tea, since]))
    }
  })

  it('takes away what it says was erased for good, and the words stay in the history', () => {
    const { kept } = mergeFile(rowsOnly([tea]), table([erasedRow(tea.id)]), now)
    expect(kept.rows).toContainEqual(tea)
    expect(standing(kept.rows as Entry[])).toEqual([])
  })

  it('brings no setting and no answer over one that is here', () => {
    const ours: Kept = {
      ...nothingKept,
      settings: { values: { language: 'de' }, changedAt: { language: 5 } },
      profile: [
        { key: 'health', value: { a: { answer: 'no', answeredAt: 5 } }, changedAt: 5 },
        { key: 'usualKind', value: 'cramp', changedAt: 5 },
      ],
    }
    const answer = { answer: 'yes', answeredAt: 9 }
    const file: Kept = {
      ...nothingKept,
      onlyCorrects: true,
      settings: {
        values: { language: 'en', welcomed: true, week: 'x' },
        changedAt: { language: 9, welcomed: 9, week: 9 },
      },
      profile: [
        { key: 'health', value: { a: answer, b: answer }, changedAt: 9 },
        { key: 'usualKind', value: 'urge', changedAt: 9 },
        { key: 'nights', value: ['urge'], changedAt: 9 },
      ],
    }
    const { kept } = mergeFile(ours, file, now)
    expect(kept.settings.values).toEqual({ language: 'de', welcomed: true })
    expect(kept.settings.aside).toEqual([{ key: 'week', value: 'x' }])
    const values = Object.fromEntries(kept.profile.map(({ key, value }) => [key, value]))
    expect(values).toEqual({
      health: { a: { answer: 'no', answeredAt: 5 }, b: answer },
      usualKind: 'cramp',
      nights: ['urge'],
    })
  })
})

describe('of the time at the computer', () => {
  const seat = (from: number, to: number) => ({ from, to, state: 'active' }) as const
  it('stretches longer than a week, or ahead of the date of the file, stay out', () => {
    const good = seat(at, now)
    const file: Kept = {
      ...nothingKept,
      exportedAt: now,
      seat: [
        seat(-8.64e15, 8.64e15),
        seat(at - 8 * 86_400_000, at),
        good,
        seat(now, now + 86_400_000),
      ],
    }
    expect(mergeFile(nothingKept, file, now + 9).kept.seat).toEqual([good])
  })
})

describe('the plan', () => {
  it('says what removals of a year that is far away hide', () => {
    const notes = [1, 2, 3, 4, 5].map((n) => made(n, { kind: 'calm' }))
    const removals = notes.map((row, i) => ({ ...removal(row, idOf(20 + i), 8.64e15) }))
    const { kept } = mergeFile(rowsOnly(notes), rowsOnly(removals), now)
    expect(standingChanges(notes, kept.rows)).toEqual({ hides: 5, corrects: 0, brings: 0 })
  })

  it('tells brought, corrected and hidden apart, as a person sees them', () => {
    fc.assert(
      fc.property(anyMarkedDevices(2), ([a, b]) => {
        const [ours, file] = [a as Kept, b as Kept]
        const { kept } = mergeFile(ours, file, now)
        const { hides, corrects, brings } = standingChanges(ours.rows, kept.rows)
        const [was, is] = [stands({ kept: ours }), stands({ kept })]
        expect(is.length - was.length).toBe(brings - hides)
        const ids = new Set(is.map(({ id }) => id))
        if (was.every(({ id }) => ids.has(id)) && corrects === 0) expect(hides).toBe(0)
      }),
      runsOf(300),
    )
  })
})
