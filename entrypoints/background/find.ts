import { readDim } from '../../lib/browser/dim-home.ts'
import { hostsAllowed, someHostAllowed } from '../../lib/browser/hosts.ts'
import { local } from '../../lib/browser/local.ts'
import { listedNotifications, mayNotify } from '../../lib/browser/nudge.ts'
import { isQuietWanted, isSounding } from '../../lib/browser/quiet.ts'
import { hasLooked } from '../../lib/browser/session.ts'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import type { Day, EpochMs, Zone } from '../../lib/core/clock-time.ts'
import { type Found, nudgeId } from '../../lib/core/decide.ts'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import { readEvening } from '../../lib/core/evening-row.ts'
import { DOSE_ID, isPlannedDose } from '../../lib/core/magnesium/planned.ts'
import type { PlannedDose } from '../../lib/core/magnesium/reminder.ts'
import { nightsAround, type Schedule } from '../../lib/core/night.ts'
import { type Person, personOf } from '../../lib/core/person.ts'
import { plannedLately } from '../../lib/core/planned-lately.ts'
import { onsetsIn, restlessNights } from '../../lib/core/restless.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { readSettings } from '../../lib/core/settings.ts'
import { scheduleOf } from '../../lib/core/travel.ts'
import { plannedDoseIn } from '../../lib/page/planned-dose.ts'
import { healthIn, offeredRoutine } from '../../lib/page/step-gate.ts'
import { zoneNow } from '../../lib/page/zone.ts'
import type { Diary } from '../../lib/store/diary.ts'
import { journalDiary } from '../../lib/store/journal-diary.ts'
import { keepHours, recordNights } from '../../lib/store/nights.ts'
import { within } from '../../lib/store/within.ts'
import { withDiary } from './diary.ts'
import { findStandUp } from './stand-up.ts'

/** What `decide` needs, and what its effects need beside it. */
export interface FoundHere extends Found {
  /** What gives a note its night. */
  readonly schedule: Schedule
  /** The value of `dim` as it is stored; the worker writes only what differs. */
  readonly dim: Dim | undefined
  /** Some pages of the web may be reached. */
  readonly someHosts: boolean
  /** A look was finished since the browser started. */
  readonly looked: boolean
  readonly person: Person
  /** The dose that the evening holds by the person's plan. */
  readonly planned: PlannedDose | null
}

/** The hours of now, and for nights that are over those they had: by them a note gets its night. */
export const scheduleHere = (
  stored: Found['stored'],
  settings: Settings,
  zone: Zone,
  now: EpochMs,
): Schedule => ({
  ...scheduleOf(settings, readEvening(stored, now).nights, zone),
  planned: plannedLately(stored, now),
})

/** Longer than opening takes with its one retry; a page that was frozen in the midst of writing holds up every reading. */
const PATIENCE_MS = 15_000

/** A wake-up hands on what it has just read and written; a press reads. */
type Wakes = { readonly stored: Found['stored'] | undefined } | null

