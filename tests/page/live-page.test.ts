import { describe, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { dayAfter, HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import { changeIn, withChange } from '../../lib/core/evening-row.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'
import { Live } from '../../lib/page/live.svelte.ts'
import { made } from '../make/browser.ts'
import { eventually } from '../make/eventually.ts'
import { at, beginEach, local, NOW, ZONE } from '../make/page.ts'
import { makeWindow } from '../make/room.ts'

beginEach()
const TONIGHT = '2026-11-22'
const week = (bed: string, wake = '07:00') => Array.from({ length: 7 }, () => ({ bed, wake }))
const settings = (values: object) => ({ values, changedAt: {} })
async function pageOf(stored: Record<string, unknown> = {}) {
  const { turn } = makeWindow()
  Object.assign(local.stored, stored)
  const live = new Live()
  await live.load()
  return { live, turn }
}
/** A worker that keeps what it is told, or says that it could not. */
function worker(answer: () => Promise<'kept' | 'full' | null> = async () => 'kept') {
  const heard: EveningChange[] = []
  made.runtime.onMessage.addListener(async (message) => {
    const { ask, said } = message as { ask: string; said: EveningChange }
    if (ask !== 'evening') return undefined
    heard.push(said)
    const is = await answer()
    if (is === 'kept')
      local.stored['evening'] = withChange(changeIn(local.stored['evening']), said, Date.now())
    return is
  })
  return heard
}

test('before anything is read a page shows what a new person has, at this moment, here', () => {
  const live = new Live()
  expect(live.settings).toEqual(defaultSettings())
  expect(live).toMatchObject({
    now: NOW,
    zone: ZONE,
    unkept: false,
    damaged: [],
    tonight: {},
    snooze: null,
  })
})

describe('the hours of a night that is over', () => {
  test('are taken down before they are changed', async () => {
    const { live } = await pageOf({ settings: settings({ week: week('22:30') }) })
    await live.save('fuse', true)
    vi.setSystemTime(NOW + 24 * HOUR)
    await live.save('week', week('01:00'))
    const nights = local.stored['nights'] as {
      through: string
      rows: { night: string; bedtime: string }[]
    }
    expect(nights.through).toBe(TONIGHT)
    expect(nights.rows.find(({ night }) => night === TONIGHT)).toMatchObject({ bedtime: '22:30' })
  })

  test('that were taken down already are not looked for again, neither before nor after waking', async () => {
    const last = dayAfter(TONIGHT, -1)
    const { live } = await pageOf({ nights: { since: '2026-11-01', through: last, rows: [] } })
    const kept = vi.spyOn(await import('../../lib/page/ended-nights.ts'), 'keepEndedNights')
    await live.save('fuse', true)
    expect(kept).not.toHaveBeenCalled()
    vi.setSystemTime(at('07:00', '2026-11-23') - 1)
    await live.save('fuse', false)
    expect(kept).not.toHaveBeenCalled()
    vi.setSystemTime(at('07:00', '2026-11-23'))
    await live.save('fuse', true)
    expect(kept).toHaveBeenCalledOnce()
  })

  test('that cannot be taken down hold up no setting', async () => {
    const { live } = await pageOf()
    const kept = vi.spyOn(await import('../../lib/page/ended-nights.ts'), 'keepEndedNights')
    kept.mockRejectedValue(new Error('x'))
    await live.save('fuse', true)
    expect(kept).toHaveBeenCalled()
    expect(live.settings.fuse).toBe(true)
  })
})

describe('a page that stands open', () => {
  test('follows what another page sets, what is said of this evening, and the ledger', async () => {
    const { live } = await pageOf()
    live.watch()
    await local.set({ settings: settings({ fuse: true }) })
    await eventually(() => expect(live.settings.fuse).toBe(true))
    await local.set({ 'asked:1': { nights: { [TONIGHT]: { off: { at: NOW, is: true } } } } })
    await eventually(() => expect(live.evening.dimNight.off).toBe(true))
    await local.set({ evening: { nights: {}, presses: [{ at: NOW }], better: [] } })
    await eventually(() => expect(live.said.presses).toEqual([{ at: NOW }]))
    const { ledger } = live
    await local.set({ ledger: { nights: {} } })
    await eventually(() => expect(live.ledger).not.toBe(ledger))
  })

  test('looks at the clock and the zone when somebody comes back to it', async () => {
    const { live, turn } = await pageOf()
    live.watch()
    vi.setSystemTime(NOW + 5_000)
    vi.mocked(Temporal.Now.timeZoneId).mockReturnValue('Asia/Tokyo')
    turn(false)
    expect(live).toMatchObject({ now: NOW + 5_000, zone: 'Asia/Tokyo' })
  })

  test('looks every ten seconds, on the ten', async () => {
    const { live } = await pageOf()
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW + 3_000 })
    live.watch()
    await vi.advanceTimersByTimeAsync(6_999)
    expect(live.now).toBe(NOW)
    await vi.advanceTimersByTimeAsync(1)
    expect(live.now).toBe(NOW + 10_000)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(live.now).toBe(NOW + 20_000)
  })
})

