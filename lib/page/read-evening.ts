import type { Day, EpochMs } from '../core/clock-time.ts'
import { nudgeId } from '../core/decide.ts'
import { DOSE_ID, isPlannedDose } from '../core/magnesium/planned.ts'
import type { PlannedDose } from '../core/magnesium/reminder.ts'
import { nightsAround } from '../core/night.ts'
import { type Person, personOf } from '../core/person.ts'
import { onsetsIn, restlessNights } from '../core/restless.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { Step } from '../core/schema/settings.ts'
import { plannedDoseIn } from './planned-dose.ts'
import type { Reading } from './read-once.ts'
import type { StoredRead } from './read-stored.ts'
import { healthIn, offeredRoutine } from './step-gate.ts'

/** What the diary says of this evening. */
export interface EveningRead {
  readonly profile: Readonly<Record<string, unknown>>
  readonly person: Person
  /** What stands of the night before, of this night and of the next. */
  readonly entries: readonly Entry[]
  /** The nudges whose step was done or skipped, by their ids. */
  readonly done: ReadonlySet<string>
  /** When Legs now was pressed. */
  readonly onsets: readonly EpochMs[]
  /** The nights in which it was pressed more than once. */
  readonly restless: ReadonlySet<Day>
  /** The routine as it is offered: steps that the health list does not clear are off. */
  readonly routine: readonly Step[]
  /** The dose that the evening holds by the person's plan. */
  readonly planned: PlannedDose | null
}

/**
 * This evening as the diary knows it, at the instant for which `stored` was read; see `readStored`. Rejects where the diary
 * cannot be read; a plan of doses that cannot be is none.
 */
export async function readEvening(
  stored: Pick<StoredRead, 'settings' | 'schedule' | 'zone' | 'now'>,
  diary: Reading,
): Promise<EveningRead> {
  const { settings, schedule, zone, now } = stored
  // What is decided goes by the hours of now; what was noted since they hold can lie in a night beside.
  const around = nightsAround(now, { ...schedule, planned: undefined }, zone)
  const noted = nightsAround(now, schedule, zone)
  const days = [...new Set([...around, ...noted].map((night) => night.day))]
  const [, night, after] = around
  const [profile, ...nights] = await Promise.all([
    diary.profile(),
    ...days.map((day) => diary.ofNight(day)),
  ])
  const entries = nights.flat()
  const { routine } = settings
  const ahead = now < night.wake ? night : after
  return {
    profile,
    person: personOf(profile),
    entries,
    done: new Set(entries.flatMap(doneBy)),
    onsets: onsetsIn(entries),
    restless: restlessNights(days.map((day, i) => [day, nights[i] ?? []])),
    routine: offeredRoutine(routine, healthIn(diary, profile), now),
    planned: await plannedDoseIn(diary, profile, ahead, routine, now, zone).catch(() => null),
  }
}

function doneBy(entry: Entry): string[] {
  if (isPlannedDose(entry)) return [nudgeId({ night: entry.night, id: DOSE_ID })]
  return entry.kind === 'step' ? [nudgeId({ night: entry.night, id: entry.step })] : []
}
