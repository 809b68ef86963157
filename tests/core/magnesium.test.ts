import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capMgOf, planDoses } from '../../lib/clinical/magnesium-amounts.ts'
import { dayAfter } from '../../lib/core/clock-time.ts'
import { newEntry } from '../../lib/core/entry.ts'
import { doseOn, type Plan, planStanding, readPlan } from '../../lib/core/magnesium/plan.ts'
import { DOSE_ID, doseDraft, isPlannedDose } from '../../lib/core/magnesium/planned.ts'
import { plannedDose } from '../../lib/core/magnesium/reminder.ts'
import { stoolDays, stoolsEnd } from '../../lib/core/magnesium/stools.ts'
import { magnesiumOn, refusalOf, sumMg } from '../../lib/core/magnesium/sum.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { week } from '../make/evenings.ts'

const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
const DAY = '2026-11-20'
const at = (clock: string, day = DAY) => Date.parse(`${day}T${clock}:00+01:00`)
let n = 0
const entry = (draft: Draft, when: number): Entry =>
  newEntry(draft, {
    id: `00000000-0000-4000-8000-${String(n++).padStart(12, '0')}`,
    ...{ at: when, now: when, zone, schedule },
  })
const dose = (elementalMg: number, when = at('12:00'), more: Partial<Draft> = {}) =>
  entry(
    { kind: 'dose', name: 'magnesium', mineral: 'magnesium', elementalMg, ...more } as Draft,
    when,
  )
const plan: Plan = { startedOn: DAY }

describe('the plan', () => {
  test.each([
    [-1, null],
    [0, 100],
    [6, 100],
    [7, 200],
    [90, 200],
  ])('day %i: %s mg', (days, mg) => {
    expect(doseOn(plan, dayAfter(DAY, days), planDoses)).toBe(mg)
  })
  test('that has ended holds no dose', () => {
    expect(doseOn({ ...plan, endedOn: DAY, endedBy: 'stools' }, DAY, planDoses)).toBeNull()
  })
  test.each([
    [null, 'clear', 'offered'],
    [null, 'stale', 'offered'],
    [null, 'unanswered', 'unanswered'],
    [null, 'ask', 'askFirst'],
    [null, 'stop', 'stopped'],
    [plan, 'clear', 'running'],
    [plan, 'stale', 'running'],
    [plan, 'unanswered', 'paused'],
    [plan, 'ask', 'paused'],
    [plan, 'stop', 'paused'],
    [{ ...plan, endedOn: DAY, endedBy: 'person' }, 'clear', 'offered'],
    [{ ...plan, endedOn: DAY, endedBy: 'sign' }, 'stop', 'stopped'],
  ] as const)('%o behind a gate that is %s: %s', (of, is, standing) => {
    expect(planStanding(of, { is })).toBe(standing)
  })
  test.each([undefined, null, 'x', {}, { startedOn: 'June' }, { startedOn: DAY, endedBy: 'moon' }])(
    'that reads %o is none',
    (value) => {
      expect(readPlan({ magnesiumPlan: value })).toBeNull()
    },
  )
})

describe('the planned dose', () => {
  test.each([
    ['what the plan keeps', doseDraft(100), true],
    ['magnesium that nobody planned', { kind: 'dose', name: 'x', mineral: 'magnesium' }, false],
    ['an antacid', { kind: 'dose', name: 'x', mineral: 'magnesium', source: 'antacid' }, false],
    ['another mineral that was planned', { ...doseDraft(100), mineral: 'iron' }, false],
    ['one that was said not to be planned', { ...doseDraft(100), planned: false }, false],
    ['no dose', { kind: 'calm', mineral: 'magnesium', planned: true }, false],
  ])('%s: %s', (_, draft, is) => {
    expect(isPlannedDose(entry(draft as Draft, at('19:30')))).toBe(is)
  })
  test('is kept under its name, as a supplement, with the milligrams of the plan', () => {
    expect(doseDraft(200)).toEqual({
      ...{ kind: 'dose', name: 'magnesium', mineral: 'magnesium', source: 'supplement' },
      ...{ elementalMg: 200, planned: true },
    })
    expect(DOSE_ID).toBe('magnesium')
  })
})

