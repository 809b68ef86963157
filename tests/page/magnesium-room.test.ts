import { describe, expect, test } from 'vitest'
import { gateRowOf } from '../../lib/clinical/gates.ts'
import { FLAGS_KEY } from '../../lib/core/flags/name.ts'
import { PLAN_KEY, REGION_KEY } from '../../lib/core/magnesium/plan.ts'
import { doseDraft } from '../../lib/core/magnesium/planned.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { HEALTH_KEY } from '../../lib/core/schema/health.ts'
import { Magnesium } from '../../lib/page/magnesium.svelte.ts'
import { eventually } from '../make/eventually.ts'
import {
  at,
  type Before,
  beginEach,
  elsewhere,
  fillDisk,
  local,
  NOW,
  noted,
  onDisk,
  openWith,
  pageWith,
  pageWithout,
  waitsToTell,
} from '../make/page.ts'

beginEach()
const said = (answer: string) => ({ answer, answeredAt: NOW })
const cleared = Object.fromEntries(
  gateRowOf('magnesium').conditions.map(({ condition }) => [condition, said('no')]),
)
const dose = (elementalMg: number): Draft => ({
  kind: 'dose',
  name: 'Magnesium',
  mineral: 'magnesium',
  elementalMg,
})
const loose: Draft = { kind: 'factor', factor: 'looseStools' } as Draft
const TODAY = '2026-11-22'
const running = { startedOn: '2026-11-01' }
const planned = (more: object = {}) => ({ [HEALTH_KEY]: cleared, [PLAN_KEY]: running, ...more })
const open = (before: Before = {}) =>
  openWith('magnesium', Magnesium, { profile: { [HEALTH_KEY]: cleared }, ...before })
const kept = async () => (await onDisk()).profile[PLAN_KEY]

describe('what is not planned', () => {
  test('anything, where the diary does not open', async () => {
    const { live, notes } = await pageWithout()
    const magnesium = new Magnesium(live, notes)
    expect(magnesium.reads).toBeNull()
    await magnesium.load()
    expect(magnesium).toMatchObject({ reads: false, plan: null, standing: 'unanswered' })
    await magnesium.setRegion('northAmerica')
    expect(magnesium).toMatchObject({ region: 'unknown', unkept: true })
    expect(local.stored).not.toHaveProperty('poke')
  })

  test.each([
    ['a question that is open', {}, 'unanswered'],
    [
      'an answer that stops it',
      { ...cleared, [gateRowOf('magnesium').conditions[0]?.condition ?? '']: said('yes') },
      'stopped',
    ],
  ])('anything, with %s', async (_, health, standing) => {
    const { magnesium } = await open({ profile: { [HEALTH_KEY]: health } })
    expect(magnesium.standing).toBe(standing)
    await magnesium.begin()
    expect(magnesium.plan).toBeNull()
    expect(await kept()).toBeUndefined()
  })

  test('what would pass the cap of the day at its full amount', async () => {
    const { magnesium } = await open({ said: [[dose(51), at('12:00')]] })
    expect(magnesium.refusal).toEqual({ sumMg: 251, capMg: 250 })
    await magnesium.begin()
    expect(await kept()).toBeUndefined()
  })

  test('a second plan over one that runs', async () => {
    const { magnesium } = await open({ profile: planned() })
    await magnesium.begin()
    expect(magnesium.plan).toEqual(running)
  })

  test('what the disk has no room for; what stood stands, until something is kept', async () => {
    const { magnesium } = await open()
    const empty = fillDisk()
    await magnesium.begin()
    expect(magnesium).toMatchObject({ plan: null, unkept: true })
    expect(local.stored).not.toHaveProperty('poke')
    empty()
    await magnesium.begin()
    expect(magnesium).toMatchObject({ standing: 'running', unkept: false })
  })
})

describe('a plan', () => {
  test('begins today, is on the disk, and is told', async () => {
    const { magnesium } = await open({ said: [[dose(50), at('12:00')]] })
    expect(magnesium).toMatchObject({ reads: true, standing: 'offered', refusal: null })
    await magnesium.begin()
    expect(await kept()).toEqual({ startedOn: TODAY })
    expect(magnesium).toMatchObject({ standing: 'running', doseMg: 100 })
    expect(local.stored['poke']).toEqual(expect.any(String))
  })

  test('has begun only once the worker was told', async () => {
    const { magnesium } = await open()
    expect(await waitsToTell(() => magnesium.begin())).toBe(true)
  })

  test('has ended, and a region is set, only once the worker was told', async () => {
    const { magnesium } = await open({ profile: planned() })
    expect(await waitsToTell(() => magnesium.end('person'))).toBe(true)
    expect(await waitsToTell(() => magnesium.setRegion('europe'))).toBe(true)
  })

  test('is ended by the person today, once', async () => {
    const { magnesium } = await open({ profile: planned() })
    expect(magnesium.doseMg).toBe(200)
    await magnesium.end('person')
    expect(await kept()).toEqual({ ...running, endedOn: TODAY, endedBy: 'person' })
    expect(magnesium.doseMg).toBeNull()
    await magnesium.end('stools')
    expect(magnesium.plan?.endedBy).toBe('person')
  })

  test('that was begun elsewhere meanwhile is ended as it lies there', async () => {
    const { magnesium, diary } = await open({ profile: planned() })
    await diary.setProfile(PLAN_KEY, { startedOn: '2026-11-10', by: 'a later Settle' }, NOW)
    await magnesium.end('person')
    expect(await kept()).toMatchObject({
      startedOn: '2026-11-10',
      by: 'a later Settle',
      endedBy: 'person',
    })
  })

  test('whose row is gone meanwhile is ended as this page knows it', async () => {
    const { magnesium, db } = await open({ profile: planned() })
    await db.delete('profile', PLAN_KEY)
    await magnesium.end('person')
    expect(await kept()).toEqual({ ...running, endedOn: TODAY, endedBy: 'person' })
  })

  test('none: nothing is ended', async () => {
    const { magnesium } = await open()
    await magnesium.end('person')
    expect(await kept()).toBeUndefined()
  })
})

