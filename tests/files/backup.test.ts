import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merge, nothingKept } from '../../lib/core/merge.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { type Backup, backupOf, backupText, type Everything } from '../../lib/files/backup.ts'
import {
  type BackupRead,
  keptIn,
  MAX_BYTES,
  readBackup,
  readBackupFile,
} from '../../lib/files/backup-read.ts'
import { crc32, crcText } from '../../lib/files/crc.ts'
import { sorted } from '../../lib/store/sorted.ts'
import { anyDevices } from '../make/any-kept.ts'
import { makeDiary } from '../make/diary.ts'
import { formulas, markup } from '../make/texts.ts'

const frozen = (version: number) =>
  readFileSync(new URL(`./fixtures/backup-v${version}.json`, import.meta.url), 'utf8')
const fixture = frozen(2)
const nothing: Everything = {
  entries: [],
  erased: [],
  aside: [],
  profile: [],
  trials: [],
  seat: [],
  nights: [],
}
const textOf = (kept: Partial<Everything>, settings?: unknown, exportedAt = 7) =>
  backupText(backupOf({ ...nothing, ...kept }, settings, exportedAt))
const read = (text: string): BackupRead => readBackup(text, text.length)
const document = (text: string): Backup => {
  const found = read(text)
  if (!found.ok) throw new Error(`${found.reason} ${found.where}`)
  return found.document
}
const rows = makeDiary({ seed: 2, last: '2026-11-20', nights: 20, zone: 'Europe/Berlin' })
const damaged = (change: (file: Record<string, never>) => unknown): BackupRead =>
  read(JSON.stringify(change(JSON.parse(fixture))))

