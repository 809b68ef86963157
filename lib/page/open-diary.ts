import { local, session } from '../browser/local.ts'
import { askWorker } from '../browser/messages.ts'
import { isWithoutDatabase } from '../browser/private-window.ts'
import { type Diary, openDiary } from '../store/diary.ts'
import { workerDiary } from '../store/worker-diary.ts'

/** The diary of this browser; see `openDiary`. In a private window the worker keeps what is noted. */
export const openOurDiary = async (onClosed?: () => void): Promise<Diary> =>
  isWithoutDatabase()
    ? workerDiary(local, (rows) => askWorker('keep', rows))
    : openDiary(local, onClosed, session)
