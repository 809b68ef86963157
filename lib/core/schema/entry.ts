import * as v from 'valibot'
import type { Fields } from '../fields/field.ts'
import { type EntryKind, entryKinds, fields } from '../fields/table.ts'
import type { stamps } from '../row-stamps.ts'
import { base } from './entry-base.ts'
import { schemaOf, type ValueOf } from './entry-field.ts'

type Base = v.InferOutput<v.ObjectSchema<typeof base, undefined>>
type Needed<F extends Fields> = {
  [K in keyof F as F[K] extends { required: true } ? K : never]: ValueOf<F[K]>
}
type Optional<F extends Fields> = {
  [K in keyof F as F[K] extends { required: true } ? never : K]?: ValueOf<F[K]> | undefined
}
type Flat<T> = { [K in keyof T]: T[K] }

/** An entry of a kind: what every entry carries, and the fields of its kind. */
export type EntryOf<K extends EntryKind> = {
  [Kind in K]: Flat<
    Base & { kind: Kind } & Needed<(typeof fields)[Kind]> & Optional<(typeof fields)[Kind]>
  >
}[K]
export type Entry = EntryOf<EntryKind>

// Loose objects throughout: a field that a later version added is kept, not stripped.
const ofKind = (kind: EntryKind) =>
  v.looseObject({
    ...base,
    kind: v.literal(kind),
    ...Object.fromEntries(
      Object.entries(fields[kind] as Fields).map(([key, field]) => [key, schemaOf(field)]),
    ),
  })

/** The schema of each kind, read from the table of fields. */
export const entrySchemas = new Map(entryKinds.map((kind) => [kind as string, ofKind(kind)]))
/** Names the kind as what is wrong with a row of none that is known here. */
const noKind = v.looseObject({ kind: v.picklist(entryKinds) })

/** Whatever is an entry, of any kind. */
export const entry = v.lazy(
  (row) => entrySchemas.get(String((row as { kind?: unknown } | null)?.kind)) ?? noKind,
) as v.GenericSchema<Entry>

/** What is left of an entry that was erased for good. In a merge it wins over every other row of that id. */
export const erased = v.strictObject({ id: base.id, erased: v.literal(true) })
export type Erased = v.InferOutput<typeof erased>

type Stamped = 'at' | Exclude<(typeof stamps)[number], 'sample'>
type DraftOf<E extends Entry> = E extends Entry ? Omit<E, Stamped> : never

/** What a page says of a new entry; the rest is stamped by `newEntry`. */
export type Draft = DraftOf<Entry>
