import * as v from 'valibot'
import { type Entry, type Erased, entry, erased } from '../core/schema/entry.ts'

/** Rows of `entries` by what they are. */
export interface Sorted {
  readonly entries: readonly Entry[]
  readonly erased: readonly Erased[]
  /** What does not parse, as it lies: counted, exported verbatim, never dropped. */
  readonly aside: readonly unknown[]
}

/** Parses rows as they lie in the database or in a file. */
export function sorted(rows: readonly unknown[]): Sorted {
  const found = { entries: [] as Entry[], erased: [] as Erased[], aside: [] as unknown[] }
  for (const row of rows) {
    const parsed = v.safeParse(entry, row)
    if (parsed.success) found.entries.push(parsed.output)
    else if (v.is(erased, row)) found.erased.push(row)
    else found.aside.push(row)
  }
  return found
}
