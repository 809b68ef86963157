import { seeded } from '../../lib/core/draw.ts'
import { isLeftAlone } from '../../lib/core/fuse/draw.ts'
import { type Fuse, fuseOf, type Sitting } from '../../lib/core/fuse/fuse.ts'

/** When the legs begin, in minutes after sitting down. */
export interface Law {
  /** The onset for a draw of survival between 0 and 1, of a bout that began some hours into the evening. */
  readonly onset: (survival: number, hours: number) => number
}

const LN2 = Math.log(2)
const MINUTE = 60_000
const DAY = 86_400_000
const LOOK_EVERY = 5
const MOST_EVENINGS = 600

/** Shape 1 is no relation to sitting at all; the larger, the more of it lies around the median. */
export const weibull = (shape: number, medianMin: number): Law => ({
  onset: (survival) => medianMin * (-Math.log(survival) / LN2) ** (1 / shape),
})

/** Follows the clock and not the sitting: the chance of an onset doubles with every hour of the evening. */
export const byTheClock = (medianMin: number): Law => ({
  onset: (survival, hours) => {
    const perMin = LN2 / medianMin
    return 60 * Math.log2(1 + (-Math.log(survival) * LN2) / (60 * perMin * 2 ** (hours - 2)))
  },
})

export interface Person {
  readonly seed: number
  readonly law: Law
  /** The mean minutes of a bout that nothing ends before its time. */
  readonly boutMin: number
  /** How often a nudge is followed. */
  readonly follows: number
  /** Mean minutes between two times of standing up that nothing tells of; null for never. */
  readonly silentMin: number | null
}

/** Somebody of the crowd: sits 45 to 120 minutes in the middle, follows three to nine nudges in ten. */
export function someone(
  seed: number,
  law: (share: number) => Law,
  silentMin: number | null = null,
): Person {
  const share = seeded(seed)
  return {
    seed,
    law: law(share()),
    boutMin: 45 + 75 * share(),
    follows: 0.3 + 0.6 * share(),
    silentMin,
  }
}

/**
 * Lives a person's evenings, one to three bouts each with at most one nudge an evening, until so many onsets were noted
 * or 600 evenings are over.
 * The fuse is looked at anew every fifth evening; `look` is shown what it says then.
 */
export function live(
  person: Person,
  onsets: number,
  look: (fuse: Fuse, onsets: number) => void = () => undefined,
): Sitting[] {
  const share = seeded(person.seed ^ 0x9e3779b9)
  const sittings: Sitting[] = []
  let fuse = fuseOf([])
  let seen = 0
  for (let evening = 0; seen < onsets && evening < MOST_EVENINGS; evening++) {
    let nudges = 1
    const bouts = 1 + Math.floor(share() * 3)
    let hours = 4 * share()
    for (let i = 0; i < bouts && hours < 6; i++) {
      const from = 1_767_290_400_000 + evening * DAY + Math.round(hours * 60 * MINUTE)
      const part = hours < 4 ? 'early' : 'late'
      const nudgeMin = nudges > 0 && !isLeftAlone(from) ? fuse.afterMin[part] : null
      const sat = sit(person, share, hours, nudgeMin)
      if (nudgeMin !== null && sat.min >= nudgeMin) nudges--
      sittings.push({ from, part, min: sat.min, censored: sat.censored })
      if (!sat.censored) seen++
      hours += (sat.min + 10) / 60
    }
    if (evening % LOOK_EVERY !== 0 && seen < onsets) continue
    fuse = fuseOf(sittings)
    look(fuse, seen)
  }
  return sittings
}

/** The mean of a Weibull distribution of shape 1.5 and scale 1. */
const MEAN = 0.9027

/** One bout: to its onset, its own end, or the nudge that was followed, whichever is first. */
function sit(
  { law, boutMin, follows, silentMin }: Person,
  share: () => number,
  hours: number,
  nudgeMin: number | null,
): Pick<Sitting, 'min' | 'censored'> {
  const own = (boutMin / MEAN) * (-Math.log(1 - share())) ** (1 / 1.5)
  const followed = nudgeMin !== null && share() < follows ? nudgeMin + 1 : Number.POSITIVE_INFINITY
  const end = Math.min(own, followed)
  // The legs begin anew with each time of standing up, told or not.
  let sat = 0
  let onset = law.onset(1 - share(), hours)
  while (silentMin !== null) {
    const stood = -Math.log(1 - share()) * silentMin
    if (stood >= onset || sat + stood >= end) break
    sat += stood
    onset = law.onset(1 - share(), hours + sat / 60)
  }
  return sat + onset < end ? { min: sat + onset, censored: false } : { min: end, censored: true }
}
