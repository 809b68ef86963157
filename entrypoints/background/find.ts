import { readDim } from '../../lib/browser/dim-home.ts'
import { hostsAllowed, someHostAllowed } from '../../lib/browser/hosts.ts'
import { local } from '../../lib/browser/local.ts'
import { listedNotifications, mayNotify } from '../../lib/browser/nudge.ts'
import { heardNow } from '../../lib/browser/quiet.ts'
import { seatNow } from '../../lib/browser/seat.ts'
import { hasLooked } from '../../lib/browser/session.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import { type Found, nudgeId } from '../../lib/core/decide.ts'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import type { PlannedDose } from '../../lib/core/magnesium/reminder.ts'
import type { Schedule } from '../../lib/core/night.ts'
import { type Person, personOf } from '../../lib/core/person.ts'
import { AWAY_AFTER_SEC, isPresent } from '../../lib/core/presence.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { readEvening } from '../../lib/page/read-evening.ts'
import { readOnce } from '../../lib/page/read-once.ts'
import type { StoredRead } from '../../lib/page/read-stored.ts'
import { speakAs } from '../../lib/page/speak-as.ts'
import type { Diary } from '../../lib/store/diary.ts'
import { journalDiary } from '../../lib/store/journal-diary.ts'
import { keepHours, recordNights } from '../../lib/store/nights.ts'
import { within } from '../../lib/store/within.ts'
import { withDiary } from './diary.ts'
import { findStandUp } from './stand-up.ts'
import { readHere } from './stored.ts'

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

/** Longer than opening takes with its one retry; a page that was frozen in the midst of writing holds up every reading. */
const PATIENCE_MS = 15_000

/** A wake-up hands on what it has just read and written; a press reads. */
type Wakes = { readonly stored: Found['stored'] | undefined } | null

/** Finds everything that a wake-up decides from; when to stand up only for a wake-up itself, since a press waits for this. */
export async function findHere(wakes: Wakes = null): Promise<FoundHere> {
  const [lies, dim] = await Promise.all([wakes?.stored ?? local.get(null), readDim()])
  const here = readHere(lies)
  const { now, settings, stored } = here
  // Before anything that this wake-up brings is written; what fails here is made up for at the next.
  const ended = await keepHours(local, (found) => readHere(found, now), stored).catch(() => false)
  const standsUp = wakes !== null && settings.fuse && settings.seat
  const [hosts, someHosts, notify, heard, touched, looked, stand, { evening, standUp }] =
    await Promise.all([
      hostsAllowed(),
      someHostAllowed(),
      mayNotify(),
      heardNow(),
      seatNow(AWAY_AFTER_SEC),
      hasLooked(),
      listedNotifications(),
      fromDiary(here, standsUp, ended),
      speakAs(() => settings),
    ])
  const { done, routine, planned } = evening
  // A browser that has just started lists nothing, whatever stood before it ended.
  const listed = looked ? stand : null
  return {
    ...here,
    ...evening,
    looked,
    settings: { ...settings, routine: [...routine, ...(planned ? [planned.step] : [])] },
    isDone: (moment) => done.has(nudgeId(moment)),
    quiet: heard.fullScreen || heard[settings.reminders.sounds],
    present: isPresent(touched, heard.window),
    sounding: heard.anywhere,
    channel: channelFor(settings, notify, hosts),
    lines: hosts && settings.dimming.on,
    standUp,
    // A line in a page is no notification; whether it was sent stands in `dim` itself.
    listed: listed && dim?.line ? new Set([...listed, dim.line.id]) : listed,
    lastLeads,
    dim,
    someHosts,
  }
}

/** Who did not see the test notification gets a line in the page, or the badge alone where that is not allowed. */
function channelFor(settings: Settings, notify: boolean, hosts: boolean): Found['channel'] {
  if (notify && settings.reminders.seen !== 'no') return 'notification'
  return hosts && settings.dimming.on ? 'line' : 'badge'
}

/**
 * What the diary says of this evening and, with the `fuse` on, when to stand up. Where the diary does not open, or cannot be
 * read, what waits for it: the evening goes on without the rest.
 */
async function fromDiary(here: StoredRead, fuse: boolean, ended: boolean) {
  const read = async (diary: Diary) => {
    if (ended && diary.database) await recordNights(diary.database, local).catch(() => undefined)
    const evening = await readEvening(here, readOnce(diary))
    const { profile, entries } = evening
    const schedule = { ...here.schedule, planned: undefined }
    const standUp = fuse
      ? await findStandUp(diary, profile, entries, { ...here, schedule }).catch(() => null)
      : null
    return { evening, standUp }
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
