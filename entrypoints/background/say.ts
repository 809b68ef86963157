import type { Nudge } from '../../lib/browser/nudge.ts'
import type { Zone } from '../../lib/core/clock-time.ts'
import { type Decision, nudgeId } from '../../lib/core/decide.ts'
import type { Moment } from '../../lib/core/plan.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { timeWords } from '../../lib/texts/clock-words.ts'
import { nudgeWords, stepNames } from '../../lib/texts/nudge-words.ts'
import { number, t } from '../../lib/texts/t.ts'

/** How nudges are worded, and what the steps of this evening are called. */
type Worded = Pick<Settings, 'reminders' | 'routine'>

const namesOf = (moments: readonly Moment[], { routine }: Worded): string =>
  stepNames(
    moments.map(({ id }) => id),
    routine,
  )

/** What one notification says of the moments that it lists; whether it `asks` how the legs are at lights out. */
export function nudgeText(
  moments: readonly Moment[],
  settings: Worded,
  zone: Zone,
  asks: boolean,
): Nudge {
  const [first] = moments as [Moment, ...Moment[]]
  const lightsOut = moments.find((m) => m.kind === 'lightsOut')
  const steps = moments.filter((m) => m !== lightsOut)
  const { title, calm, legsNow } = nudgeWords(settings)
  const parts = [
    ...(steps.length > 0
      ? [
          t('ui.nudge.message', {
            steps: namesOf(steps, settings),
            time: timeWords(first.at, zone),
          }),
        ]
      : []),
    ...(lightsOut ? [t('ui.nudge.lightsOut', { time: timeWords(lightsOut.at, zone) })] : []),
  ]
  return {
    id: nudgeId(first),
    title,
    message: parts.join('\n'),
    buttons: lightsOut && asks ? [calm, legsNow] : [t('ui.nudge.done'), t('ui.nudge.snooze')],
  }
}

/** The line in the page: about the routine, never about a symptom. */
export const lineText = namesOf

/** What the badge shows: that a note was kept just now, that bed was to be tried again, else how much is open. */
export function badgeOf({ noted, bedAgain, pending }: Decision): string {
  if (noted) return '✓'
  if (bedAgain) return 'zz'
  return pending.length > 0 ? number(pending.length) : ''
}

/** The words behind the badge: what is open now, else what comes next. */
export function badgeText(decision: Decision, settings: Worded, zone: Zone, now: number): string {
  const { evening, pending } = decision
  if (decision.bedAgain) return t('ui.nudge.badgeBedAgain')
  if (decision.quietUntil !== null)
    return t('ui.nudge.badgeQuiet', { time: timeWords(decision.quietUntil, zone) })
  if (evening.dimNight.off) return t('ui.nudge.badgeOff')
  if (pending.length > 0) return t('ui.nudge.badgeOpen', { steps: namesOf(pending, settings) })
  const next = evening.moments.find((m) => m.at > now && m.night === evening.dimNight.day)
  if (!next) return t('ui.nudge.badgeIdle')
  return t('ui.nudge.badgeNext', {
    steps: namesOf([next], settings),
    time: timeWords(next.at, zone),
  })
}
