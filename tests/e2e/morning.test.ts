import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { popupAtRest } from './at-rest.ts'
import type { Stores } from './begin-with.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { openAsk, openMorning } from './popup-panels.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('08:00'))
})

const day = 86_400_000
/** At the computer until 00:52, again from 03:10 to 03:40, and from ten to eight; so many nights ago. */
const seat = (ago = 0) =>
  [
    [at('20:00') - day, at('00:52')],
    [at('03:10'), at('03:40')],
    [at('07:50'), at('07:58')],
  ].map(([from = 0, to = 0]) => ({ from: from - ago * day, to: to - ago * day, state: 'active' }))

const calm = (ago: number, night: string) => ({
  id: `00000000-0000-4000-8000-00000000000${ago}`,
  kind: 'calm',
  at: at('22:00') - ago * day,
  zone: 'Europe/Berlin',
  offsetMin: 60,
  night,
  enteredAt: at('22:00') - ago * day,
})

interface Wish {
  readonly clock?: string
  readonly stores?: Stores
  readonly settings?: Record<string, unknown>
  /** Whether the card of the morning is opened. */
  readonly opens?: boolean
}
async function popup({
  clock = '08:00',
  stores = {},
  settings = {},
  opens = true,
}: Wish): Promise<Page> {
  chromium.clock.set(at(clock))
  const welcomed = { settings: { values: { welcomed: true, ...settings }, changedAt: {} } }
  const page = await freshPage(chromium, '/popup.html', welcomed, stores)
  await page.getByRole('button', { name: 'Advice' }).waitFor()
  if (opens) await openMorning(page)
  return page
}
const card = (page: Page) => page.getByRole('region', { name: /last night|the night of/i })
const kept = async (page: Page, kind: string) =>
  (await rowsKept(page)).filter((row) => row['kind'] === kind)

test('a morning is two presses, and then it is over', async () => {
  const page = await popup({ stores: { seat: seat() } })
  await card(page).getByRole('button', { name: '4 of 10' }).click()
  await card(page).getByText('At the computer until 00:52, and again 03:10 to 03:40.').waitFor()
  await card(page).getByText('Asleep about 01:15 to 07:25?').waitFor()
  await card(page).getByRole('button', { name: 'About right' }).click()
  await card(page).getByText('The night is noted.').waitFor()
  const [morning] = await kept(page, 'morning')
  expect(morning).toMatchObject({ worst: 4, night: '2026-11-21', at: at('07:00') })
  expect(morning).not.toHaveProperty('late')
  const asleep = { asleepAt: at('01:15'), finalWake: at('07:25') }
  expect(await kept(page, 'sleep')).toMatchObject([
    { answer: 'confirmed', night: '2026-11-21', ...asleep },
  ])
  await page.reload()
  await page.getByRole('button', { name: 'Advice' }).waitFor()
  await popupAtRest(page)
  expect(await page.getByText('How was last night?').count()).toBe(0)
})

test('“not me” leaves no times', async () => {
  const page = await popup({ stores: { seat: seat() } })
  await card(page).getByRole('button', { name: 'Calm' }).click()
  await card(page).getByRole('button', { name: 'Not me' }).click()
  await card(page).getByText('The night is noted.').waitFor()
  expect(await kept(page, 'morning')).toMatchObject([{ worst: 0 }])
  const [sleep] = await kept(page, 'sleep')
  expect(sleep).toMatchObject({ answer: 'notMe' })
  for (const field of ['asleepAt', 'finalWake', 'intoBed', 'trySleep', 'outOfBed'])
    expect(sleep).not.toHaveProperty(field)
})

test('a guess is corrected; hours that leave no sleep are refused in a plain sentence', async () => {
  const page = await popup({ stores: { seat: seat() } })
  await card(page).getByRole('button', { name: '7 of 10' }).click()
  await card(page).getByRole('button', { name: 'Change' }).click()
  const [from, to] = ['Asleep', 'Awake'].map((name) => card(page).getByLabel(name, { exact: true }))
  await from?.fill('07:30')
  await from?.press('Enter')
  await card(page).getByRole('button', { name: 'Save' }).click()
  await card(page).getByText('These times are not one after the other.').waitFor()
  await from?.fill('23:45')
  await from?.press('Enter')
  await to?.fill('6:30')
  await to?.press('Enter')
  await card(page).getByRole('button', { name: 'Save' }).click()
  await card(page).getByText('The night is noted.').waitFor()
  expect(await kept(page, 'sleep')).toMatchObject([
    { answer: 'corrected', asleepAt: at('23:45') - day, finalWake: at('06:30') },
  ])
})

test('skipped and not known are neither calm nor nothing; skipping ends it', async () => {
  const page = await popup({ stores: { seat: seat() } })
  await card(page).getByRole('button', { name: 'Skip' }).click()
  await card(page).getByText('The night is noted.').waitFor()
  expect(await kept(page, 'morning')).toMatchObject([{ worst: 'skipped' }])
  const other = await popup({ stores: { seat: seat() } })
  await card(other).getByRole('button', { name: 'Don’t know' }).click()
  await card(other).getByText('Asleep about').waitFor()
  expect(await kept(other, 'morning')).toMatchObject([{ worst: 'unknown' }])
})

