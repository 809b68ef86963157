import fc from 'fast-check'
import { clockTimeOf, isDay } from '../../lib/core/clock-time.ts'
import type { EntryKind } from '../../lib/core/fields/table.ts'
import { type Entry, entrySchemas } from '../../lib/core/schema/entry.ts'
import { formulas, markup, plainWords } from './texts.ts'

/** Shaped like a uuid; small numbers, so that ids meet. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const text = fc.oneof(
  fc.constantFrom(...markup, ...formulas, ...plainWords),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const at = fc.oneof(
  fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2036, 0, 1) }),
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
)
const clock = fc.nat(1439).map(clockTimeOf)
const day = fc.nat(20_000).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))

interface Schema {
  readonly type: string
  readonly pipe?: readonly Schema[]
  readonly requirement?: unknown
  readonly wrapped?: Schema
  readonly entries?: Readonly<Record<string, Schema>>
  readonly options?: readonly never[]
  readonly literal?: unknown
  readonly item?: Schema
}

/** Any value that a schema of ours takes: so a field that is added tomorrow is drawn tomorrow. */
function anyOf(schema: Schema): fc.Arbitrary<unknown> {
  const rules = schema.pipe?.slice(1) ?? []
  const rule = (type: string) => rules.find((one) => one.type === type)?.requirement
  switch (schema.type) {
    case 'literal':
      return fc.constant(schema.literal)
    case 'boolean':
      return fc.boolean()
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []))
    case 'union':
      return fc.oneof(...(schema.options ?? []).map(anyOf))
    case 'number': {
      const [min, max] = [rule('min_value') as number, rule('max_value') as number]
      const inside = (n: number) => Math.min(Math.max(n, min), max)
      return max > 1e14 ? at.map(inside) : fc.integer({ min, max })
    }
    case 'string':
      return anyString(
        rules.map((one) => (one.requirement === isDay ? 'day' : one.type)),
        rule('min_length'),
        rule('max_length'),
      )
    case 'array': {
      const unique = schema.item?.type === 'picklist'
      const items = anyOf(schema.item as Schema)
      const maxLength = Math.min(rule('max_length') as number, 4)
      return unique ? fc.uniqueArray(items, { maxLength }) : fc.array(items, { maxLength })
    }
    case 'loose_object':
      return anyRecord(schema.entries ?? {})
    default:
      throw new Error(`No value is drawn for ${schema.type} yet.`)
  }
}

function anyString(rules: readonly string[], least: unknown, most: unknown) {
  if (rules.includes('uuid')) return fc.nat(400).map(idOf)
  if (rules.includes('day')) return day
  if (rules.includes('check')) return clock
  return text.filter(
    (one) => one.length >= Number(least ?? 0) && one.length <= Number(most ?? 4000),
  )
}

function anyRecord(entries: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const own = ([key, schema]: [string, Schema]) =>
    [key, anyOf(schema.type === 'optional' ? (schema.wrapped as Schema) : schema)] as const
  const all = Object.entries(entries)
  const requiredKeys = all.filter(([, schema]) => schema.type !== 'optional').map(([key]) => key)
  return fc.record(Object.fromEntries(all.map(own)), { requiredKeys, noNullPrototype: true })
}

const byKind = new Map(
  [...entrySchemas].map(([kind, schema]) => [
    kind as EntryKind,
    anyOf(schema as unknown as Schema) as fc.Arbitrary<Entry>,
  ]),
)

/** Any entry of a kind that its schema takes, sample rows left out. */
export const anyEntryOf = (kind: EntryKind): fc.Arbitrary<Entry> =>
  (byKind.get(kind) as fc.Arbitrary<Entry>).map((one) => {
    const { sample: _, ...own } = one
    return own as Entry
  })

export const anyEntry: fc.Arbitrary<Entry> = fc.constantFrom(...byKind.keys()).chain(anyEntryOf)
