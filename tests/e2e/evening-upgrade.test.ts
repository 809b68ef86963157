import { beforeAll, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

const NIGHT = '2026-11-22'
let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})

/** What 0.1.0 left in the middle of an evening. */
const old = () => ({
  tonight: { night: NIGHT, bed: '23:15', dimSwitch: { at: at('21:20'), off: true } },
  snooze: { night: NIGHT, at: at('21:38'), until: at('21:58') },
  mute: { at: at('21:25'), until: at('21:55') },
  ledger: {
    ...{ nights: {}, lastAt: null, muteUntil: null, snoozeSeen: null },
    dimSwitch: { night: NIGHT, at: at('21:10'), off: false },
  },
})

test('an evening of 0.1.0 goes on: the page shows it, and the worker moves it into its one row', async () => {
  const page = await freshPage(chromium, '/popup.html', old())
  await page.getByRole('heading', { name: 'Lights out 23:15' }).waitFor()
  await page.getByText('Quiet until 21:55').waitFor()
  await page.getByText('Reminders wait until 21:58').waitFor()
  await chromium.hidden(() => chrome.storage.local.set({ poke: crypto.randomUUID() }))
  const keys = async () => Object.keys(await chromium.storage())
  await expect.poll(keys).not.toContain('mute')
  const stored = await chromium.storage()
  expect(stored['evening']).toEqual({
    nights: {
      [NIGHT]: {
        bed: { at: 0, is: '23:15' },
        dimOff: { at: at('21:20'), is: true },
        snooze: { at: at('21:38'), is: at('21:58') },
      },
    },
    presses: [{ at: at('21:25') }],
    better: [],
  })
  expect(
    Object.keys(stored)
      .filter((key) => key in old())
      .sort(),
  ).toEqual(['ledger'])
  expect(Object.keys(stored['ledger'] as object)).not.toContain('dimSwitch')
  // And goes on in the page as it did.
  await page.getByRole('button', { name: 'Let them come' }).click()
  await page.getByText('Reminders wait').waitFor({ state: 'detached' })
  await expect
    .poll(async () => (await chromium.storage())['evening'])
    .toMatchObject({ nights: { [NIGHT]: { snooze: { is: null } } } })
})
