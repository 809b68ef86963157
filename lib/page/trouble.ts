import type { Diary } from '../store/diary.ts'

/** Why a note could not be kept, or where notes are kept instead. */
export type Trouble = 'full' | 'closed' | 'unknown' | Away
/** Notes are kept elsewhere for as long as this page stands. */
export type Away = 'journal' | 'newer' | 'private'

export function awayOf({ home, failure }: Diary): Away | null {
  if (home === 'database') return null
  return failure === 'newer' || failure === 'private' ? failure : 'journal'
}
