import { local, session } from '../browser/local.ts'
import { isWithoutDatabase } from '../browser/private-window.ts'
import { type Diary, openDiary } from '../store/diary.ts'

/** The diary of this browser; see `openDiary`. In a private window the worker keeps what is noted. */
export async function openOurDiary(onClosed?: () => void): Promise<Diary> {
  if (!isWithoutDatabase()) return openDiary(local, onClosed, session)
  // Late, for the few pages that need it.
  const [{ workerDiary }, { askWorker }] = await Promise.all([
    import('../store/worker-diary.ts'),
    import('../browser/messages.ts'),
  ])
  return workerDiary(local, (rows) => askWorker('keep', rows))
}
