import { readFileSync, writeFileSync } from 'node:fs'
import { type Schema, Validator } from '@cfworker/json-schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryKinds, fieldsOf } from '../../lib/core/fields/table.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { base } from '../../lib/core/schema/entry-base.ts'
import { nightRow } from '../../lib/core/schema/night.ts'
import { type Backup, backupOf, backupText } from '../../lib/files/backup.ts'
import { anyEntry } from '../make/any-entry.ts'
import { makeDiary } from '../make/diary.ts'
import { backupSchema } from './backup-schema.ts'
import { unitOf } from './unit-of.ts'

const schemaFile = new URL('../../docs/backup.schema.json', import.meta.url)
const page = readFileSync(new URL('../../docs/backup-format.md', import.meta.url), 'utf8')

/** `SETTLE_WRITE=1` writes it anew after a field was added. */
if (process.env['SETTLE_WRITE'])
  writeFileSync(schemaFile, `${JSON.stringify(backupSchema, null, 1)}\n`)
const written = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema
const validator = new Validator(written, '2020-12')

const nothing = { erased: [], aside: [], profile: [], trials: [], seat: [], nights: [] }
const fileOf = (entries: readonly Entry[]) =>
  JSON.parse(backupText(backupOf({ ...nothing, entries }, undefined, 5))) as Backup
const isValid = (value: unknown) => validator.validate(value).valid

describe('docs/backup.schema.json', () => {
  it('says what Settle reads', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(backupSchema)))
  })

  it('takes the frozen file and a year of notes', () => {
    const fixture = new URL('./fixtures/backup-v2.json', import.meta.url)
    expect(validator.validate(JSON.parse(readFileSync(fixture, 'utf8'))).errors).toEqual([])
    const year = { seed: 3, last: '2026-11-20', nights: 60, zone: 'Europe/Berlin' }
    expect(isValid(fileOf(makeDiary(year)))).toBe(true)
  })

  it('takes every entry that Settle takes', () => {
    fc.assert(
      fc.property(anyEntry, (one) => {
        expect(validator.validate(fileOf([one])).errors).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it.each<[string, (file: Record<string, unknown>) => unknown]>([
    ['another format', (file) => ({ ...file, format: 'other' })],
    ['a later version', (file) => ({ ...file, version: 3 })],
    ['no trials', ({ trials: _, ...file }) => file],
    ['a severity of eleven', (file) => ({ ...file, entries: [{ ...six(), severity: 11 }] })],
    ['a kind of tomorrow', (file) => ({ ...file, entries: [{ ...six(), kind: 'tomorrow' }] })],
    ['an instant in words', (file) => ({ ...file, exportedAt: 'today' })],
    ['an erased row with a note', (file) => ({ ...file, erased: [{ ...six(), erased: true }] })],
  ])('refuses %s', (_, damage) => {
    expect(isValid(fileOf([six()]))).toBe(true)
    expect(isValid(damage(fileOf([six()]) as never))).toBe(false)
  })
})

const six = () =>
  makeDiary({ seed: 1, last: '2026-11-20', nights: 3, zone: 'UTC' }).find(
    (row) => row.kind === 'symptom',
  ) as Entry

describe('docs/backup-format.md', () => {
  const common = page.slice(page.indexOf('## Every entry'), page.indexOf('## The kinds'))
  const sections = page.slice(page.indexOf('## The kinds'), page.indexOf('## Names elsewhere'))

  it('names every field that all entries have', () => {
    for (const field of [...Object.keys(base), 'kind', 'note'])
      expect(common).toContain(`| \`${field}\` |`)
  })

  it.each(entryKinds)('says the unit, the bounds and the words of every field of %s', (kind) => {
    const from = sections.indexOf(`### ${kind}\n`)
    expect(from).toBeGreaterThan(0)
    const end = sections.indexOf('\n##', from + 1)
    const section = sections.slice(from, end < 0 ? undefined : end)
    const own = fieldsOf(kind).filter(({ key }) => key !== 'note')
    for (const field of own) expect(section).toContain(`\n| \`${field.key}\` | ${unitOf(field)} |`)
    const rows = [...section.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name)
    expect(rows.sort()).toEqual(own.map(({ key }) => key).sort())
  })

  it('names every field of a night', () => {
    const section = page.slice(
      page.indexOf('## The hours of a night'),
      page.indexOf('## Names elsewhere'),
    )
    for (const field of Object.keys(nightRow.entries)) expect(section).toContain(`| \`${field}\` |`)
  })

  it('names every field of the document', () => {
    for (const field of Object.keys(backupSchema['properties'] as object))
      expect(page).toContain(`| \`${field}\` |`)
  })
})
