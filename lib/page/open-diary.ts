import { local, session } from '../browser/local.ts'
import { type Diary, openDiary } from '../store/diary.ts'

/** The diary of this browser; see `openDiary`. */
export const openOurDiary = (onClosed?: () => void): Promise<Diary> =>
  openDiary(local, onClosed, session)
