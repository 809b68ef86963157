import {
  type Fuse,
  type Guess,
  JUDGED_FROM,
  LEARNS_FROM,
  type Sitting,
} from '../../lib/core/fuse/fuse.ts'
import { HIT_AFTER_MIN, HIT_UNTIL_MIN, type Judged, USUAL_MIN } from '../../lib/core/fuse/judge.ts'
import { LATE_MIN } from '../../lib/core/fuse/part.ts'
import { number, plural, t } from '../../lib/texts/t.ts'

const window = { from: HIT_AFTER_MIN, until: HIT_UNTIL_MIN, usual: USUAL_MIN }

/** What the fuse goes by, in plain sentences: the time, as the guess it is, and whether it stays. */
export function knownLines(fuse: Fuse, sittings: readonly Sitting[]): string[] {
  const { state, judged } = fuse
  if (state === 'usual') return [usualLine(sittings)]
  return [
    ...guessLines(fuse.guess),
    state === 'trying' ? plural('ui.fuse.trying', JUDGED_FROM) : t(`ui.fuse.${state}`, window),
    ...(judged ? judgedLines(judged) : []),
    t('ui.fuse.truth'),
  ]
}

function usualLine(sittings: readonly Sitting[]): string {
  const have = sittings.filter(({ censored }) => !censored).length
  return have < LEARNS_FROM
    ? plural('ui.fuse.usual', LEARNS_FROM, { minutes: USUAL_MIN, have })
    : t('ui.fuse.few', { minutes: USUAL_MIN, onsets: have, bouts: sittings.length })
}

/** One guess for the whole evening where both halves share it; a half that has too few onsets of its own keeps that one. */
function guessLines({ early, late }: Fuse['guess']): string[] {
  const guesses = [early, late].filter((one): one is Guess => one !== null)
  return (['evening', 'early', 'late'] as const).flatMap((of) => {
    const guess = guesses.find((one) => one.of === of)
    return guess ? [guessLine(guess)] : []
  })
}

function guessLine({ of, min, low, high, onsets, bouts }: Guess): string {
  const range =
    high === null
      ? t('ui.fuse.rangeOpen', { low: Math.round(low) })
      : t('ui.fuse.range', { low: Math.round(low), high: Math.round(high) })
  const known = { min: Math.round(min), range, onsets, bouts }
  return of === 'late'
    ? t('ui.fuse.guess.late', { ...known, hours: LATE_MIN / 60 })
    : t(`ui.fuse.guess.${of}`, known)
}

/** Shares as so many of a hundred: percent is a sign, and this is read aloud. */
const OF = 100

function judgedLines({ difference, low, high, atProposed, atUsual }: Judged): string[] {
  const signed = (share: number) => number(Math.round(OF * share), { signDisplay: 'exceptZero' })
  const by = { difference: signed(difference), of: OF, low: signed(low), high: signed(high) }
  return [
    t('ui.fuse.judged', by),
    plural('ui.fuse.reached', atProposed),
    plural('ui.fuse.reachedUsual', atUsual, { usual: USUAL_MIN }),
  ]
}
