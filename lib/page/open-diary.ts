import { local } from '../browser/local.ts'
import { logMarks } from '../browser/session.ts'
import { type Diary, openDiary } from '../store/diary.ts'

/** The diary of this browser; see `openDiary`. */
export const openOurDiary = (onClosed?: () => void): Promise<Diary> =>
  openDiary(local, onClosed, logMarks)
