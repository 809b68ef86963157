import { local } from '../browser/local.ts'
import { backupRowOf } from '../core/backup-due.ts'
import { standing } from '../core/current-entries.ts'
import type { Entry } from '../core/schema/entry.ts'
import { backupLines, backupOf, rowsIn } from '../files/backup.ts'
import { changeBackupRow } from '../store/backup-row.ts'
import type { Diary } from '../store/diary.ts'
import { inTurns, type WorkOptions } from './long-work.svelte.ts'

/** Everything that Settle keeps, as a file: what could not be read is in it too, word for word. */
export async function copyOf(diary: Diary, now: number, options: WorkOptions): Promise<Blob> {
  refuseInPrivate(diary)
  const { settings } = await local.get('settings')
  const backup = backupOf(await diary.everything(), settings, now)
  options.signal.throwIfAborted()
  const lines: string[] = []
  await inTurns(backupLines(backup), rowsIn(backup), (line) => lines.push(line), options)
  return new Blob(lines, { type: 'application/json' })
}

/** A page in a private window knows next to nothing of the diary: a copy of that would only look like one. */
function refuseInPrivate({ home }: Diary): void {
  if (home === 'worker') throw new Error('A private window cannot read the diary.')
}

/** Rows that become lines in one go. */
const BATCH = 200

/** What stands of the notes, as a table. */
export async function csvFileOf(diary: Diary, options: WorkOptions): Promise<Blob> {
  refuseInPrivate(diary)
  const [{ csvHead, csvLines }, { entries }] = await Promise.all([
    import('../files/csv-out.ts'),
    diary.everything(),
  ])
  const rows = standing(entries)
  const batches: Entry[][] = []
  for (let from = 0; from < rows.length; from += BATCH) batches.push(rows.slice(from, from + BATCH))
  const lines = [csvHead]
  await inTurns(batches, batches.length, (batch) => lines.push(csvLines(batch)), options)
  return new Blob(lines, { type: 'text/csv' })
}

/** Notes that a copy was saved, so that the next one is offered a month later. */
export async function copySaved(diary: Diary, now: number): Promise<void> {
  await changeBackupRow(diary, { lastAt: now }, now)
}

/** Whether the person wants a copy saved each month. */
export async function monthlyWished(diary: Diary): Promise<boolean> {
  return backupRowOf(await diary.profile()).auto ?? false
}

export async function wishMonthly(diary: Diary, auto: boolean): Promise<void> {
  await changeBackupRow(diary, { auto }, Date.now())
}

/** Hands a file to the person. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has read it long before.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
