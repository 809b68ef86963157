import { entryKinds, fieldsOf } from '../core/fields/table.ts'
import type { Entry } from '../core/schema/entry.ts'

/** The unit of a value is one that a laboratory prints. */
const fields = new Set(
  entryKinds
    .flatMap(fieldsOf)
    .flatMap(({ key, is }) => (is === 'text' && key !== 'unit' ? key : [])),
)

/** What a person typed into an entry; every other text of it is one of a list, or a time. */
export const ownWords = (entry: Entry): string[] =>
  [...fields].flatMap((field) => {
    const text = (entry as Entry & Readonly<Record<string, unknown>>)[field]
    return typeof text === 'string' ? [text] : []
  })
