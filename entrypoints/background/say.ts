import type { Nudge } from '../../lib/browser/nudge.ts'
import { clockTimeAt, type Zone } from '../../lib/core/clock-time.ts'
import { type Decision, nudgeId } from '../../lib/core/decide.ts'
import type { Moment } from '../../lib/core/plan.ts'
import type { NudgeWords } from '../../lib/texts/nudge-words.ts'

const fill = (text: string, steps: string, time: string): string =>
  text.replace('{steps}', () => steps).replace('{time}', () => time)

const namesOf = (moments: readonly Moment[], words: NudgeWords): string =>
  moments.map((m) => words.steps[m.id] ?? m.id).join(words.between)

/** What one notification says of the moments that it lists; whether it `asks` how the legs are at lights out. */
export function nudgeText(
  moments: readonly Moment[],
  words: NudgeWords,
  zone: Zone,
  asks: boolean,
): Nudge {
  const [first] = moments as [Moment, ...Moment[]]
  const lightsOut = moments.find((m) => m.kind === 'lightsOut')
  const steps = moments.filter((m) => m !== lightsOut)
  const parts = [
    ...(steps.length > 0
      ? [fill(words.message, namesOf(steps, words), clockTimeAt(first.at, zone))]
      : []),
    ...(lightsOut ? [fill(words.lightsOut, '', clockTimeAt(lightsOut.at, zone))] : []),
  ]
  return {
    id: nudgeId(first),
    title: words.title,
    message: parts.join('\n'),
    buttons: lightsOut && asks ? [words.calm, words.legsNow] : [words.done, words.snooze],
  }
}

/** The line in the page: about the routine, never about a symptom. */
export const lineText = (moments: readonly Moment[], words: NudgeWords): string =>
  fill(words.line, namesOf(moments, words), '')

/** What the badge shows: that a note was kept just now, that bed was to be tried again, else how much is open. */
export function badgeOf({ noted, bedAgain, pending }: Decision): string {
  if (noted) return '✓'
  if (bedAgain) return 'zz'
  return pending.length > 0 ? String(pending.length) : ''
}

/** The words behind the badge: what is open now, else what comes next. */
export function badgeText(decision: Decision, words: NudgeWords, zone: Zone, now: number): string {
  const { evening, pending } = decision
  if (decision.bedAgain) return words.badgeBedAgain
  if (decision.quietUntil !== null)
    return fill(words.badgeQuiet, '', clockTimeAt(decision.quietUntil, zone))
  if (evening.dimNight.off) return words.badgeOff
  if (pending.length > 0) return fill(words.badgeOpen, namesOf(pending, words), '')
  const next = evening.moments.find((m) => m.at > now && m.night === evening.dimNight.day)
  if (!next) return words.badgeIdle
  return fill(words.badgeNext, namesOf([next], words), clockTimeAt(next.at, zone))
}
