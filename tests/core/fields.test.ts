import * as v from 'valibot'
import { expect, test } from 'vitest'
import { entryKinds, fieldsOf, saidFields } from '../../lib/core/fields/table.ts'
import { entry } from '../../lib/core/schema/entry.ts'
import { makeDiary } from '../make/diary.ts'

test.each(entryKinds)('the form of %s begins with what is usual, three at most', (kind) => {
  const fields = saidFields(kind)
  const usual = fields.findIndex((field) => !field.first)
  const first = fields.filter((field) => field.first).length
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThanOrEqual(3)
  expect(usual === -1 || usual === first).toBe(true)
  // Whatever the kind, there is room for the person's own words.
  expect(fields.at(-1)?.key).toBe('note')
})

test('no form asks for what the computer guessed', () => {
  const asked = entryKinds.flatMap((kind) => saidFields(kind).map(({ key }) => `${kind}.${key}`))
  const all = entryKinds.flatMap((kind) => fieldsOf(kind).map(({ key }) => `${kind}.${key}`))
  expect(all.filter((key) => !asked.includes(key))).toEqual(['sleep.guess'])
})

const rows = makeDiary({ seed: 3, last: '2026-11-20', nights: 600, zone: 'Europe/Berlin' })
const rowOf = (kind: string): object => ({ ...rows.find((one) => one.kind === kind) })

test.each(entryKinds)('of a %s the schema refuses to do without what is required', (kind) => {
  for (const { key, required } of fieldsOf(kind)) {
    const without = Object.fromEntries(Object.entries(rowOf(kind)).filter(([one]) => one !== key))
    expect(v.is(entry, without), key).toBe(!required)
  }
})