test('a forgotten night is filled in with two presses more, and marked late', async () => {
  const page = await popup({
    stores: { seat: [...seat(), ...seat(1)], entries: [calm(5, '2026-11-17')] },
  })
  await page.getByRole('button', { name: 'Fill in Friday' }).click()
  await card(page).getByRole('button', { name: '3 of 10' }).click()
  await card(page).getByRole('button', { name: 'About right' }).click()
  await card(page).getByText('The night is noted.').waitFor()
  for (const kind of ['morning', 'sleep'])
    expect(await kept(page, kind)).toMatchObject([{ night: '2026-11-20', late: true }])
})

test('digits note how the legs are now, and answer the card only from within it', async () => {
  const page = await popup({ stores: { seat: seat() } })
  await card(page).waitFor()
  await page.keyboard.press('6')
  await page.getByText('6 of 10 · Urge to move').waitFor()
  expect(await card(page).count()).toBe(0)
  expect(await kept(page, 'morning')).toEqual([])
  await openMorning(page)
  await card(page).getByRole('button', { name: 'Skip' }).focus()
  await page.keyboard.press('-')
  await card(page).getByText('Asleep about').waitFor()
  expect(await kept(page, 'morning')).toMatchObject([{ worst: 10 }])
  expect(await kept(page, 'symptom')).toHaveLength(1)
})

test('what was answered is taken back, and open again', async () => {
  const page = await popup({ stores: { seat: seat() } })
  await card(page).getByRole('button', { name: '4 of 10' }).click()
  await card(page).getByText('Asleep about').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await card(page).getByRole('button', { name: '4 of 10' }).waitFor()
})

test('the long form says only what was picked in it', async () => {
  const page = await popup({})
  await card(page).getByRole('button', { name: 'More about the night' }).click()
  const opened = ['Into bed', 'Minutes to fall asleep', 'Minutes awake in all']
  // The last two are left as they were opened.
  for (const name of [...opened, 'Out of bed', 'How was the sleep?'])
    await card(page).getByRole('button', { name }).click()
  expect(await card(page).getByRole('button', { name: 'Save', exact: true }).count()).toBe(0)
  await card(page).getByLabel('Minutes awake in all', { exact: true }).fill('0')
  await card(page).getByLabel('Minutes awake in all', { exact: true }).press('Enter')
  await card(page).getByLabel('Into bed', { exact: true }).fill('22:40')
  await card(page).getByLabel('Into bed', { exact: true }).press('Enter')
  await card(page).getByLabel('Minutes to fall asleep', { exact: true }).fill('25')
  await card(page).getByLabel('Minutes to fall asleep', { exact: true }).press('Enter')
  await card(page).getByRole('button', { name: 'Save', exact: true }).click()
  await card(page).getByRole('button', { name: 'Saved' }).waitFor()
  const [sleep] = await kept(page, 'sleep')
  expect(sleep).toMatchObject({ answer: 'own', intoBed: at('22:40') - day, sol: 25, waso: 0 })
  for (const field of ['finalWake', 'outOfBed', 'awakenings', 'sleepQuality'])
    expect(sleep).not.toHaveProperty(field)
})

test('who ticked jumps alone is asked of those, without a word of urges, and reads that they are usually harmless', async () => {
  const page = await popup({
    stores: { profile: [{ key: 'nights', value: ['jerkAtSleepOnset'], changedAt: 1 }] },
  })
  await card(page).getByText('usually harmless').waitFor()
  expect(await card(page).textContent()).not.toMatch(/urge/i)
  await card(page).getByRole('button', { name: 'Some' }).click()
  await card(page).getByText('The night is noted.').waitFor()
  expect(await kept(page, 'morning')).toMatchObject([{ jumps: 'some' }])
})

test('a night worker’s morning is at three in the afternoon', async () => {
  const week = Array(7).fill({ bed: '08:00', wake: '14:30' })
  const page = await popup({ clock: '15:00', settings: { week } })
  await card(page).getByRole('button', { name: '2 of 10' }).click()
  await card(page).getByText('The night is noted.').waitFor()
  expect(await kept(page, 'morning')).toMatchObject([{ worst: 2, night: '2026-11-21' }])
})

test('one question by day, none in the evening; an answer ends it', async () => {
  const stores = {
    entries: [calm(15, '2026-11-07')].map((row) => ({
      ...row,
      id: `${'0'.repeat(8)}-0000-4000-8000-000000000001`,
    })),
  }
  const evening = await popup({ clock: '19:30', stores, opens: false })
  await popupAtRest(evening)
  expect(await evening.getByText('Compared with when you began').count()).toBe(0)
  const page = await popup({ clock: '16:00', stores, opens: false })
  await openAsk(page, /Compared with when you began/)
  await page.getByRole('button', { name: 'Answer' }).click()
  await page.getByRole('button', { name: 'a little better' }).click()
  await page.getByText('Noted. Thank you.').first().waitFor()
  expect(await kept(page, 'fortnight')).toMatchObject([{ change: 1 }])
})
