import { mayDownload, saveFile } from '../../lib/browser/downloads.ts'
import { backupDue, backupRowOf } from '../../lib/core/backup-due.ts'
import { dayAt, HOUR } from '../../lib/core/clock-time.ts'
import { isAsleepAt, nightsAround } from '../../lib/core/night.ts'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import type { StoredRead } from '../../lib/page/read-stored.ts'
import { changeBackupRow } from '../../lib/store/backup-row.ts'
import type { Diary } from '../../lib/store/diary.ts'
import { firstEntryAt } from '../../lib/store/first-entry.ts'
import { withDiary } from './diary.ts'
import { storedHere } from './stored.ts'

/** A copy that could not be saved is tried again a day later, not at every look. */
const RETRY_MS = 24 * HOUR

/** Saves a copy where the person wants one each month and it is time. Asked twice at once it saves one. */
export async function saveCopyWhenDue(): Promise<void> {
  // Nobody who did not allow it costs a look into the diary.
  if (!(await mayDownload())) return
  await navigator.locks.request('settle-copy', { ifAvailable: true }, async (lock) => {
    if (!lock) return
    await withDiary(saveFrom)
  })
}

async function saveFrom(diary: Diary): Promise<void> {
  if (!diary.database) return
  const profile = await diary.profile()
  const row = backupRowOf(profile)
  const now = Date.now()
  if (!row.auto || (row.triedAt !== undefined && Math.abs(now - row.triedAt) < RETRY_MS)) return
  if (!backupDue(profile, await firstEntryAt(diary.database), now)) return
  const here = await storedHere()
  if (isNight(here)) return
  await changeBackupRow(diary, { triedAt: now }, now)
  const text = backupText(backupOf(await diary.everything(), here.stored['settings'], now))
  await saveFile(text, `Settle/settle-${dayAt(now, here.zone)}.json`)
  // Only this: who switched it off while it saved has it off.
  await changeBackupRow(diary, { lastAt: now }, now)
}

/** Between lights out and wake nothing lights up, a browser's own word about a download neither. */
export const isNight = ({ now, schedule, zone }: Pick<StoredRead, 'now' | 'schedule' | 'zone'>) =>
  nightsAround(now, schedule, zone).some((night) => isAsleepAt(night, now))