describe('the day and its cap', () => {
  test('supplements, antacids and laxatives of that calendar day are counted, and nothing else', () => {
    const entries = [
      dose(100),
      dose(80, at('23:50'), { source: 'antacid' } as Partial<Draft>),
      dose(300, at('00:10', '2026-11-21')),
      entry({ kind: 'dose', name: 'iron', mineral: 'iron', elementalMg: 50 }, at('09:00')),
      entry({ kind: 'dose', name: 'magnesium' }, at('09:00')),
    ]
    expect(sumMg(magnesiumOn(entries, DAY))).toBe(180)
    expect(sumMg([{}])).toBe(0)
    const late = dose(80, at('20:00'))
    const early = dose(100, at('08:00'))
    expect(magnesiumOn([late, early], DAY)).toEqual([early, late])
  })
  test('where the region is not known the lower cap holds', () => {
    expect(capMgOf('unknown')).toBe(capMgOf('europe'))
    expect(capMgOf('northAmerica')).toBeGreaterThan(capMgOf('europe'))
  })
  test('what is planned never passes the cap', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(900), fc.nat(500), (planned, taken, cap) => {
        const refusal = refusalOf(planned, taken, cap)
        if (refusal) expect(refusal.sumMg).toBeGreaterThan(cap)
        else expect(planned + taken).toBeLessThanOrEqual(cap)
      }),
    )
  })
})

const loose = (day: string) => entry({ kind: 'factor', factor: 'looseStools' }, at('10:00', day))

describe('the stomach', () => {
  const days = (...ds: string[]) => stoolDays(ds.map(loose))
  test.each([
    [['2026-11-20', '2026-11-21', '2026-11-22'], true],
    [['2026-11-21', '2026-11-22'], false],
    [['2026-11-19', '2026-11-20', '2026-11-22'], false],
    [['2026-11-20', '2026-11-21'], false],
    [['2026-11-18', '2026-11-19', '2026-11-20'], true],
    [['2026-11-21', '2026-11-22', '2026-11-23'], false],
  ])('%o', (on, ends) => {
    expect(stoolsEnd(days(...on), '2026-11-22', '2026-11-01')).toBe(ends)
  })
  test('days before the plan are none of its doing', () => {
    const three = days('2026-11-20', '2026-11-21', '2026-11-22')
    expect(stoolsEnd(three, '2026-11-22', '2026-11-21')).toBe(false)
    // The day on which it begins is the first of its own.
    expect(stoolsEnd(three, '2026-11-22', '2026-11-20')).toBe(true)
  })
})

describe('the evening', () => {
  const given = {
    ...{ plan, runs: true, night: { lightsOut: at('22:30') }, routine: [], entries: [] },
    ...{ doses: planDoses, capMg: 250, zone },
  }
  const dinner = {
    ...{ id: 'dinner', kind: 'dinner', leadMin: 200, lengthMin: 0, on: true, star: false },
    by: 'nudge',
  } as const
  test('holds the dose at dinner, asked for by the person', () => {
    expect(plannedDose(given)).toMatchObject({ mg: 100, step: { leadMin: 180, star: true } })
    expect(plannedDose(given)?.step).toEqual({
      ...{ id: 'magnesium', kind: 'dose', leadMin: 180, lengthMin: 0 },
      ...{ on: true, star: true, by: 'nudge' },
    })
    const walk = { ...dinner, id: 'walk', kind: 'walk', leadMin: 90 }
    expect(plannedDose({ ...given, routine: [walk, dinner] })?.step.leadMin).toBe(200)
    expect(plannedDose({ ...given, routine: [{ ...dinner, on: false }] })?.step.leadMin).toBe(180)
  })
  test.each([
    ['no plan', { plan: null }],
    ['a plan that rests', { runs: false }],
    ['other magnesium that leaves no room', { entries: [dose(160)] }],
    [
      'a dose that a clinician set beside one that nobody did',
      { entries: [dose(10), dose(10, at('13:00'), { clinicianSet: true } as Partial<Draft>)] },
    ],
    [
      'a dose that a clinician set',
      { entries: [dose(10, at('12:00'), { clinicianSet: true } as Partial<Draft>)] },
    ],
    [
      'three days of loose stools behind it',
      {
        entries: ['18', '19', '20'].map((d) => loose(`2026-11-${d}`)),
        plan: { startedOn: '2026-11-10' },
      },
    ],
    ['an evening before its first day', { night: { lightsOut: at('22:30', '2026-11-19') } }],
  ])('holds none with %s', (_, change) => {
    expect(plannedDose({ ...given, ...change })).toBeNull()
  })
  test('is of the day on which dinner is, though lights out comes after midnight', () => {
    const night = { lightsOut: at('01:00', '2026-11-21') }
    expect(plannedDose({ ...given, night, entries: [dose(160)] })).toBeNull()
    expect(plannedDose({ ...given, night, entries: [dose(150)] })?.mg).toBe(100)
    expect(plannedDose({ ...given, night, entries: [dose(160, night.lightsOut)] })?.mg).toBe(100)
  })
  test('what was taken as planned does not crowd itself out', () => {
    const taken = entry(doseDraft(100), at('19:30'))
    expect(plannedDose({ ...given, capMg: 100, entries: [taken] })?.mg).toBe(100)
  })
})
