import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { seededDraw } from '../../lib/core/draw.ts'
import { correction, newEntry, removal, standing } from '../../lib/core/entry.ts'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import { mergeFile } from '../../lib/core/merge-file.ts'
import { marked } from '../../lib/core/merge-marks.ts'
import { contentOf, isReadable } from '../../lib/core/merge-rivals.ts'
import { erasedRow, isErased, type KeptRow } from '../../lib/core/merge-rows.ts'
import { standingChanges } from '../../lib/core/merge-standing.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { readSettings } from '../../lib/core/settings.ts'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { keptIn, readBackup } from '../../lib/files/backup-read.ts'
import { readOwnRow, tableOf } from '../../lib/files/csv-in.ts'
import { csvOf } from '../../lib/files/csv-out.ts'
import { idOf } from '../make/any-entry.ts'
import { anyMarkedDevices } from '../make/any-kept.ts'
import { damage } from '../make/damage.ts'
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

/** What of a diary only a damaged text shows: everything as a file, or null where it is refused. */
function fileOf(text: string): Kept | null {
  const read = readBackup(text, text.length)
  return read.ok ? { ...keptIn(read.document), onlyCorrects: read.altered } : null
}
function textOf(kept: Kept): string {
  const [entries, erased, aside] = [
    kept.rows.filter(isReadable),
    kept.rows.filter(isErased),
    kept.rows.filter((row) => !isReadable(row) && !isErased(row)),
  ]
  const all = { ...kept, entries, erased, aside } as unknown as Parameters<typeof backupOf>[0]
  return backupText(backupOf(all, kept.settings, now))
}

const tea = made(1, { kind: 'note', note: 'Tee für die Füße' })
const symptom = (severity: number) =>
  made(2, { kind: 'symptom', symptomKind: 'urge', severity }) as Entry

describe.each<[string, Entry, Entry]>([
  ['text of another encoding', tea, { ...tea, note: 'Tee f\uFFFDr die F\uFFFD\uFFFDe' } as Entry],
  ['a letter that fell over, to a greater one', tea, { ...tea, note: 'Tee fýr die Füße' } as Entry],
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
  it('with a row whose kind fell over leaves the one that is here', () => {
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

describe('a file that is damaged at any place', () => {
  it('replaces no row, erases none, and takes no setting and no answer away', () => {
    fc.assert(
      fc.property(anyMarkedDevices(2), fc.nat(), ([a, b], seed) => {
        const [ours, other] = [a as Kept, b as Kept]
        // Of this device or of another that began with the same rows.
        const text = textOf(seed % 2 ? ours : other)
        const file = fileOf(damage(text, seededDraw(seed)))
        if (!file?.onlyCorrects) return
        const merged = mergeFile(ours, file, now)
        const after = new Map(merged.kept.rows.map((row) => [row.id, row]))
        for (const row of ours.rows)
          expect(contentOf(after.get(row.id) as KeptRow)).toBe(contentOf(row))
        const read = (kept: Kept) => readSettings(kept.settings, defaultSettings())
        const [was, is] = [read(merged.ours), read(merged.kept)]
        for (const key of Object.keys(ours.settings.values) as never[])
          if (!was.damaged.includes(key)) expect(is.settings[key]).toEqual(was.settings[key])
        const answers = new Map(merged.kept.profile.map(({ key, value }) => [key, value]))
        for (const { key, value } of ours.profile)
          if (key === 'nights' && Array.isArray(value)) expect(answers.get(key)).toEqual(value)
        // Of a copy of this very diary nothing that is seen goes, wherever it was damaged.
        // (Ids here differ in a digit, so that one can fall over into another: what was removed is then said of that one.)
        const had = new Map(ours.rows.map((row) => [row.id, row]))
        const isGone = (row: KeptRow | undefined) =>
          row !== undefined && (isErased(row) || (row as Entry).removed === true)
        const fell = file.rows.some(
          (row) => isGone(row) && had.has(row.id) && !isGone(had.get(row.id)),
        )
        if (seed % 2 && !fell)
          expect(standingChanges(merged.ours.rows, merged.kept.rows).hides).toBe(0)
        const again = mergeFile(merged.kept, file, now + 1)
        expect(again.counts).toMatchObject({ corrections: 0, fresh: 0, erases: 0 })
        expect(again.kept.rows).toHaveLength(merged.kept.rows.length)
      }),
      runsOf(400),
    )
  })
})

describe('a table of what stands, edited by hand', () => {
  it('adds a correction for each row that says something else, and nothing for the rest', () => {
    fc.assert(
      fc.property(anyMarkedDevices(1), fc.nat(20), ([device], which) => {
        const ours = marked({ ...nothingKept, rows: (device as Kept).rows }, now)
        const own = standing(ours.rows.filter(isReadable) as Entry[])
        const read = tableOf(csvOf(own))
        if (!read) return
        const rows = read.rows.flatMap((row) => {
          const found = readOwnRow(read.head, row)
          return found.ok ? [found.entry] : []
        })
        expect(mergeFile(ours, table(rows), now).counts).toMatchObject({ corrections: 0, fresh: 0 })
        const edited = rows[which % rows.length]
        if (!edited) return
        const file = table(rows.map((row) => (row === edited ? { ...row, note: 'by hand' } : row)))
        const { kept, counts } = mergeFile(ours, file as Kept, now)
        expect(counts.corrections).toBe(edited.note === 'by hand' ? 0 : 1)
        expect(standing(kept.rows.filter(isReadable) as Entry[])).toHaveLength(own.length)
      }),
      runsOf(200),
    )
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
