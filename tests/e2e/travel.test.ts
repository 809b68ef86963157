import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { at, freshPage, settingsKept } from './fresh-page.ts'
import { openAsk } from './popup-panels.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({ at: at('15:00'), zone: 'Europe/Berlin' })
})
afterAll(() => chromium?.close())

const travel = async () =>
  ((await settingsKept(chromium))?.values as { travel?: unknown } | undefined)?.travel

test('away from home it asks once, and the answer holds', async () => {
  const settings = { values: { welcomed: true }, changedAt: {} }
  const home = await freshPage(chromium, '/popup.html', { settings })
  await expect.poll(travel).toEqual({ home: 'Europe/Berlin', away: null })
  expect(await home.getByText('The clock here is not the one at home.').count()).toBe(0)

  chromium = await chromium.restart({ zone: 'America/New_York' })
  const away = await chromium.page('/popup.html')
  // Until it is answered, local time holds.
  await away.getByRole('heading', { name: 'Lights out at 22:30.' }).waitFor()
  await openAsk(away, /The clock here is not the one at home/)
  await away.getByRole('button', { name: 'Half-way: 19:30' }).click()
  await away.getByRole('heading', { name: 'Lights out at 19:30.' }).waitFor()
  await expect
    .poll(travel)
    .toEqual({ home: 'Europe/Berlin', away: { zone: 'America/New_York', shiftMin: -180 } })
  await away.reload()
  await away.getByRole('heading', { name: 'Lights out at 19:30.' }).waitFor()
  expect(await away.getByText('The clock here is not the one at home.').count()).toBe(0)

  chromium = await chromium.restart({ zone: 'Europe/Berlin' })
  const back = await chromium.page('/popup.html')
  await back.getByRole('heading', { name: 'Lights out at 22:30.' }).waitFor()
})
