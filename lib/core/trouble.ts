/** Why a note could not be kept, or where notes are kept instead. */
export type Trouble = 'full' | 'closed' | 'unknown' | Away
/** Notes are kept elsewhere for as long as this page stands. */
export type Away = 'journal' | 'newer' | 'private' | 'unagreed'

/** What of an open diary says where its notes are, and why they are not in the database. */
interface Whereabouts {
  readonly home: 'database' | 'journal' | 'worker' | 'page'
  readonly failure: 'broken' | Exclude<Away, 'journal'> | null
}

/** Where notes are kept instead, where they are not kept in the database. */
export function awayOf({ home, failure }: Whereabouts): Away | null {
  if (home === 'database') return null
  return failure === null || failure === 'broken' ? 'journal' : failure
}
