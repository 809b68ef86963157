import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { flags } from '../../lib/clinical/flags.ts'
import type { Chromium } from '../drive/chromium.ts'
import { popupAtRest } from './at-rest.ts'
import { axeFinds } from './axe-finds.ts'
import type { Stores } from './begin-with.ts'
import { at, freshPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { openAsk } from './popup-panels.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('15:00'))
})

const day = 86_400_000
const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
const fresh = (path: string, clock: string, stores: Stores = {}): Promise<Page> => {
  chromium.clock.set(at(clock))
  return freshPage(chromium, path, welcomed, stores)
}
const firstLine = (page: Page) => page.getByRole('region', { name: 'Before anything else' })
const check = (page: Page) => page.locator('#check')
const press = (page: Page, question: RegExp, answer: string) =>
  check(page)
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .click()
const noToTheRest = async (page: Page) => {
  const rest = check(page).getByRole('button', { name: 'No to the rest of these' })
  await check(page).getByRole('radiogroup').first().waitFor()
  for (let left = await rest.count(); left > 0; left--) {
    await rest.first().click()
    await expect.poll(() => rest.count()).toBe(left - 1)
  }
}
/** The check as it lies in the diary. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ answers: Record<string, string>; acknowledged: boolean } | undefined>(
        (done, fail) => {
          const open = indexedDB.open('settle')
          open.onerror = () => fail(open.error)
          open.onsuccess = () => {
            const row = open.result.transaction('profile').objectStore('profile').get('flags')
            row.onsuccess = () => {
              open.result.close()
              done(row.result?.value)
            }
          }
        },
      ),
  )
/** A check in which one thing was answered by yes, and not read yet. */
const raised = (name: string, more = {}) => ({
  profile: [
    {
      key: 'flags',
      changedAt: at('14:00'),
      value: { answers: { [name]: 'yes' }, at: at('14:00'), acknowledged: false, ...more },
    },
  ],
})
const emergency = 'This can need emergency care. Call your emergency number now.'

test('no to everything: none of these today, and the list is not complete', async () => {
  const page = await fresh('/learn.html#check', '15:00')
  await noToTheRest(page)
  await press(page, /in your family/, 'No')
  await check(page)
    .getByText('None of these today. The list is not complete; if something new worries you, ask.')
    .waitFor()
  expect(Object.keys((await kept(page))?.answers ?? {})).toHaveLength(flags.length)
  expect(await firstLine(page).count()).toBe(0)
})

test('the next day says what was said then, calls nothing of today none, and begins anew', async () => {
  const value = { answers: Object.fromEntries(flags.map(({ name }) => [name, 'no'])) }
  const profile = [
    { key: 'flags', changedAt: 1, value: { ...value, at: at('15:00') - day, acknowledged: true } },
  ]
  const page = await fresh('/learn.html#check', '15:00', { profile })
  await check(page).getByText('None of these then.').waitFor()
  await check(page).getByRole('heading', { name: '21 November 2026' }).waitFor()
  expect(await check(page).getByText('None of these today').count()).toBe(0)
  expect(await check(page).getByRole('radio', { checked: true }).count()).toBe(0)
  await press(page, /Sleepy by day/, 'No')
  await check(page).getByText('18 questions are still open.').waitFor()
  expect((await kept(page))?.answers).toEqual({ sleepyByDay: 'no' })
})

test('an emergency is said at the press, stands before every tip until it is read, whatever is quiet', async () => {
  const page = await fresh('/learn.html#check', '15:00')
  await press(page, /A leg that all at once is cold/, 'Yes')
  await check(page).getByText(emergency).first().waitFor()
  await firstLine(page).getByText(emergency).waitFor()
  await page.goto(page.url().replace('#check', '#9'))
  await page.reload()
  await firstLine(page).getByText(emergency).waitFor()
  // Above every topic, not among them.
  const line = await firstLine(page).boundingBox()
  const topic = await page.locator('[id="1"]').boundingBox()
  expect(line?.y ?? 9e9).toBeLessThan(topic?.y ?? 0)
  expect(await axeFinds(page, 'evening')).toEqual([])

  const root = `chrome-extension://${chromium.id}`
  await page.goto(`${root}/intake.html`)
  await firstLine(page).getByText(emergency).waitFor()
  await page.goto(`${root}/popup.html`)
  await page.locator('.ask.urgent').getByText(emergency).waitFor()
  await page.getByRole('button', { name: 'Legs now' }).click()
  const room = await expect
    .poll(() => chromium.context.pages().find((one) => one.url().includes('/relief.html')))
    .toBeDefined()
    .then(() => chromium.context.pages().find((one) => one.url().includes('/relief.html')))
  if (!room) throw new Error('The relief room did not open.')
  await firstLine(room).getByText(emergency).waitFor()
  // Quiet for half an hour, and the line still stands.
  await page.reload()
  await page.getByText(/^Quiet until/).waitFor()
  await openAsk(page, emergency)
  await firstLine(page).getByText(emergency).waitFor()

  await firstLine(room).getByRole('button', { name: 'I have read this' }).click()
  await expect.poll(() => firstLine(room).count()).toBe(0)
  await expect.poll(() => firstLine(page).count()).toBe(0)
  expect(await kept(page)).toMatchObject({ acknowledged: true, answers: { coldPaleLeg: 'yes' } })
  // What it said can be read again where it was asked.
  await page.goto(`${root}/learn.html#check`)
  await check(page).getByText(emergency).first().waitFor()
  expect(await firstLine(page).count()).toBe(0)
  await room.close()
})