describe('a backup', () => {
  it('of the first version opens, whole, and is written as one of the second without any night', () => {
    const found = read(frozen(1))
    expect(found).toMatchObject({ ok: true, altered: false, document: { nights: [] } })
    const { nights: _, ...second } = document(fixture)
    expect(document(frozen(1))).toEqual({ ...second, nights: [] })
    expect(document(backupText(document(frozen(1))))).toEqual(document(frozen(1)))
  })

  it('of the second version opens, whole, and is written again byte for byte', () => {
    const found = document(fixture)
    expect(found.entries).toHaveLength(18)
    expect(found.aside).toHaveLength(1)
    expect(found.nights).toHaveLength(4)
    expect(found.settings.aside).toEqual([{ key: 'language', value: 7 }])
    expect(backupText(backupOf(found, found.settings, found.exportedAt))).toBe(fixture)
  })

  it('has its rows in one order: by kind, then by moment, then by id', () => {
    const row = (kind: string, at: number, id: string) => ({ kind, at, id }) as unknown as Entry
    const inOrder = [
      ...[row('calm', 9, 'b'), row('symptom', 1, 'z'), row('symptom', 2, 'a')],
      ...[row('symptom', 2, 'c'), row('symptom', 10, 'b')],
    ]
    const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id)
    for (const entries of [inOrder, inOrder.toReversed()])
      expect(backupOf({ ...nothing, entries }, undefined, 7).entries).toEqual(inOrder)
    const some = ['b', 'a', 'Z'].map((id) => ({ id, erased: true, sealedAt: 1 }))
    const profile = ['nights', 'health', 'asked'].map((key) => ({ key, value: [], changedAt: 1 }))
    const lists = { erased: some as never, aside: some, trials: some, nights: some }
    const made = backupOf({ ...nothing, ...lists, profile }, undefined, 7)
    for (const part of ['erased', 'aside', 'trials', 'nights'] as const)
      expect(ids(made[part]), part).toEqual(['Z', 'a', 'b'])
    expect(made.profile.map(({ key }) => key)).toEqual(['asked', 'health', 'nights'])
  })
  it('is the same bytes whatever the order in which the diary hands its rows over', () => {
    const shuffled = [...rows].sort((a, b) => (a.id.slice(5) < b.id.slice(5) ? -1 : 1))
    expect(textOf({ entries: shuffled })).toBe(textOf({ entries: rows }))
  })

  it('shows that it is whole, and a single letter more or less shows too', () => {
    const altered = (text: string) => {
      const found = read(text)
      return !found.ok || found.altered
    }
    expect(altered(fixture)).toBe(false)
    expect(altered(frozen(1).replace(/"exportedAt":\d+/, '"exportedAt":5'))).toBe(false)
    for (let i = 0; i < fixture.length; i += 7) {
      const next = fixture.charCodeAt(i) === 55 ? '8' : '7'
      expect(altered(fixture.slice(0, i) + next + fixture.slice(i + 1)), `at ${i}`).toBe(true)
    }
    // The test value of the CRC-32 in zip.
    expect(crcText(crc32('123456789'))).toBe('crc32:cbf43926')
    expect(crcText(0xabc)).toBe('crc32:00000abc')
    expect(crc32('6789', crc32('12345'))).toBe(0xcbf43926)
  })

  it('brought into an empty house and written again is the same bytes', () => {
    fc.assert(
      fc.property(anyDevices(1), ([device]) => {
        const side = device ?? nothingKept
        const first = textOf({ ...side, ...sorted(side.rows) }, side.settings)
        const { kept } = merge(nothingKept, keptIn(document(first)))
        expect(textOf({ ...kept, ...sorted(kept.rows) }, kept.settings)).toBe(first)
      }),
      { numRuns: 200 },
    )
  })

  it('differs in when it was made, and in nothing else', () => {
    const unsaid = (exportedAt: number) =>
      textOf({ entries: rows }, undefined, exportedAt).replace(/^"(exportedAt|whole)":.*\n/gm, '')
    expect(unsaid(1)).toBe(unsaid(2))
  })

  it('holds no sample row and nothing about this computer, and takes neither in', () => {
    const [row] = rows as [Entry]
    const entries = [{ ...row, sample: true } as Entry]
    const profile = [
      { key: 'backup', value: { lastAt: 5, auto: true }, changedAt: 5 },
      {
        key: 'flags',
        value: { answers: { oneLeg: 'yes' }, at: 5, acknowledged: true },
        changedAt: 5,
      },
      { key: 'fuse', value: { learnedAt: 5, afterMin: { early: 52, late: 40 } }, changedAt: 5 },
    ]
    const text = textOf({ entries, profile, aside: [{ id: 'x', sample: true }] })
    expect(text).toBe(textOf({}))
    const strange = { ...JSON.parse(text), entries, profile, aside: [] }
    expect(document(JSON.stringify(strange))).toMatchObject({ entries: [], profile: [] })
  })

  it('holds the check for signs that belong to a doctor once the person says so, and takes it in', () => {
    const value = { answers: { oneLeg: 'yes' }, at: 5, acknowledged: true, shared: true }
    const profile = [{ key: 'flags', value, changedAt: 5 }]
    expect(document(textOf({ profile }))).toMatchObject({ profile })
  })

  it('sets aside what it cannot read, and hands it on word for word', () => {
    const urge = rows.find((row) => row.kind === 'symptom')
    const strange = { id: 'x', kind: 'tomorrow', when: [{ deep: null }], at: 'never' }
    const file = { ...JSON.parse(textOf({})), entries: [strange, { ...urge, severity: 99 }] }
    const found = document(JSON.stringify(file))
    expect(found.entries).toEqual([])
    expect(found.aside).toEqual([strange, { ...urge, severity: 99 }])
    expect(document(textOf({ aside: found.aside })).aside).toContainEqual(strange)
  })

  it('takes a mark of what was erased for good wherever it stands in the file', () => {
    const [row] = rows as [Entry]
    const ids = ['a', 'b', 'c'].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
    const [a, b, c] = ids.map((id) => ({ id, erased: true }))
    const file = {
      ...JSON.parse(textOf({})),
      ...{ erased: [a], entries: [b, row], aside: [c] },
    }
    const found = document(JSON.stringify(file))
    expect(found.erased.map(({ id }) => id)).toEqual(ids)
    expect([found.entries, found.aside]).toEqual([[row], []])
    expect(keptIn(found).rows.map(({ id }) => id)).toEqual([row.id, ...ids])
  })
  it('reads what an older Settle set aside, once it can', () => {
    const [row] = rows as [Entry]
    expect(document(textOf({ aside: [row] })).entries).toEqual([row])
  })

  it.each([...markup, ...formulas])('carries a note as the text it is: %j', (words) => {
    const [row] = rows as [Entry]
    const entries = [{ ...row, note: words }]
    expect(document(textOf({ entries })).entries).toEqual(entries)
  })
})

