import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { eveningAt, isDimPaused } from '../../lib/core/evening.ts'
import { week } from '../make/evenings.ts'
import { saidOf } from '../make/tonight.ts'

const settings = { ...defaultSettings(), week: week('22:30', '07:00') }
type Change = Partial<ReturnType<typeof defaultSettings>>
const at = (clock: string) => Date.parse(`2026-11-20T${clock}:00Z`)
const evening = (
  clock: string,
  change: Change = {},
  tonight: Parameters<typeof eveningAt>[3] = null,
) => eveningAt(at(clock), 'UTC', { ...settings, ...change }, tonight, lastLeads)
const bed = at('22:30')
const span = ({ from, to }: { from: number; to: number }) => [
  (from - bed) / MINUTE,
  (to - bed) / MINUTE,
]

describe('the evening at an instant', () => {
  test('belongs to its night until the cut, and its dimming to the night that comes after the wake', () => {
    const days = ({ night, dimNight }: ReturnType<typeof evening>) => [night.day, dimNight.day]
    expect(days(evening('06:59'))).toEqual(['2026-11-19', '2026-11-19'])
    expect(days(evening('07:00'))).toEqual(['2026-11-19', '2026-11-20'])
    expect(days(evening('22:00'))).toEqual(['2026-11-20', '2026-11-20'])
  })
  test('has the moments of its night and both beside it, in order of time', () => {
    const [step] = settings.routine
    const early = {
      ...step,
      id: 'early',
      kind: 'own',
      leadMin: 960,
    } as (typeof settings.routine)[0]
    const long = { week: week('01:00', '02:00'), routine: [early, ...settings.routine] }
    const { moments } = evening('22:00', long)
    expect(new Set(moments.map(({ night }) => night)).size).toBe(3)
    const times = moments.map((one) => one.at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    // With so long a lead the nights lie in each other.
    const turned = evening('22:00', {
      week: week('21:00', '20:00'),
      routine: [early, ...settings.routine.map((one) => ({ ...one, on: true, leadMin: 0 }))],
    })
    const others = turned.moments.map((one) => one.at)
    expect(others).toEqual([...others].sort((a, b) => a - b))
  })
  test('begins with the first nudge or the dimming, or with the first hour of sitting where the fuse is on', () => {
    const lights = settings.routine.filter(({ kind }) => kind === 'lightsOut')
    const spanOf = (change: Change) => {
      const { evenings } = evening('22:00', { routine: lights, ...change })
      return span(evenings[1] as { from: number; to: number })
    }
    expect(spanOf({})).toEqual([-60, 30])
    const dark = { ...settings.dimming, dim: { ...settings.dimming.dim, leadMin: 90 } }
    expect(spanOf({ dimming: dark })).toEqual([-90, 30])
    const none = {
      ...settings.dimming,
      dim: { ...dark.dim, on: false },
      warm: { ...dark.warm, on: false },
    }
    expect(spanOf({ dimming: none })).toEqual([0, 30])
    expect(spanOf({ routine: settings.routine })).toEqual([-120, 30])
    expect(spanOf({ fuse: true })).toEqual([-360, 30])
    expect(spanOf({ fuse: true, seat: false })).toEqual([-60, 30])
  })
  test('of a neighbour begins with lights out where no nudge comes before', () => {
    const lights = settings.routine.filter(({ kind }) => kind === 'lightsOut')
    const { evenings } = evening('22:00', { routine: lights })
    expect(span(evenings[0] as never)).toEqual([-1440, -1410])
    expect(span(evenings[2] as never)).toEqual([1440, 1470])
  })
})

test('a night without Settle is not dimmed, nor one whose dimming was switched off', () => {
  const isDim = (tonight: Parameters<typeof evening>[2]) =>
    evening('23:00', {}, tonight).dim.dim.to > 0
  expect(isDim(null)).toBe(true)
  expect(isDim(saidOf('2026-11-20', { off: true }))).toBe(false)
  expect(isDim(saidOf('2026-11-20', { dimOff: true }))).toBe(false)
  expect(isDim(saidOf('2026-11-21', { dimOff: true }))).toBe(true)
  expect(isDimPaused('2026-11-20', saidOf('2026-11-20', { dimOff: false }))).toBe(false)
})
