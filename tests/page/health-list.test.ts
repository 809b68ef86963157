import { afterEach, describe, expect, test, vi } from 'vitest'
import { HOUR } from '../../lib/core/clock-time.ts'
import { HEALTH_KEY } from '../../lib/core/schema/health.ts'
import { HealthList } from '../../lib/page/health.svelte.ts'
import { eventually } from '../make/eventually.ts'
import {
  type Before,
  beginEach,
  elsewhere,
  fillDisk,
  local,
  NOW,
  onDisk,
  openWith,
  pageWithout,
  waitsToTell,
} from '../make/page.ts'

beginEach()
afterEach(() => void vi.useRealTimers())
const LONG_AGO = NOW - 31 * 24 * HOUR
const answered = (answer: string, answeredAt = NOW) => ({ answer, answeredAt })
const given = async () => (await onDisk()).profile[HEALTH_KEY]
const open = (list: object = {}, said: Before = {}) =>
  openWith('health', HealthList, { ...said, profile: { [HEALTH_KEY]: list } })

describe('what cannot be kept', () => {
  test('where the diary does not open nothing is answered, and nothing is said to be saved', async () => {
    const { live, notes } = await pageWithout()
    const health = new HealthList(live, notes)
    expect(health).toMatchObject({ keeps: null, state: 'idle', trouble: null })
    await health.load()
    expect(health.keeps).toBe(false)
    const unasked = new HealthList(live, notes)
    await unasked.say('clot', 'yes')
    expect(unasked).toMatchObject({ keeps: false, state: 'idle', trouble: null, list: {} })
    expect(local.stored).not.toHaveProperty('poke')
  })

  test('on a full disk it says so and shows what stands, until an answer is kept', async () => {
    const { health } = await open({ clot: answered('no') })
    const empty = fillDisk()
    await health.say('clot', 'yes')
    expect(health).toMatchObject({ trouble: 'full', state: 'idle' })
    expect(health.list['clot']?.answer).toBe('no')
    expect(local.stored).not.toHaveProperty('poke')
    empty()
    await health.say('clot', 'yes')
    expect(health).toMatchObject({ trouble: null, state: 'saved' })
  })

  test('"Saved" of the answer before is gone at once, and does not come back', async () => {
    const { health, diary, notes } = await open()
    await health.say('clot', 'no')
    expect(health.state).toBe('saved')
    diary.close()
    await health.say('clot', 'yes')
    expect(health).toMatchObject({ trouble: 'closed', state: 'idle' })
    vi.spyOn(notes, 'open').mockRejectedValue(new Error('x'))
    await health.say('clot', 'yes')
    expect(health.trouble).toBe('unknown')
  })
})

test('"Saved" stands two and a half seconds after the last answer', async () => {
  const { health } = await open()
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
  await health.say('clot', 'no')
  await vi.advanceTimersByTimeAsync(2_000)
  await health.say('arterial', 'no')
  await vi.advanceTimersByTimeAsync(2_499)
  expect(health.state).toBe('saved')
  await vi.advanceTimersByTimeAsync(1)
  expect(health.state).toBe('idle')
})

describe('an answer', () => {
  test('is on the disk, the worker is told, and the page looks at the clock', async () => {
    const { health, live } = await open()
    expect(health.keeps).toBe(true)
    vi.setSystemTime(NOW + 90_000)
    await health.say('clot', 'notSure')
    expect(await given()).toEqual({ clot: answered('notSure', NOW + 90_000) })
    expect(local.stored['poke']).toEqual(expect.any(String))
    expect(live.now).toBe(NOW + 90_000)
  })

  test('is given only once the worker was told', async () => {
    const { health } = await open()
    expect(await waitsToTell(() => health.say('clot', 'no'))).toBe(true)
  })

  test('that stands is taken back when it is said again', async () => {
    const { health } = await open({ clot: answered('yes') })
    await health.say('clot', 'yes')
    expect(health.list['clot']?.answer).toBe('takenBack')
    await health.say('clot', 'yes')
    expect(health.list['clot']?.answer).toBe('yes')
  })

  test('that stands gives way to another', async () => {
    const { health } = await open({ clot: answered('yes') })
    await health.say('clot', 'no')
    expect(health.list['clot']?.answer).toBe('no')
  })

  test('that has aged is confirmed when it is said again', async () => {
    const { health } = await open({ clot: answered('yes', LONG_AGO) })
    expect(health.aged).toEqual(['clot'])
    await health.say('clot', 'yes')
    expect(health.list['clot']).toEqual(answered('yes'))
    expect(health.aged).toEqual([])
  })

  test('of another page is read as soon as that page says so', async () => {
    const { health, diary } = await open()
    await diary.setProfile(HEALTH_KEY, { clot: answered('yes') }, NOW)
    elsewhere().says('diary')
    await eventually(() => expect(health.list['clot']?.answer).toBe('yes'))
  })
})

test('everything that has aged is still right, and what has not stays as it was', async () => {
  const list = { clot: answered('yes', LONG_AGO), arterial: answered('no', NOW - HOUR) }
  const { health } = await open(list)
  expect(await waitsToTell(() => health.allRight())).toBe(true)
  expect(await given()).toEqual({ ...list, clot: answered('yes') })
})

test('a medicine that was changed ages what was answered before it', async () => {
  const medicine = { kind: 'medicine', name: 'Levothyroxine', change: 'new' } as const
  const { health } = await open(
    { clot: answered('no', NOW - 3 * HOUR), arterial: answered('no', NOW - HOUR) },
    { said: [[medicine, NOW - 2 * HOUR]] },
  )
  expect(health.changedAt).toBe(NOW - 2 * HOUR)
  expect(health.aged).toEqual(['clot'])
})
