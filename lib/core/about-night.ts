import type { Day, EpochMs, Zone } from './clock-time.ts'
import type { EntryKind } from './fields/table.ts'
import { nightsAround, type Schedule } from './night.ts'

/** What the day does to the night ahead: between waking and the cut it is about the night that comes. */
const ofTheNightAhead: readonly EntryKind[] = ['intake', 'dose', 'step', 'factor']

/** What is said in the morning, of a night as a whole. Its moment says nothing of which night that is. */
const ofAWholeNight: readonly EntryKind[] = ['morning', 'sleep', 'fortnight']

/** Whether something of a kind is said of a night as a whole, whenever it is said. */
export const isOfWholeNight = (kind: EntryKind): boolean => ofAWholeNight.includes(kind)

/**
 * The night that something of a kind is about when it happens at an instant. Coffee, alcohol, nicotine, a dose, a step and
 * a factor of the day are about the night that comes as soon as the wake time of the last one has passed; everything
 * else goes by the cut, so what is felt at eight in the morning still belongs to the night before. Every instant has
 * exactly one night for each kind, and the nights follow each other without a gap.
 */
export function nightAbout(kind: EntryKind, at: EpochMs, schedule: Schedule, zone: Zone): Day {
  const [, night, after] = nightsAround(at, schedule, zone)
  return ofTheNightAhead.includes(kind) && at >= night.wake ? after.day : night.day
}
