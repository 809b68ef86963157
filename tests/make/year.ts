import type { ClockTime, Day, EpochMs, Zone } from '../../lib/core/clock-time.ts'
import { seededDraw } from '../../lib/core/draw.ts'
import type { Schedule } from '../../lib/core/night.ts'
import type { Tonight } from '../../lib/core/schema/evening.ts'
import type { Hours } from '../../lib/core/schema/settings.ts'
import { saidOf } from './tonight.ts'

// A year as a person tells it: sleep after sleep, each with the name that the person gives it. Nothing here asks
// the core where a night begins; the calendar and the clock on the wall are all that is known.

const HOUR = 3_600_000
const MIN = 60_000

/** One sleep as it was lived, and what was so around it. */
export interface Lived {
  /** The day on whose evening it belongs, as the person says "Friday night": from noon to noon. */
  readonly name: Day
  readonly zone: Zone
  readonly schedule: Schedule
  /** Of the time before it, what the person calls its evening, and never the day of the sleep before. */
  readonly eveningFrom: EpochMs
  readonly bed: EpochMs
  readonly up: EpochMs
  /** As long after waking the person still speaks of that night. */
  readonly morningTo: EpochMs
}

type Planned = Omit<Lived, 'eveningFrom' | 'morningTo'> & { readonly since: EpochMs }

const pair = (bed: ClockTime, wake: ClockTime): Hours => ({ bed, wake })
const all = (hours: Hours): Hours[] => Array.from({ length: 7 }, () => hours)
const [early, late, night] = [
  pair('21:00', '04:30'),
  pair('02:30', '10:30'),
  pair('09:00', '16:30'),
]
const [usual, free] = [pair('22:30', '07:00'), pair('00:30', '09:00')]
const [workdays, weekend] = [(hours: Hours) => Array.from({ length: 4 }, () => hours), [free, free]]

/** Weeks that people live, Monday’s night first; a rota goes through several of them, a week or two each. */
export const rotas = {
  usual: [[...workdays(usual), ...weekend, usual]],
  alwaysNight: [[...workdays(night), ...weekend, night]],
  shifts: [all(early), all(late), all(night)],
  nightsAndDays: [all(night), [...workdays(usual), ...weekend, usual]],
} as const satisfies Record<string, readonly (readonly Hours[])[]>
export type Rota = keyof typeof rotas

/** Both sides of the date line, and back: a day that comes twice, and one that never comes. */
const overTheLine: readonly Zone[] = ['Pacific/Kiritimati', 'Pacific/Honolulu', 'Pacific/Auckland']

const clockOn = (day: Temporal.PlainDate, clock: ClockTime, zone: Zone): EpochMs =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(clock) })
    .epochMilliseconds

/** The sleeps of a year. The same wish gives the same year. */
export function yearOf(home: Zone, rota: Rota, year: number, seed: number): Lived[] {
  const draw = seededDraw(seed)
  const planned: Planned[] = []
  const weeks: readonly (readonly Hours[])[] = rotas[rota]
  const trips = [...overTheLine, home, ...overTheLine.toReversed(), home]
  const end = clockOn(Temporal.PlainDate.from(`${year + 1}-01-01`), '12:00', home)
  let up = clockOn(Temporal.PlainDate.from(`${year}-01-01`), '07:00', home)
  let zone = home
  let tonight: Schedule['tonight'] = null
  let week = weeks[0] as readonly Hours[]
  for (let changeIn = 7, flyIn = 25; up < end; changeIn--, flyIn--) {
    let earliest = up + 4 * HOUR
    let since = up
    if (changeIn === 0) {
      week = weeks[(weeks.indexOf(week) + 1) % weeks.length] as readonly Hours[]
      changeIn = 5 + draw.below(10)
    }
    if (flyIn === 0) {
      zone = trips.shift() ?? home
      since = up + 3 * HOUR + draw.below(10 * 60) * MIN
      earliest = Math.max(earliest, since + HOUR)
      flyIn = 8 + draw.below(40)
    }
    const plain = nextSleep(week, tonight, zone, up, earliest)
    // For one night alone: two hours later than otherwise, or through the night and to bed in the morning.
    if (draw.chance(0.1)) {
      const { bed, wake } = plain.hours
      const alone = draw.chance(0.5) ? night : pair(shifted(bed, 120), shifted(wake, 60))
      tonight = saidOf(plain.name, alone)
    }
    const next = nextSleep(week, tonight, zone, up, earliest)
    const bed = next.bed + (draw.below(120) - 30) * MIN + draw.below(MIN)
    const wake = next.wake + (draw.below(105) - 45) * MIN
    up = Math.max(wake, bed + HOUR)
    planned.push({ name: next.name, zone, schedule: { week, tonight }, since, bed, up })
  }
  // The first has no sleep before it of which anything is known.
  return planned.slice(1).map((one, i) => {
    const [before, after] = [(planned[i] as Planned).up, planned[i + 2]]
    const clear = (awake: number) => Math.max(0, Math.floor(awake / 2) - 2 * HOUR)
    // Who has just landed calls evening what comes right before bed.
    const evening = Math.min(one.since > before ? HOUR : 4 * HOUR, clear(one.bed - before))
    const morning = Math.min(HOUR, clear((after?.bed ?? one.up) - one.up))
    return {
      ...one,
      eveningFrom: Math.max(one.bed - evening, one.since),
      morningTo: one.up + morning,
    }
  })
}

const shifted = (clock: ClockTime, min: number): ClockTime =>
  Temporal.PlainTime.from(clock).add({ minutes: min }).toString({ smallestUnit: 'minute' })

/** The next sleep that the calendar of a zone holds: the first whose bedtime leaves enough of a day before it. */
function nextSleep(
  week: readonly Hours[],
  tonight: Schedule['tonight'],
  zone: Zone,
  up: EpochMs,
  earliest: EpochMs,
) {
  const today = Temporal.Instant.fromEpochMilliseconds(up).toZonedDateTimeISO(zone).toPlainDate()
  for (let day = today.subtract({ days: 1 }); ; day = day.add({ days: 1 })) {
    const hours = {
      ...(week[day.dayOfWeek - 1] as Hours),
      ...hoursIn(tonight?.[day.toString()]),
    }
    const bedDay = hours.bed < '12:00' ? day.add({ days: 1 }) : day
    const wakeDay = hours.wake > hours.bed ? bedDay : bedDay.add({ days: 1 })
    const bed = clockOn(bedDay, hours.bed, zone)
    if (bed < earliest) continue
    return { name: day.toString(), hours, bed, wake: clockOn(wakeDay, hours.wake, zone) }
  }
}

const hoursIn = (said: Tonight | undefined): Partial<Hours> =>
  said?.bed?.is && said.wake?.is ? { bed: said.bed.is, wake: said.wake.is } : {}
