import { dayAfter, dayAt, zoneOfRow } from '../core/clock-time.ts'
import { countsInFindings } from '../core/entry.ts'
import { type LongLook, type LookMinimums, longLook } from '../core/long-look.ts'
import { neighbour } from '../core/night.ts'
import { nightNumbers } from '../core/night-numbers.ts'
import type { EntryOf } from '../core/schema/entry.ts'
import { type NightSleep, readSleep } from '../core/sleep/night-sleep.ts'
import { firstAt, newest, nightsBetween } from '../store/read.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'

/** What the page of numbers is made of. */
export interface Insights {
  readonly sleeps: readonly NightSleep[]
  /** Nights whose times cannot be right; they are in no number. */
  readonly refused: number
  readonly look: LongLook | null
  readonly answers: readonly EntryOf<'fortnight'>[]
  readonly sample: boolean
}

/** Four weeks of nights are what a mean is made of. */
const NIGHTS = 28
/** The first weeks of the long look, and as much again for who began with notes without numbers. */
const FIRST_NIGHTS = 98

/** Reads what the page shows; null where the database is not open. */
export async function readInsights(
  live: Live,
  notes: Notes,
  need: LookMinimums,
): Promise<Insights | null> {
  const { database } = await notes.open()
  if (!database) return null
  const today = neighbour(live.evening.dimNight.day, -1, live.zone)
  const [first, lately, fortnights] = await Promise.all([
    firstAt(database),
    nightsBetween(database, dayAfter(today, 1 - NIGHTS), today),
    newest(database, { kinds: ['fortnight'], limit: 60 }),
  ])
  const begun = first === null ? today : dayAfter(dayAt(first, live.zone), -1)
  const early = await nightsBetween(database, begun, dayAfter(begun, FIRST_NIGHTS))
  const reads = [...lately.values()].flatMap((entries) => {
    const said = entries.filter(countsInFindings).findLast((one) => one.kind === 'sleep')
    return said && said.answer !== 'notMe' ? [readSleep({ ...said, zone: zoneOfRow(said) })] : []
  })
  return {
    sleeps: reads.flatMap((read) => (read.ok ? [read.sleep] : [])),
    refused: reads.filter((read) => !read.ok).length,
    look: longLook(nightNumbers([...early, ...lately]), today, need),
    answers: fortnights.entries.filter((one) => one.kind === 'fortnight'),
    sample: [...early.values(), ...lately.values()].flat().some((one) => one.sample === true),
  }
}
