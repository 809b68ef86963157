import { describe, expect, test, vi } from 'vitest'
import { gateRowOf } from '../../lib/clinical/gates.ts'
import { FLAGS_KEY } from '../../lib/core/flags/name.ts'
import { PLAN_KEY, REGION_KEY } from '../../lib/core/magnesium/plan.ts'
import { doseDraft } from '../../lib/core/magnesium/planned.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { HEALTH_KEY } from '../../lib/core/schema/health.ts'
import { plannedDoseIn, regionOf, signSince } from '../../lib/page/planned-dose.ts'
import { readEvening } from '../../lib/page/read-evening.ts'
import { tonightSteps } from '../../lib/page/tonight-steps.ts'
import { at, beginEach, NOW, pageWith, pageWithout, ZONE } from '../make/page.ts'

beginEach()
const said = (answer: string) => ({ answer, answeredAt: NOW })
const cleared = Object.fromEntries(
  gateRowOf('magnesium').conditions.map(({ condition }) => [condition, said('no')]),
)
const plan = { startedOn: '2026-11-01' }
const other = (elementalMg: number): Draft => ({
  kind: 'dose',
  name: 'Tablet',
  mineral: 'magnesium',
  elementalMg,
})
const loose: Draft = { kind: 'factor', factor: 'looseStools' } as Draft
async function steps(
  profile: Readonly<Record<string, unknown>> = {},
  notes: readonly (readonly [Draft, number])[] = [],
) {
  const page = await pageWith({
    profile: { [HEALTH_KEY]: cleared, [PLAN_KEY]: plan, ...profile },
    said: notes,
  })
  return tonightSteps(page.live, page.notes)
}
const mg = async (...of: Parameters<typeof steps>) => (await steps(...of)).planned?.mg ?? null

describe('the dose of tonight', () => {
  test('is that of the plan', async () => {
    expect(await mg()).toBe(200)
    expect(await mg({ [PLAN_KEY]: { startedOn: '2026-11-20' } })).toBe(100)
  })

  test.each([
    ['without a plan', { [PLAN_KEY]: null }],
    ['once it was ended', { [PLAN_KEY]: { ...plan, endedOn: '2026-11-20', endedBy: 'person' } }],
    ['while a question of its gate is open', { [HEALTH_KEY]: {} }],
    [
      'after a sign of too much',
      { [FLAGS_KEY]: { answers: { magnesiumSigns: 'yes' }, at: NOW, acknowledged: true } },
    ],
  ])('is none %s', async (_, profile) => {
    expect(await mg(profile)).toBeNull()
  })

  test('is none beside so much other magnesium that it would pass the cap of the region', async () => {
    const notes = [[other(60), at('12:00')]] as const
    expect(await mg({}, notes)).toBeNull()
    expect(await mg({ [REGION_KEY]: 'northAmerica' }, notes)).toBe(200)
    expect(await mg({}, [[doseDraft(200), at('12:00')]])).toBe(200)
  })

  test('is none after three days of loose stools, the first of them four nights ago', async () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20']
    expect(
      await mg(
        {},
        days.map((day) => [loose, at('12:00', day)] as const),
      ),
    ).toBeNull()
  })

  test('asks no night where there is no plan', async () => {
    const { live, diary } = await pageWith({ profile: { [HEALTH_KEY]: cleared } })
    const ofNight = vi.spyOn(diary, 'ofNight')
    const { evening, settings } = live
    const profile = await diary.profile()
    await plannedDoseIn(diary, profile, evening.dimNight, settings.routine, NOW, ZONE)
    expect(ofNight).not.toHaveBeenCalled()
  })
})

describe('a sign of too much', () => {
  const flags = (answer: string, when: number) => ({
    [FLAGS_KEY]: { answers: { magnesiumSigns: answer }, at: when, acknowledged: true },
  })
  test.each([
    ['on its first day', flags('yes', at('00:00', '2026-11-01')), true],
    ['before it', flags('yes', at('00:00', '2026-11-01') - 1), false],
    ['of no', flags('no', NOW), false],
    ['of not sure', flags('notSure', NOW), false],
    ['that nobody gave', {}, false],
  ])('ends a plan by an answer %s: %o → %s', (_, profile, is) => {
    expect(signSince(profile, plan, ZONE)).toBe(is)
  })
})

test('a region that nobody knows is none', () => {
  expect(regionOf({ [REGION_KEY]: 'europe' })).toBe('europe')
  expect(regionOf({ [REGION_KEY]: 'mars' })).toBe('unknown')
  expect(regionOf({})).toBe('unknown')
})

describe('steps that rest', () => {
  const answered = (but: object = {}) => ({
    [HEALTH_KEY]: {
      ...Object.fromEntries(
        (['heat', 'massage', 'exercise', 'chamomile', 'cold'] as const)
          .flatMap((gate) => gateRowOf(gate).conditions)
          .map(({ condition }) => [condition, said('no')]),
      ),
      ...but,
    },
  })
  const routineWith = async (profile: Readonly<Record<string, unknown>>) => {
    const { live, notes } = await pageWith({ profile })
    return { steps: await tonightSteps(live, notes), live }
  }
  test('are those that the health list stops, of those that are on', async () => {
    const { steps, live } = await routineWith(answered({ clot: said('yes') }))
    const resting = live.settings.routine.filter(({ id }) => steps.resting.has(id))
    expect(resting.map(({ kind }) => kind)).toEqual(['walk', 'stretches'])
    expect(resting.every(({ on }) => on)).toBe(true)
  })

  test('are none where nothing speaks against any', async () => {
    expect((await routineWith(answered())).steps.resting).toEqual(new Set())
  })

  test('are all that an answer could stop, where the diary does not open', async () => {
    const { live, notes } = await pageWithout()
    const { resting, planned } = await tonightSteps(live, notes)
    expect([...resting].length).toBeGreaterThan(0)
    expect(planned).toBeNull()
  })

  test('are not known where the diary cannot be read', async () => {
    const { live, notes, diary } = await pageWith()
    diary.close()
    await expect(tonightSteps(live, notes)).rejects.toBeDefined()
  })
})

test('a page asks the diary for the profile and for each night once, for its rows, its undo and its steps', async () => {
  const { live, notes, diary } = await pageWith({
    profile: { [HEALTH_KEY]: cleared, [PLAN_KEY]: plan },
    said: [[other(20), at('12:00')]],
  })
  const profile = vi.spyOn(diary, 'profile')
  const ofNight = vi.spyOn(diary, 'ofNight')
  vi.setSystemTime(at('07:05', '2026-11-23'))
  live.look()
  await notes.refresh()
  await notes.pickUp((entry) => ({ entry, words: '' }))
  expect((await tonightSteps(live, notes)).planned?.mg).toBe(200)
  expect(profile).toHaveBeenCalledTimes(1)
  const days = ofNight.mock.calls.map(([day]) => day)
  expect(days).toContain('2026-11-22')
  expect(days).toEqual([...new Set(days)])
})

test('what was just noted is in what is read next', async () => {
  const { notes, live } = await pageWith()
  const read = async () => (await (await notes.reading()).ofNight('2026-11-22')).length
  await notes.refresh()
  expect(await read()).toBe(0)
  await notes.note(other(20), () => '')
  expect(await read()).toBe(1)
  expect((await readEvening(live, await notes.reading())).entries).toHaveLength(1)
})
