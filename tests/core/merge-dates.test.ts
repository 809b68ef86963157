import { describe, expect, it } from 'vitest'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import { mergeFile } from '../../lib/core/merge-file.ts'
import { erasedRow } from '../../lib/core/merge-rows.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { keptIn, readBackup } from '../../lib/files/backup-read.ts'
import { first } from '../make/kept.ts'

const DAY = 86_400_000
const now = 1_795_400_000_000
const note = (n: number, enteredAt: number): Entry =>
  ({ ...first(n), severity: 5, at: enteredAt, enteredAt }) as Entry
const seat = [{ from: now - 40 * DAY, to: now - 40 * DAY + 3_600_000, state: 'active' as const }]
/** A copy with notes, a setting and an answer of the last month. */
const copy = (exportedAt: number, rows: readonly Entry[]): Kept => ({
  ...{ ...nothingKept, exportedAt, seat, rows },
  settings: { values: { language: 'de' }, changedAt: { language: now - 20 * DAY } },
  profile: [{ key: 'usualKind', value: 'cramp', changedAt: now - 20 * DAY }],
})
const month = Array.from({ length: 24 }, (_, n) => note(n + 1, now - (40 - n) * DAY))
const ahead = ({ rows, settings, profile }: Kept) =>
  [...rows, ...profile, settings].filter((one) => (one as { ahead?: unknown }).ahead !== undefined)

describe('the date of a copy', () => {
  it('marks what was written later than it was saved, while that is less than half', () => {
    const { kept } = mergeFile(nothingKept, copy(now - 19 * DAY, month), now)
    expect(ahead(kept)).toEqual(month.slice(-2).map((row) => ({ ...row, ahead: true })))
    // Within half a day nobody would call a clock wrong.
    const near = copy(now - 17 * DAY - DAY / 2, month)
    expect(ahead(mergeFile(nothingKept, near, now).kept)).toEqual([])
  })

  it('is believed where the copy holds little: all of it can be marked, and a later stretch stays out', () => {
    const file = copy(now - 41 * DAY, month.slice(0, 4))
    const { kept } = mergeFile(nothingKept, file, now)
    expect(ahead(kept)).toHaveLength(6)
    expect(kept.seat).toEqual([])
  })

  it.each([
    ['of 2020, when the clock stood there', Date.UTC(2020, 0, 1)],
    ['before most of it was written', now - 35 * DAY],
    ['ahead of now', now + 999 * DAY],
  ])('marks nothing %s, and what was seen of the computer comes in', (_, exportedAt) => {
    const { kept } = mergeFile(nothingKept, copy(exportedAt, month), now)
    expect(ahead(kept)).toEqual([])
    expect(kept.seat).toEqual(seat)
  })

  it('is believed where half of it was written later, and not where more was', () => {
    const marked = (days: number) =>
      ahead(mergeFile(nothingKept, copy(now - days * DAY, month), now).kept).length
    expect([marked(27.6), marked(28.6)]).toEqual([13, 0])
  })

  it('ahead of now says nothing: what lies ahead of now is marked', () => {
    const file = copy(now + 999 * DAY, [note(1, now + 5 * DAY)])
    expect(ahead(mergeFile(nothingKept, file, now).kept)).toHaveLength(1)
  })

  it('is not believed from twenty instants on; rows that were erased have none', () => {
    const marked = (rows: readonly Entry[]) =>
      ahead(mergeFile(nothingKept, copy(now - 60 * DAY, rows), now).kept).length
    expect([marked(month.slice(0, 17)), marked(month.slice(0, 18))]).toEqual([19, 0])
    const erased = month.map((_, n) => erasedRow(`${n}`) as Entry)
    expect(marked([...month, ...erased, ...erased])).toBe(0)
  })

  it('counts no setting and no answer that was marked before', () => {
    const rows = Array.from({ length: 20 }, (_, n) => note(n + 1, now - 40 * DAY))
    const file = copy(now - 25 * DAY, rows)
    const keys = Array.from({ length: 30 }, (_, n) => `later${n}`)
    const each = <T>(is: T) => Object.fromEntries(keys.map((key) => [key, is]))
    const at = now - 5 * DAY
    const settings = { values: each(1), changedAt: each(at), ahead: each([at]) }
    const profile = keys.map((key) => ({ key, value: 1, changedAt: at, ahead: [at] }))
    const [answer] = mergeFile(nothingKept, { ...file, settings }, now).kept.profile
    expect(answer).toHaveProperty('ahead')
    const { kept } = mergeFile(nothingKept, { ...file, profile }, now)
    expect(kept.settings).toHaveProperty('ahead')
  })

  it('counts no row that was marked before', () => {
    const old = Array.from({ length: 20 }, (_, n) => note(n + 1, now - 40 * DAY))
    const marked = Array.from({ length: 30 }, (_, n) => ({
      ...note(n + 50, now - 5 * DAY),
      ahead: true as const,
    }))
    const file = copy(now - 25 * DAY, [...old, ...marked])
    // With them most would lie ahead, and the setting and the answer would not be marked.
    expect(ahead(mergeFile(nothingKept, file, now).kept)).toHaveLength(32)
  })

  it('marks nothing in a copy that was changed: it may be what was changed', () => {
    const file = { ...copy(now - 15 * DAY, month), onlyCorrects: true }
    expect(ahead(mergeFile(nothingKept, file, now).kept)).toEqual([])
  })

  it('shows where a digit of it was changed, and settings and answers count as before', () => {
    const { rows, settings, ...rest } = copy(now, month)
    const all = { ...rest, entries: rows as Entry[], erased: [], aside: [] }
    const text = backupText(backupOf(all, settings, now - 1000))
    const changed = text.replace('"exportedAt":1795', '"exportedAt":1295')
    const read = readBackup(changed, changed.length)
    if (!read.ok) throw new Error(read.reason)
    expect(read.altered).toBe(true)
    const { kept } = mergeFile(nothingKept, { ...keptIn(read.document), onlyCorrects: true }, now)
    expect(ahead(kept)).toEqual([])
    expect(kept.settings.values).toEqual({ language: 'de' })
    expect(kept.seat).toEqual(seat)
  })
})
