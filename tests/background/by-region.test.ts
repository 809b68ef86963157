import { beforeEach, describe, expect, test, vi } from 'vitest'
import { byRegion } from '../../lib/core/schema/settings.ts'
import { made } from '../make/browser.ts'
import {
  notifications,
  ring,
  set,
  settled,
  standAt,
  start,
  title,
  WALK,
  walkAndBed,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:00')
beforeEach(() => made.permissions.grant({ permissions: ['notifications'] }))

const speaking = (locale: string) => vi.spyOn(navigator, 'language', 'get').mockReturnValue(locale)

describe('the worker writes times as the person does', () => {
  test.each([
    ['en-US', 'auto', '9:30\u00a0pm'],
    ['en-GB', 'auto', '21:30'],
    ['de-DE', '12', '9:30\u00a0pm'],
    ['en-US', '24', '21:30'],
    ['not a locale', 'auto', '9:30\u00a0pm'],
  ] as const)('in %s, with %s', async (locale, clock, time) => {
    speaking(locale)
    set({ routine: walkAndBed, region: { ...byRegion, clock } })
    await start()
    await ring()
    expect(await title()).toBe(`Settle: next An easy walk, ${time}`)
    standAt('2026-11-25T21:31')
    await ring()
    expect(notifications()).toEqual({ [WALK]: `${time}: An easy walk` })
  })

  test('from the moment on in which it is chosen', async () => {
    set({ routine: walkAndBed })
    await start()
    await ring()
    expect(await title()).toBe('Settle: next An easy walk, 21:30')
    const { values } = made.storage.local.stored['settings'] as { values: object }
    await made.storage.local.set({
      settings: { values: { ...values, region: { ...byRegion, clock: '12' } }, changedAt: {} },
    })
    await settled()
    expect(await title()).toBe('Settle: next An easy walk, 9:30\u00a0pm')
  })

  test('and goes by the region where the choice cannot be read', async () => {
    set({ routine: walkAndBed, region: { clock: '13' } as never })
    await start()
    await ring()
    expect(await title()).toBe('Settle: next An easy walk, 21:30')
  })
})