describe('a file is refused', () => {
  it('of 200 MB by its size, before anything of it is read', async () => {
    const arrayBuffer = () => Promise.reject(new Error('It was read.'))
    const bytes = async () => new TextEncoder().encode(fixture).buffer
    expect(await readBackupFile({ size: 200_000_000, arrayBuffer })).toEqual({
      ok: false,
      reason: 'large',
    })
    expect(await readBackupFile({ size: 5, arrayBuffer })).toEqual({
      ok: false,
      reason: 'unreadable',
    })
    expect(readBackup(fixture, MAX_BYTES + 1)).toEqual({ ok: false, reason: 'large' })
    expect((await readBackupFile({ size: 5, arrayBuffer: bytes })).ok).toBe(true)
  })

  it.each([
    ['nothing at all', '', 'damaged'],
    ['cut off', fixture.slice(0, -30), 'damaged'],
    ['a number', '7', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['of another program', '{"name":"sleep","version":1,"entries":[]}', 'foreign'],
    ['nested without end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'foreign'],
    ['nested inside', `{"format":"settle","x":${'['.repeat(99)}${']'.repeat(99)}}`, 'deep'],
    ['nested far', `{"format":"settle","x":${'['.repeat(3e5)}${']'.repeat(3e5)}}`, 'deep'],
  ])('that is %s', (_, text, reason) => {
    expect(read(text)).toMatchObject({ ok: false, reason })
  })

  it('that a newer Settle made', () => {
    expect(damaged((file) => ({ ...file, version: 3 }))).toEqual({ ok: false, reason: 'newer' })
  })

  it.each<[string, (file: Record<string, never[]>) => unknown, string]>([
    ['a version in words', (file) => ({ ...file, version: 'one' }), 'version'],
    ['version nought', (file) => ({ ...file, version: 0 }), 'version'],
    ['no entries', ({ entries: _, ...file }) => file, 'entries'],
    ['entries that are a record', (file) => ({ ...file, entries: {} }), 'entries'],
    ['an entry that is a number', (file) => ({ ...file, entries: [7] }), 'entries.0'],
    ['an entry without id', (file) => ({ ...file, entries: [{ kind: 'calm' }] }), 'entries.0.id'],
    ['an entry with an empty id', (file) => ({ ...file, entries: [{ id: '' }] }), 'entries.0.id'],
    ['an erased row with words', (file) => ({ ...file, erased: [{ id: 'x' }] }), 'erased.0.id'],
    ['a stretch without end', (file) => ({ ...file, seat: [{ from: 1 }] }), 'seat.0.to'],
    ['no nights', ({ nights: _, ...file }) => file, 'nights'],
    ['a night without id', (file) => ({ ...file, nights: [{}] }), 'nights.0.id'],
    ['settings in words', (file) => ({ ...file, settings: 'none' }), 'settings'],
    ...['week', null, []].map(
      (values) =>
        [
          `settings that are ${JSON.stringify(values)}`,
          (file: object) => ({ ...file, settings: { values, changedAt: {} } }),
          'settings.values',
        ] as [string, () => unknown, string],
    ),
    [
      'an instant of a setting in words',
      (file) => ({ ...file, settings: { values: {}, changedAt: { week: 'now' } } }),
      'settings.changedAt',
    ],
  ])('whose parts are not what they have to be: %s', (_, change, where) => {
    expect(damaged(change as never)).toEqual({ ok: false, reason: 'shape', where })
  })
})