test('not sure of an emergency is asked about today, and sleepy by day does not drive', async () => {
  const page = await fresh('/learn.html#check', '15:00')
  await press(page, /Shaking while not aware/, 'Not sure')
  await press(page, /Sleepy by day/, 'Yes')
  await noToTheRest(page)
  const said = check(page).getByRole('region', { name: 'What your answers say' })
  await said.getByText('Sleepy by day: do not drive.').waitFor()
  const words = await said.innerText()
  expect(words.indexOf('You are not sure')).toBeGreaterThan(-1)
  expect(words.indexOf('You are not sure')).toBeLessThan(words.indexOf('Sleepy by day'))
  expect(words).not.toContain('emergency')
})

const symptom = (fields: Record<string, unknown>) => ({
  entries: [
    {
      ...{ id: '00000000-0000-4000-8000-000000000001', kind: 'symptom', symptomKind: 'urge' },
      ...{ severity: 4, zone: 'Europe/Berlin', offsetMin: 60, night: '2026-11-21' },
      ...{ at: at('22:00') - day, enteredAt: at('22:00') - day, ...fields },
    },
  ],
})
const newSign = { signs: [{ sign: 'swollen', side: 'left', since: 'new' }] }
const question = (page: Page) => page.getByRole('region', { name: 'One question' })

test('a sign that was noted as new offers the check the next morning, and a check silences it', async () => {
  const page = await fresh('/popup.html', '08:00', symptom(newSign))
  await openAsk(page, 'Something in your notes may be for a doctor.')
  await question(page).waitFor()
  const opened = chromium.context.waitForEvent('page')
  await question(page).getByRole('button', { name: 'To the check' }).click()
  const learn = await opened
  await check(learn).waitFor()
  expect(learn.url()).toContain('/learn.html#check')
  await noToTheRest(learn)
  await learn.close()
  chromium.clock.set(at('08:00') + day)
  await page.reload()
  await page.getByRole('button', { name: 'Advice' }).waitFor()
  await popupAtRest(page)
  expect(await page.getByText(/for a doctor|Compared with/).count()).toBe(0)
})

test.each([
  ['an old sign', { signs: [{ sign: 'swollen', side: 'left', since: 'old' }] }],
  ['words of a note', { note: 'my left leg is newly swollen and cold' }],
])('%s offers nothing', async (_, fields) => {
  const page = await fresh('/popup.html', '08:00', symptom(fields))
  await page.getByRole('button', { name: 'Advice' }).waitFor()
  await popupAtRest(page)
  expect(await page.getByText(/for a doctor|Compared with/).count()).toBe(0)
})

test('it is in no copy until the person says so', async () => {
  const page = await fresh('/learn.html#check', '15:00', raised('oneLeg'))
  await check(page)
    .getByRole('switch', { name: 'Copies of my notes may hold these answers' })
    .click()
  await expect.poll(() => kept(page)).toMatchObject({ shared: true })
})

test('at night it stands above the presses, and “too much” is a line that nobody is asked about', async () => {
  const seat = [
    { from: at('20:00'), to: at('22:30'), state: 'active' },
    { from: at('23:58'), to: at('23:59'), state: 'active' },
  ]
  chromium.clock.set(at('23:59'))
  const page = await fresh('/popup.html', '23:59', { ...raised('oneLeg'), seat })
  await page.getByRole('heading', { name: /^It is/ }).waitFor()
  await firstLine(page).getByText('Swelling or warmth on one side').waitFor()
  const more = page.getByText('You deserve support now.')
  expect(await more.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'If it is too much tonight' }).click()
  await more.waitFor()
  expect(await axeFinds(page, 'night')).toEqual([])
})

test('the welcome ends with one link to it', async () => {
  const page = await fresh('/welcome.html', '15:00')
  await page.getByRole('button', { name: 'I agree, go on' }).click()
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await page.getByRole('link', { name: 'Signs that belong to a doctor: a check' }).click()
  await check(page).waitFor()
})
