import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { made } from '../make/browser.ts'
import { FEET, kept, press, reminded } from '../make/pressed.ts'
import {
  badge,
  feet,
  notifications,
  reminding,
  ring,
  set,
  standAt,
  stepOf,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:31')
reminding([feet])

describe('Later on a reminder', () => {
  test('brings it back after ten minutes', async () => {
    await reminded()
    // Later than the ten minutes in which no other comes.
    standAt('2026-11-25T21:45')
    await press(FEET, 1)
    expect(notifications()).toEqual({})
    standAt('2026-11-25T21:54:59')
    await ring()
    expect(notifications()).toEqual({})
    standAt('2026-11-25T21:55')
    await ring()
    expect(Object.keys(notifications())).toEqual([FEET])
    expect(await kept()).toEqual([])
  })

  test('puts off what that reminder listed, and no other', async () => {
    const soon = stepOf('own', 45, { id: 'own-3' })
    set({ routine: [feet, soon] })
    await reminded()
    standAt('2026-11-25T21:46')
    await ring()
    await press('2026-11-25+own-3', 1)
    await made.notifications.clear(FEET)
    standAt('2026-11-25T21:56')
    await ring()
    expect(Object.keys(notifications())).toEqual(['2026-11-25+own-3'])
  })

  test('that cannot be kept is complained of', async () => {
    const errors = await reminded()
    made.storage.local.full = true
    await press(FEET, 1)
    expect(errors).toHaveBeenCalledWith(
      'Settle:',
      expect.objectContaining({ name: 'QuotaExceededError' }),
    )
  })
})

test('Done on a reminder that was put off elsewhere, and has come back on the badge, keeps the step', async () => {
  await reminded()
  const until = Date.now() + 10 * 60_000
  await made.storage.local.set({
    'asked:1': { nights: { '2026-11-25': { snooze: { at: Date.now(), is: until } } } },
  })
  const reminders = { ...defaultSettings().reminders, on: false }
  set({ routine: [feet], reminders })
  standAt('2026-11-25T21:42')
  await ring()
  expect([Object.keys(notifications()), await badge()]).toEqual([[FEET], '1'])
  expect(made.storage.local.stored['ledger']).toMatchObject({
    nights: { '2026-11-25': { 'own-1': { by: 'badge' } } },
  })
  await press(FEET, 0)
  expect(await kept()).toEqual(['step 2026-11-25 own-1 done'])
  expect(await badge()).toBe('')
})
