import { type Day, type EpochMs, HOUR, type Zone } from './clock-time.ts'
import { takesNotes } from './entry.ts'
import { type Night, neighbour, nightAt, nightOf, type Schedule } from './night.ts'
import { hasUrges } from './person.ts'
import type { Entry } from './schema/entry.ts'

/** What the morning asks. Two at the most. */
export type Ask = 'worst' | 'jumps' | 'sleep'

/** How far the kinds a person ticked decide the words: who named no urge is asked of none. */
export type Voice = 'urge' | 'legs'

/**
 * The one or two answers of a morning. Who ticked only jumps at sleep onset is asked of those alone; who ticked them
 * among others, in the place of the computer's guess where there is none.
 */
export function asksOf(ticked: readonly string[], hasGuess: boolean): readonly Ask[] {
  const jumps = ticked.includes('jerkAtSleepOnset')
  const first: Ask = jumps && ticked.length === 1 ? 'jumps' : 'worst'
  if (hasGuess) return [first, 'sleep']
  return first === 'worst' && jumps ? ['worst', 'jumps'] : [first]
}

export const voiceOf = (ticked: readonly string[]): Voice => (hasUrges(ticked) ? 'urge' : 'legs')

/**
 * What is still open of a night, given what stands of it. Skipping the first answer is an answer to all: nobody who
 * said "not now" is asked on.
 */
export function openAsks(asks: readonly Ask[], standing: readonly Entry[]): readonly Ask[] {
  const answers = standing.filter((one) => one.kind === 'morning')
  const said = (key: 'worst' | 'jumps') => answers.some((one) => one[key] !== undefined)
  if (answers.some((one) => one.worst === 'skipped' || one.jumps === 'skipped')) return []
  return asks.filter((ask) =>
    ask === 'sleep' ? !standing.some((one) => one.kind === 'sleep') : !said(ask),
  )
}

/**
 * The night that the morning belongs to: from its wake time on until the next one owns the time; null in between, and
 * on an evening.
 */
export function lastNight(now: EpochMs, schedule: Schedule, zone: Zone): Night | null {
  const night = nightOf(nightAt(now, schedule, zone), schedule, zone)
  return now >= night.wake ? night : null
}

/**
 * Nights before the last one that can still be filled in, the newest first: over, and up to 48 hours after their wake
 * time. `since` is the person's first note: before that there was nobody to ask.
 */
export function earlierNights(
  now: EpochMs,
  since: EpochMs | null,
  schedule: Schedule,
  zone: Zone,
): readonly Night[] {
  if (since === null) return []
  const owner = nightAt(now, schedule, zone)
  const nights: Night[] = []
  const back = (day: Day) => neighbour(day, -1, zone)
  for (let day = back(owner); takesNotes(day, now, schedule, zone); day = back(day)) {
    const night = nightOf(day, schedule, zone)
    if (now >= night.wake && since < night.wake) nights.push(night)
  }
  return nights
}

/** The moment of an answer about a night: its wake time, since it is about all of it, but never in the future. */
export const momentOf = (night: Night, now: EpochMs): EpochMs => Math.min(now, night.wake)

/** What of the seat a night is guessed from: half a day and a little beyond the plan on either side. */
export const seatAround = (night: Night): { from: EpochMs; to: EpochMs } => ({
  from: night.lightsOut - 14 * HOUR,
  to: night.wake + 14 * HOUR,
})
