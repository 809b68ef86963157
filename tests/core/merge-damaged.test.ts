import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { type Draw, seededDraw } from '../../lib/core/draw.ts'
import { readsAnswer } from '../../lib/core/key-read.ts'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import { mergeFile } from '../../lib/core/merge-file.ts'
import { marked } from '../../lib/core/merge-marks.ts'
import { contentOf, isReadable } from '../../lib/core/merge-rivals.ts'
import { isErased, type KeptRow } from '../../lib/core/merge-rows.ts'
import { standingChanges } from '../../lib/core/merge-standing.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { readSettings } from '../../lib/core/settings.ts'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { keptIn, readBackup } from '../../lib/files/backup-read.ts'
import { ownReader } from '../../lib/files/csv-in.ts'
import { csvOf } from '../../lib/files/csv-out.ts'
import { tableOf } from '../../lib/files/table.ts'
import { anyMarkedDevices } from '../make/any-kept.ts'
import { damage } from '../make/damage.ts'
import { runsOf } from '../make/long-form.ts'

const now = 1_795_214_700_000
const table = (rows: readonly KeptRow[]): Kept => ({ ...nothingKept, rows, onlyCorrects: true })

/** What of a diary only a damaged text shows: everything as a file, or null where it is refused. */
function fileOf(text: string): Kept | null {
  const read = readBackup(text, text.length)
  return read.ok ? { ...keptIn(read.document), onlyCorrects: read.altered } : null
}
/** A damaged text that can still be read; null where many ways of damaging it gave none. */
function damagedOf(text: string, draw: Draw): Kept | null {
  for (let i = 0; i < 60; i++) {
    const file = fileOf(damage(text, draw))
    if (file?.onlyCorrects) return file
  }
  return null
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

describe('a file that is damaged at any place', () => {
  it('replaces no row, erases none, and takes no setting and no answer away', () => {
    let [files, all] = [0, 0]
    fc.assert(
      fc.property(anyMarkedDevices(2), fc.nat(), ([a, b], seed) => {
        const [ours, other] = [a as Kept, b as Kept]
        // Of this device or of another that began with the same rows.
        const text = textOf(seed % 2 ? ours : other)
        const file = damagedOf(text, seededDraw(seed))
        all++
        if (!file) return
        files++
        const merged = mergeFile(ours, file, now)
        const after = new Map(merged.kept.rows.map((row) => [row.id, row]))
        for (const row of ours.rows)
          expect(contentOf(after.get(row.id) as KeptRow)).toBe(contentOf(row))
        const read = (kept: Kept) => readSettings(kept.settings, defaultSettings())
        const [was, is] = [read(merged.ours), read(merged.kept)]
        for (const key of Object.keys(ours.settings.values) as never[])
          if (!was.damaged.includes(key)) expect(is.settings[key]).toEqual(was.settings[key])
        const answers = new Map(merged.kept.profile.map(({ key, value }) => [key, value]))
        for (const { key, value } of merged.ours.profile) {
          if (key === 'aside' || !readsAnswer(key, value)) continue
          const isList = key === 'health' || key === 'caffeineAnswers'
          if (!isList) expect(answers.get(key)).toEqual(value)
          else if (isRecord(value)) expect(answers.get(key)).toMatchObject(value)
        }
        // Of a copy of this very diary nothing that is seen goes, wherever it was damaged.
        // (Ids here differ in a digit, so that one can be damaged into another: what was removed is then said of that one.)
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
      runsOf(200),
    )
    // What is refused shows nothing here.
    expect(files).toBeGreaterThan(all * 0.9)
  })
})

const isRecord = (x: unknown): x is object =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

describe('a table of what stands, edited by hand', () => {
  it('adds a correction for each row that says something else, and nothing for the rest', () => {
    fc.assert(
      fc.property(anyMarkedDevices(1), fc.nat(20), ([device], which) => {
        const ours = marked({ ...nothingKept, rows: (device as Kept).rows }, now)
        const own = standing(ours.rows.filter(isReadable) as Entry[])
        const read = tableOf(csvOf(own))
        if (typeof read === 'string') return
        const rows = read.rows.map(ownReader(read)).flatMap((row) => (row.ok ? [row.entry] : []))
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
