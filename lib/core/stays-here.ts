import { BACKUP_KEY } from './backup-due.ts'
import { FLAGS_KEY, isShared } from './flags/name.ts'
import { LEARNED_KEY } from './fuse/names.ts'

/**
 * Rows of the profile that no copy carries, and none brings: what is about this computer alone, and the check for signs
 * that belong to a doctor, until the person says that copies may have it.
 */
export const staysHere = (key: string, value: unknown): boolean =>
  key === BACKUP_KEY || key === LEARNED_KEY || (key === FLAGS_KEY && !isShared(value))
