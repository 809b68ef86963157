import { BACKUP_KEY, type BackupRow, backupRowOf } from '../core/backup-due.ts'
import type { EpochMs } from '../core/clock-time.ts'
import type { Diary } from './diary.ts'

/** Changes what is remembered of copies, as it lies there now: a wish that was taken back meanwhile stays taken back. */
export const changeBackupRow = (
  diary: Diary,
  change: BackupRow,
  now: EpochMs,
): Promise<BackupRow> =>
  diary.changeProfile(
    BACKUP_KEY,
    (before) => ({ ...backupRowOf({ [BACKUP_KEY]: before }), ...change }),
    now,
  )
