import { FUSE_ID } from '../core/fuse/names.ts'
import { DOSE_ID } from '../core/magnesium/planned.ts'
import type { Settings } from '../core/schema/settings.ts'
import { stepName } from './names.ts'
import { dir, lang, t, template } from './t.ts'

/**
 * The rendered strings of a nudge. The worker has English alone: it reads these from the key `words` of
 * `storage.local`, which any page of ours brings up to date. `message`, `lightsOut`, `line`, `badgeNext`, `badgeOpen` and
 * `badgeQuiet` hold `{steps}` and `{time}` to be filled.
 */
export interface NudgeWords {
  readonly title: string
  readonly done: string
  readonly snooze: string
  readonly calm: string
  readonly legsNow: string
  readonly message: string
  readonly lightsOut: string
  readonly line: string
  readonly between: string
  readonly badgeNext: string
  readonly badgeOpen: string
  readonly badgeQuiet: string
  readonly badgeOff: string
  readonly badgeBedAgain: string
  readonly badgeIdle: string
  readonly test: string
  /** In the menu of the right button, over selected text. Under `check` 0.1.0 left words that were never neutral. */
  readonly menu: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** One name for each step, for the fuse and for a planned dose, by its id. */
  readonly steps: Readonly<Record<string, string>>
}

/** The words of nudges in the language and wording that the settings ask for. */
export function nudgeWords(settings: Pick<Settings, 'routine' | 'reminders'>): NudgeWords {
  const neutral = settings.reminders.words === 'neutral'
  return {
    title: neutral ? t('ui.nudge.titleNeutral') : t('ui.nudge.titlePlain'),
    done: t('ui.nudge.done'),
    snooze: t('ui.nudge.snooze'),
    calm: neutral ? t('ui.nudge.calmNeutral') : t('ui.nudge.calm'),
    legsNow: neutral ? t('ui.nudge.legsNowNeutral') : t('ui.nudge.legsNow'),
    message: template('ui.nudge.message'),
    lightsOut: template('ui.nudge.lightsOut'),
    line: template('ui.nudge.line'),
    between: t('ui.nudge.between'),
    badgeNext: template('ui.nudge.badgeNext'),
    badgeOpen: template('ui.nudge.badgeOpen'),
    badgeQuiet: template('ui.nudge.badgeQuiet'),
    badgeOff: t('ui.nudge.badgeOff'),
    badgeBedAgain: t('ui.nudge.badgeBedAgain'),
    badgeIdle: t('ui.nudge.badgeIdle'),
    test: t('ui.nudge.test'),
    menu: neutral ? t('ui.nudge.checkNeutral') : t('ui.nudge.check'),
    lang,
    dir,
    steps: {
      ...Object.fromEntries(settings.routine.map((step) => [step.id, stepName(step)])),
      [FUSE_ID]: t('ui.fuse.line'),
      [DOSE_ID]: stepName({ kind: 'dose' }),
    },
  }
}

/**
 * The words that a page left, as they lie in the storage. Where it was an older Settle, or nothing of the kind, the worker's
 * own stand for what is missing: a nudge is never kept back for a word.
 */
export function wordsIn(left: unknown, settings: Parameters<typeof nudgeWords>[0]): NudgeWords {
  const own = nudgeWords(settings)
  const { steps } = Object(left) as { steps?: unknown }
  return { ...own, ...textsIn(left), steps: { ...own.steps, ...textsIn(steps) } }
}

const textsIn = (of: unknown): Record<string, string> =>
  typeof of !== 'object' || of === null
    ? {}
    : Object.fromEntries(
        Object.entries(of).filter((one): one is [string, string] => typeof one[1] === 'string'),
      )