describe('a plan ends by itself', () => {
  const days = (...of: string[]) => of.map((day) => [loose, at('12:00', day)] as const)
  test('after three days of loose stools', async () => {
    const { magnesium } = await open({
      profile: planned(),
      said: days('2026-11-20', '2026-11-21', TODAY),
    })
    expect(await kept()).toEqual({ ...running, endedOn: TODAY, endedBy: 'stools' })
    expect(magnesium.stoolsToday).toBe(true)
  })

  test('not after two, nor by days before it began', async () => {
    const { magnesium } = await open({ profile: planned(), said: days('2026-11-20', '2026-11-21') })
    expect(magnesium.standing).toBe('running')
    expect(magnesium.stoolsToday).toBe(false)
    const later = await open({
      profile: planned({ [PLAN_KEY]: { startedOn: '2026-11-21' } }),
      said: days('2026-11-20', '2026-11-21', TODAY),
    })
    expect(later.magnesium.standing).toBe('running')
  })

  test.each([
    ['stools', days('2026-11-20', '2026-11-21', TODAY), {}],
    [
      'a sign',
      [],
      { [FLAGS_KEY]: { answers: { magnesiumSigns: 'yes' }, at: NOW, acknowledged: false } },
    ],
  ])('by %s before the page says that it was read', async (_, said, signs) => {
    const { live, notes } = await pageWith({ profile: planned(signs), said })
    const magnesium = new Magnesium(live, notes)
    expect(await waitsToTell(() => magnesium.load())).toBe(true)
  })

  test('by a sign of too much, whatever else', async () => {
    const signs = { answers: { magnesiumSigns: 'yes' }, at: NOW, acknowledged: false }
    await open({
      profile: planned({ [FLAGS_KEY]: signs }),
      said: days('2026-11-20', '2026-11-21', TODAY),
    })
    expect(await kept()).toMatchObject({ endedBy: 'sign' })
  })

  test('not again once it has ended, nor where there is none', async () => {
    const stools = days('2026-11-20', '2026-11-21', TODAY)
    const ended = { ...running, endedOn: '2026-11-21', endedBy: 'person' }
    await open({ profile: planned({ [PLAN_KEY]: ended }), said: stools })
    expect(await kept()).toEqual(ended)
    await open({ said: stools })
    expect(local.stored).not.toHaveProperty('poke')
  })
})

test('doses of today are summed, those of other days are not, and what the plan gave does not stand against it', async () => {
  const { magnesium } = await open({
    said: [
      [dose(120), at('23:00', '2026-11-21')],
      [dose(40), at('12:00')],
      [doseDraft(200), at('19:00')],
    ],
  })
  expect(magnesium.day).toBe(TODAY)
  expect(magnesium.sum).toBe(240)
  expect(magnesium.refusal).toBeNull()
})

test('the cap is that of the region, the lower one until it is named', async () => {
  const { magnesium } = await open()
  expect(magnesium.cap.value).toBe(250)
  await magnesium.setRegion('northAmerica')
  expect(magnesium).toMatchObject({ region: 'northAmerica', cap: { value: 350 } })
  expect((await onDisk()).profile[REGION_KEY]).toBe('northAmerica')
})

test('what another page noted is read as soon as it says so', async () => {
  const { magnesium, live, diary } = await open()
  await diary.add([noted(live, dose(80), NOW)])
  elsewhere().says('diary')
  await eventually(() => expect(magnesium.sum).toBe(80))
})

test('notes of today count that were entered under a night four off on either side, and none farther', async () => {
  const { magnesium, diary, live } = await open()
  const under = (night: string) => ({ ...noted(live, dose(10), at('12:00')), night })
  await diary.add(['2026-11-17', '2026-11-18', '2026-11-26', '2026-11-27'].map(under))
  await magnesium.load()
  expect(magnesium.doses.map(({ night }) => night).sort()).toEqual(['2026-11-18', '2026-11-26'])
})
