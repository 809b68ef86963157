import { clockTimeOf, type Day, dayAfter, instantOf, MINUTE, type Zone } from './clock-time.ts'
import { type Draw, seededDraw } from './draw.ts'
import { correction, newEntry, removal } from './entry.ts'
import type { Schedule } from './night.ts'
import { dayOf, feltOf, morningOf, nowAndThen, type SampleWords } from './sample-notes.ts'
import type { Draft, Entry } from './schema/entry.ts'

export interface SampleWish {
  readonly seed: number
  /** The last night; the others lie before it. */
  readonly last: Day
  readonly nights: number
  readonly zone: Zone
  readonly words: SampleWords
  /** Whether it is the diary of somebody with an urge to move. */
  readonly urges?: boolean
  /** Leaves out whole nights now and then, as people do; without it something is noted every evening. */
  readonly gaps?: boolean
}

/** The sample that the diary offers: as many nights as somebody needs to see good and bad weeks. */
export const offeredSample = { seed: 23, nights: 120, gaps: true } as const

/** Keeps a note of one night at a minute after the midnight that the night's day begins with. */
type Keep = (minute: number, draft: Draft) => Entry

const schedule: Schedule = {
  week: Array.from({ length: 7 }, () => ({ bed: '22:30', wake: '07:00' })),
  tonight: null,
}

/**
 * The rows of somebody who notes their evenings, about fourteen a night, every kind of entry among them, corrections
 * and removals too. Pure: the same wish gives the same rows, ids included. They do not carry `sample`; what shows them
 * as a sample marks them.
 */
export function sampleDiary(wish: SampleWish): Entry[] {
  const { last, nights, gaps = false } = wish
  const draw = seededDraw(wish.seed)
  const rows: Entry[] = []
  // Good and bad weeks follow each other: neighbouring nights are alike, as they are.
  let mood = 4
  for (let back = nights - 1; back >= 0; back--) {
    const night = dayAfter(last, -back)
    mood = Math.min(8, Math.max(0, mood + draw.below(5) - 2))
    const silent = gaps && draw.chance(0.08)
    const found = oneNight(draw, wish, night, mood)
    if (!silent) rows.push(...found)
  }
  return rows
}

/** Marks rows as belonging to the sample diary. */
export const asSample = (rows: readonly Entry[]): Entry[] =>
  rows.map((row) => ({ ...row, sample: true }) as Entry)

function oneNight(draw: Draw, wish: SampleWish, night: Day, mood: number): Entry[] {
  const { zone } = wish
  const rows: Entry[] = []
  const midnight = instantOf(night, '00:00', zone)
  const keep: Keep = (minute, draft) => {
    const at = midnight + minute * MINUTE + draw.below(MINUTE)
    const row = newEntry(draft, { id: draw.uuid(), at, now: at, zone, schedule, night })
    rows.push(row)
    return row
  }
  for (const [minute, draft] of dayOf(draw)) keep(minute, draft)
  // Some evenings nobody says a word about the legs.
  const said = draw.chance(0.92)
  if (said && mood > 1) felt(draw, wish, keep, rows, mood)
  if (said && (mood < 2 || draw.chance(0.2))) keep(1230 + draw.below(120), { kind: 'calm' })
  for (const [minute, draft] of morningOf(draw, mood, said, (m) => midnight + m * MINUTE))
    keep(minute, draft)
  for (const [minute, draft] of nowAndThen(draw, wish.words)) keep(minute, draft)
  return rows
}

/** What is felt comes in the evening and goes on past midnight, in the night it began in. */
function felt(draw: Draw, wish: SampleWish, keep: Keep, rows: Entry[], mood: number): void {
  const { words, urges = true } = wish
  for (let times = 1 + draw.below(8); times > 0; times--) {
    const minute = 1140 + draw.below(420)
    const row = keep(minute, feltOf(draw, words, urges, mood, clockTimeOf(minute)))
    const fix = row.at + 2 * MINUTE
    if (draw.chance(0.06))
      rows.push(correction(row, { severity: 1 + draw.below(10) }, draw.uuid(), fix))
    else if (draw.chance(0.03)) rows.push(removal(row, draw.uuid(), fix))
  }
}
