import { local } from '../browser/local.ts'
import { isWithoutDatabase } from '../browser/private-window.ts'
import type { Diary } from '../store/diary.ts'
import { openOurDiary } from './open-diary.ts'

/** The diary as this page can have it: in a private window the worker keeps what is noted. */
export async function openHere(onClosed: () => void): Promise<Diary> {
  if (!isWithoutDatabase()) return openOurDiary(onClosed)
  // Late, for the few pages that need it.
  const [{ workerDiary }, { askWorker }] = await Promise.all([
    import('../store/worker-diary.ts'),
    import('../browser/messages.ts'),
  ])
  return workerDiary(local, (rows) => askWorker('keep', rows))
}