describe('the first look after the welcome', () => {
  test('makes this zone home', async () => {
    const { live } = await pageOf({ settings: settings({ welcomed: true }) })
    await live.settleHome()
    expect(live.settings.travel).toEqual({ home: ZONE, away: null })
  })

  test.each([
    ['before it', { welcomed: false }],
    ['where the person has one', { welcomed: true, travel: { home: 'Asia/Tokyo', away: null } }],
    ['where what they said of it cannot be read', { welcomed: true, travel: 5 }],
  ])('changes nothing %s', async (_, values) => {
    const { live } = await pageOf({ settings: settings(values) })
    await live.settleHome()
    expect(local.stored['settings']).toEqual(settings(values))
  })

  test('on a full disk waits for the next', async () => {
    const { live } = await pageOf({ settings: settings({ welcomed: true }) })
    local.full = true
    await live.settleHome()
    expect(live.settings.travel.home).toBeNull()
  })
})

describe('what is said of tonight', () => {
  test('is about the night that comes, unless another is named', async () => {
    const heard = worker()
    const { live } = await pageOf()
    await live.setTonight({ bed: '23:15', wake: '06:00' })
    expect(heard[0]?.nights).toHaveProperty(TONIGHT)
    expect(live.evening.dimNight).toMatchObject({ bedtime: '23:15', wakeTime: '06:00' })
    await live.setTonight({ off: true }, '2026-11-23')
    expect(live.evening.dimNight.off).toBe(false)
    await live.setTonight({ off: true })
    await live.backToUsual()
    expect(live.evening.dimNight).toMatchObject({ bedtime: '22:30', wakeTime: '07:00', off: true })
  })

  test('as a snooze ends with the night it was said of', async () => {
    const heard = worker()
    const { live } = await pageOf()
    await live.endSnooze()
    expect(heard).toEqual([])
    await live.setSnooze('night')
    expect(live.snooze).toMatchObject({ night: TONIGHT, until: 'night' })
    vi.setSystemTime(at('07:30', '2026-11-23'))
    live.look()
    await live.endSnooze()
    expect(live.snooze).toBeNull()
    expect(heard.at(-1)?.nights?.[TONIGHT]?.snooze?.is).toBeNull()
  })

  test('as better is of its instant', async () => {
    const heard = worker()
    const { live } = await pageOf()
    await live.endQuiet(NOW - MINUTE)
    expect(heard).toEqual([{ better: [{ at: NOW - MINUTE }] }])
  })

  test('and refused is said to be so, also where nothing can be read again', async () => {
    worker(async () => 'full')
    const { live } = await pageOf()
    const said = live.setTonight({ off: true })
    local.unreadable = new Error('x')
    await said
    expect(live.unkept).toBe(true)
    expect(live.evening.dimNight.off).toBe(false)
  })

  test('shows at this moment, also in a page that last looked long ago', async () => {
    worker()
    const { live } = await pageOf()
    vi.setSystemTime(NOW + 2 * MINUTE)
    const said = live.say({ presses: [{ at: NOW + 2 * MINUTE }] })
    expect(live.said.presses).toHaveLength(1)
    expect(live.now).toBe(NOW + 2 * MINUTE)
    await said
  })
})

test('hours of nights that are over come with the schedule, as they were taken down', async () => {
  const { live } = await pageOf()
  expect(live.schedule.planned?.size).toBe(0)
  await live.save('week', week('01:00', '08:00'))
  vi.setSystemTime(NOW + 24 * HOUR)
  await live.save('week', week('22:30'))
  expect(live.schedule.planned?.get(TONIGHT)).toMatchObject({ bedtime: '01:00', zone: ZONE })
  expect(live.schedule.week).toEqual(week('22:30'))
})
