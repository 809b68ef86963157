/**
 * What may ask for something in the popup, the most pressing first. One asks at a time; the others wait behind a count.
 *
 * - `sign`: an emergency or today sign that was not read yet
 * - `trouble`: notes or settings that cannot be kept or read as usual
 * - `consent`: whether notes may be kept, of who kept them before anybody asked
 * - `morning`: last night, while something of it is open
 * - `travel`: the clock here is not the one at home
 * - `offer`: dimming or reminders, of who has not decided
 * - `question`: the one question of this day
 * - `sitting`: since when the person has been sitting, for whoever asked for that reminder
 * - `earlier`: a night before the last that can still be filled in
 */
export const asks = [
  'sign',
  'trouble',
  'consent',
  'morning',
  'travel',
  'offer',
  'question',
  'sitting',
  'earlier',
] as const
export type Ask = (typeof asks)[number]

/** What does not wait until the morning, nor for what else is read. */
const pressing: ReadonlySet<Ask> = new Set<Ask>(['sign', 'trouble'])

/** Those that wait, in the order in which they come; with `onlyPressing` no other than a sign and trouble. */
export const inAskOrder = (waiting: ReadonlySet<Ask>, onlyPressing = false): Ask[] =>
  asks.filter((ask) => waiting.has(ask) && (!onlyPressing || pressing.has(ask)))
