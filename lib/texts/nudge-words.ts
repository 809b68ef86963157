import { FUSE_ID } from '../core/fuse/names.ts'
import type { Settings, Step } from '../core/schema/settings.ts'
import { stepName } from './names.ts'
import { list, t } from './t.ts'

/** What names Settle outside its own pages. Where the settings ask for neutral words, it says nothing of legs: others may see the screen. */
export interface NudgeWords {
  readonly title: string
  readonly calm: string
  readonly legsNow: string
  /** In the menu of the right button, over selected text. */
  readonly menu: string
}

/** Those words as the settings ask for them. */
export const nudgeWords = ({ reminders }: Pick<Settings, 'reminders'>): NudgeWords =>
  reminders.words === 'neutral'
    ? {
        title: t('ui.nudge.titleNeutral'),
        calm: t('ui.nudge.calmNeutral'),
        legsNow: t('ui.nudge.legsNowNeutral'),
        menu: t('ui.nudge.checkNeutral'),
      }
    : {
        title: t('ui.nudge.titlePlain'),
        calm: t('ui.nudge.calm'),
        legsNow: t('ui.nudge.legsNow'),
        menu: t('ui.nudge.check'),
      }

/** What some steps of an evening are called, in one row, by their ids. */
export const stepNames = (ids: readonly string[], routine: readonly Step[]): string =>
  list(
    ids.map((id) => {
      if (id === FUSE_ID) return t('ui.fuse.line')
      const step = routine.find((one) => one.id === id)
      return step ? stepName(step) : id
    }),
  )
