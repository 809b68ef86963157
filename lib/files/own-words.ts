import type { Entry } from '../core/schema/entry.ts'

const fields = ['note', 'name', 'amount', 'form', 'laboratory'] as const

/** What a person typed into an entry; every other text of it is one of a list, or a time. */
export const ownWords = (entry: Entry): string[] =>
  fields.flatMap((field) => {
    const text = (entry as Entry & Readonly<Record<string, unknown>>)[field]
    return typeof text === 'string' ? [text] : []
  })
