import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import { type EpochMs, HOUR, instantOf, MINUTE, type Zone } from '../../lib/core/clock-time.ts'
import { nightOf } from '../../lib/core/night.ts'
import { planOf } from '../../lib/core/plan.ts'
import type { Hours, Settings } from '../../lib/core/schema/settings.ts'

/** One look of the worker: when the wall clock shows what, and what woke it. */
export interface Look {
  readonly at: EpochMs
  /** `alarm`: its own alarm. `tab`: a tab comes to the front. `start`: the browser is started. */
  readonly by: 'alarm' | 'tab' | 'start'
  /** The worker was stopped before. */
  readonly stopped?: boolean
}

export interface Scenario {
  readonly name: string
  readonly zone: Zone
  readonly settings: Settings
  /** When the browser is first opened. */
  readonly from: EpochMs
  readonly looks: readonly Look[]
}

/** Enough steps that an evening has more to say than its budget. */
function busy(hours: Hours): Settings {
  const settings = defaultSettings()
  const on = new Set(['caffeine', 'dinner', 'walk', 'screens', 'stretches', 'lightsOut'])
  return {
    ...settings,
    week: Array.from({ length: 7 }, () => hours),
    routine: settings.routine.map((step) => ({ ...step, on: step.on || on.has(step.kind) })),
  }
}

/** A few seconds late, as alarms are. */
const LATE_MS = 4_000

/** A look at every moment of the night that begins on a day. */
function everyMoment(day: string, zone: Zone, settings: Settings, from: EpochMs): EpochMs[] {
  const night = nightOf(day, { week: settings.week, tonight: null }, zone)
  const moments = planOf(night, settings.routine, lastLeads).map((moment) => moment.at)
  return [...new Set(moments)].filter((at) => at > from).map((at) => at + LATE_MS)
}

const berlin: Zone = 'Europe/Berlin'
const newYork: Zone = 'America/New_York'
const usual = busy({ bed: '22:30', wake: '07:00' })
const friday = (clock: string) => instantOf('2026-11-20', clock, berlin)

const lidShut: Scenario = {
  name: 'a lid shut from 21:00 to 07:00',
  zone: berlin,
  settings: usual,
  from: friday('18:00'),
  looks: [
    { at: friday('20:00') + LATE_MS, by: 'alarm' },
    { at: friday('21:00') - MINUTE, by: 'alarm' },
    { at: instantOf('2026-11-21', '07:00', berlin) + MINUTE, by: 'tab', stopped: true },
  ],
}

const jump: Scenario = {
  name: 'a jump of three hours over four moments',
  zone: berlin,
  settings: usual,
  from: friday('19:35'),
  looks: [
    { at: friday('22:35') + LATE_MS, by: 'alarm' },
    { at: friday('22:50') + LATE_MS, by: 'alarm' },
    { at: friday('23:05'), by: 'tab' },
  ],
}

const yearAhead: Scenario = {
  name: 'a clock that ran a year ahead, put right at 20:00',
  zone: berlin,
  settings: usual,
  from: instantOf('2027-11-20', '18:00', berlin),
  looks: [
    // Its alarm still lies in the next year, and nothing rings when a clock is put right.
    { at: friday('20:00') + LATE_MS, by: 'tab' },
    { at: friday('21:30') + LATE_MS, by: 'alarm' },
    { at: friday('22:30') + LATE_MS, by: 'alarm' },
  ],
}

const stopped: Scenario = {
  name: 'the worker stopped before each moment',
  zone: berlin,
  settings: usual,
  from: friday('13:00'),
  looks: everyMoment('2026-11-20', berlin, usual, friday('13:00')).map((at) => ({
    at,
    by: 'alarm',
    stopped: true,
  })),
}

const reopened: Scenario = {
  name: 'the browser closed and opened again at 22:00',
  zone: berlin,
  settings: usual,
  from: friday('18:00'),
  looks: [
    { at: friday('20:00') + LATE_MS, by: 'alarm' },
    { at: friday('22:00') + 30_000, by: 'start' },
    { at: friday('22:15') + LATE_MS, by: 'alarm' },
    { at: friday('22:31'), by: 'alarm' },
  ],
}

/** Bedtime in the hour that comes twice: every moment, and the same clock times an hour later. */
function hourTwice(name: string, day: string, zone: Zone, hours: Hours): Scenario {
  const settings = busy(hours)
  const from = instantOf(day, '21:30', zone)
  const first = everyMoment(day, zone, settings, from)
  const again = first.filter((at) => at > (first.at(-1) ?? 0) - 40 * MINUTE).map((at) => at + HOUR)
  const looks = [...first, ...again].sort((a, b) => a - b)
  return { name, zone, settings, from, looks: looks.map((at) => ({ at, by: 'alarm' })) }
}

const backInBerlin = hourTwice(
  '2026-10-25 in Europe/Berlin: bedtime 02:30 comes twice',
  '2026-10-24',
  berlin,
  { bed: '02:30', wake: '09:30' },
)
const backInNewYork = hourTwice(
  '2026-11-01 in America/New_York: bedtime 01:30 comes twice',
  '2026-10-31',
  newYork,
  { bed: '01:30', wake: '08:30' },
)

/** All of them in the long form; the short form keeps to those that differ most. */
const all = [lidShut, jump, yearAhead, stopped, reopened, backInBerlin, backInNewYork]
export const isLong = Boolean(process.env['SETTLE_LONG'])
export const inChromium: readonly Scenario[] = isLong ? all : [reopened]
export const inFirefox: readonly Scenario[] = isLong ? all : [jump]
