import type { Claim } from '../claim.ts'

/** A claim as the room of what is known shows it: a text with its numbers, and where it is written. */
export interface Known extends Claim {
  readonly caveat: `c.${string}`
  /** What goes into the placeholders of its texts, by their names; `value` is the same numbers in that order. */
  readonly numbers: Readonly<Record<string, number>>
  /** What is often read of it, and does not hold. The caveat is the answer, and the two are shown together. */
  readonly mayHaveRead: `c.${string}.mayHaveRead` | null
}

type Given = Pick<Known, 'verdict' | 'caveat' | 'sources'> &
  Partial<Pick<Known, 'unit' | 'numbers' | 'mayHaveRead'>>

function asValue(numbers: Known['numbers']): Claim['value'] {
  const all = Object.values(numbers)
  return all.length > 1 ? all : (all[0] ?? null)
}

export const known = <const Id extends string>(
  id: Id,
  { numbers = {}, unit = null, mayHaveRead = null, ...rest }: Given,
): Known & { readonly id: Id } => ({
  ...{ id, numbers, unit, mayHaveRead, ...rest },
  value: asValue(numbers),
})

/** A row of another table, with the numbers that its text is filled with. */
export function rowKnown<const Id extends string>(
  row: Claim & { readonly id: Id; readonly caveat: `c.${string}` },
  numbers: Known['numbers'] = {},
): Known & { readonly id: Id } {
  const { id, verdict, caveat, sources } = row
  return known(id, { verdict, caveat, sources, numbers })
}