/** Finds everything that a wake-up decides from; when to stand up only for a wake-up itself, since a press waits for this. */
export async function findHere(wakes: Wakes = null): Promise<FoundHere> {
  // All of it: what pages have said and nobody has taken up yet lies under keys that nobody can name.
  const [stored, dim] = await Promise.all([wakes?.stored ?? local.get(null), readDim()])
  const { settings } = readSettings(stored['settings'], defaultSettings())
  const now = Date.now()
  const zone = zoneNow()
  // Before anything that this wake-up brings is written; what fails here is made up for at the next.
  const here = { defaults: defaultSettings(), zone, now }
  const ended = await keepHours(local, here, stored).catch(() => false)
  const schedule = scheduleHere(stored, settings, zone, now)
  const standsUp = wakes !== null && settings.fuse && settings.seat
  const [
    hosts,
    someHosts,
    notify,
    quiet,
    sounding,
    looked,
    stand,
    { done, onsets, restless, person, health, planned, standUp },
  ] = await Promise.all([
    hostsAllowed(),
    someHostAllowed(),
    mayNotify(),
    isQuietWanted(),
    isSounding(),
    hasLooked(),
    listedNotifications(),
    fromDiary({ now, schedule, zone }, settings, standsUp, ended),
  ])
  // A browser that has just started lists nothing, whatever stood before it ended.
  const listed = looked ? stand : null
  return {
    now,
    zone,
    looked,
    settings: {
      ...settings,
      routine: [
        ...offeredRoutine(settings.routine, health, now),
        ...(planned ? [planned.step] : []),
      ],
    },
    planned,
    schedule,
    stored,
    isDone: (moment) => done.has(nudgeId(moment)),
    onsets,
    restless,
    quiet,
    sounding,
    channel: channelFor(settings, notify, hosts),
    lines: hosts && settings.dimming.on,
    standUp,
    // A line in a page is no notification; whether it was sent stands in `dim` itself.
    listed: listed && dim?.line ? new Set([...listed, dim.line.id]) : listed,
    lastLeads,
    dim,
    someHosts,
    person,
  }
}

/** Who did not see the test notification gets a line in the page, or the badge alone where that is not allowed. */
function channelFor(settings: Settings, notify: boolean, hosts: boolean): Found['channel'] {
  if (notify && settings.reminders.seen !== 'no') return 'notification'
  return hosts && settings.dimming.on ? 'line' : 'badge'
}

/**
 * Steps that were done or skipped in the nights around, when the legs acted up, who the person is, what the health
 * list says, what dose the evening holds, and, with the `fuse` on, when to stand up. Where the diary does not open, or
 * cannot be read, what waits for it: the evening goes on without the rest.
 */
async function fromDiary(
  { now, schedule: noting, zone }: Pick<FoundHere, 'now' | 'schedule' | 'zone'>,
  { routine }: Pick<Settings, 'routine'>,
  fuse: boolean,
  ended: boolean,
) {
  // What is decided goes by the hours of now; what was noted since they hold can lie in a night beside.
  const schedule = { ...noting, planned: undefined }
  const around = nightsAround(now, schedule, zone)
  const noted = nightsAround(now, noting, zone)
  const days: Day[] = [...new Set([...around, ...noted].map((night) => night.day))]
  const [, night, after] = around
  const ahead = now < night.wake ? night : after
  const read = async (diary: Diary) => {
    if (ended && diary.database) await recordNights(diary.database, local).catch(() => undefined)
    const [profile, ...nights] = await Promise.all([
      diary.profile(),
      ...days.map((day) => diary.ofNight(day)),
    ])
    const standing = nights.flat()
    const done = standing.flatMap((e) => {
      if (isPlannedDose(e)) return [nudgeId({ night: e.night, id: DOSE_ID })]
      return e.kind === 'step' ? [nudgeId({ night: e.night, id: e.step })] : []
    })
    const restless = restlessNights(days.map((day, i) => [day, nights[i] ?? []]))
    const standUp = fuse
      ? await findStandUp(diary, profile, standing, { now, schedule, zone }).catch(() => null)
      : null
    return {
      done: new Set(done),
      onsets: onsetsIn(standing),
      restless,
      person: personOf(profile),
      health: healthIn(diary, profile),
      planned: await plannedDoseIn(diary, profile, ahead, routine, now, zone).catch(() => null),
      standUp,
    }
  }
  try {
    return await within(PATIENCE_MS, withDiary(read))
  } catch (error) {
    console.error('Settle:', error)
    return read(journalDiary(local, 'broken'))
  }
}

/** Who the person is, without all the rest; nobody known where that cannot be read. */
export const personHere = (): Promise<Person> =>
  within(
    PATIENCE_MS,
    withDiary((diary) => diary.profile()),
  ).then(personOf, () => personOf({}))
