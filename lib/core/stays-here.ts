import { BACKUP_KEY } from './backup-due.ts'
import { LEARNED_KEY } from './fuse/names.ts'

/** Rows of the profile that are about this computer alone: no copy carries them, and none brings them. */
export const staysHere = (key: string): boolean => key === BACKUP_KEY || key === LEARNED_KEY
