import type { Entry } from './schema/entry.ts'

/** The fields that hold a person's own words; every other text of an entry is one of a list, or a time. */
const fields = ['note', 'name', 'amount', 'form', 'laboratory'] as const

/** What a person typed into an entry, field by field. Rows that do not parse are read too. */
export function freeTexts(row: Entry | Readonly<Record<string, unknown>>): string[] {
  return fields.flatMap((field) => {
    const text = (row as Readonly<Record<string, unknown>>)[field]
    return typeof text === 'string' ? [text] : []
  })
}

/** A text as it is compared in a search: without case, accents and the forms that letters take. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
