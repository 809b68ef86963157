import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { EveningRow } from '../../lib/core/schema/evening.ts'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})

const kinds = async () =>
  (await rowsKept(page)).map((row) => `${row['kind']}${row['removed'] ? ' removed' : ''}`)
const said = async () =>
  ((await chromium.storage())['evening'] as EveningRow | undefined)?.nights['2026-11-22']
const snoozed = async () => (await said())?.snooze?.is
const panel = () => page.locator('.panel')
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
beforeEach(async () => {
  page = await freshPage(chromium, '/popup.html')
})

test('one key is one note, of the kind that stands beside it, and u takes it back', async () => {
  await page.keyboard.press('6')
  await page.getByText('6 of 10 · Urge to move').waitFor()
  expect(await rowsKept(page)).toMatchObject([
    { kind: 'symptom', symptomKind: 'urge', severity: 6, night: '2026-11-22' },
  ])
  await page.keyboard.press('u')
  await page.getByText('Taken back').waitFor()
  expect((await kinds()).sort()).toEqual(['symptom', 'symptom removed'])
})
test('a French keyboard: the 6 is in its place, z is where it is printed, and the keypad moves without Num Lock', async () => {
  const keyboard = await chromium.context.newCDPSession(page)
  const down = (code: string, key: string) =>
    keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', code, key })
  await down('Numpad3', 'PageDown')
  await down('KeyZ', 'w')
  await page.locator('.stepped').waitFor()
  await down('Digit6', '-')
  await page.getByText('6 of 10 · Urge to move').waitFor()
  await down('KeyW', 'z')
  await page.getByText('Taken back').waitFor()
  expect((await rowsKept(page)).map((row) => row['severity'])).toEqual([6, 6])
  await keyboard.detach()
})
test('0 is calm and - is ten, by key and by press', async () => {
  await page.keyboard.press('0')
  await page.getByText('Calm, 21:4').waitFor()
  await page.keyboard.press('-')
  await page.getByText('10 of 10').waitFor()
  await page.getByRole('button', { name: '3 of 10', exact: false }).first().click()
  await page.getByText('3 of 10 ·').waitFor()
  expect((await kinds()).sort()).toEqual(['calm', 'symptom', 'symptom'])
})
test('w and s step the number, Enter saves it', async () => {
  for (const key of ['w', 'w', 's', 'Enter']) await page.keyboard.press(key)
  await page.getByText('5 of 10 ·').waitFor()
})
test('another kind is said once, and stays', async () => {
  await page.keyboard.press('4')
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('radio', { name: 'Cramp' }).click()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.keyboard.press('5')
  await page.getByText('5 of 10 · Cramp').waitFor()
  await page.reload()
  await page.keyboard.press('6')
  await page.getByText('6 of 10 · Cramp').waitFor()
  const rows = await rowsKept(page)
  const kinds = rows.filter((row) => row['severity'] === 4).map((row) => row['symptomKind'])
  expect(kinds.sort()).toEqual(['cramp', 'urge'])
})
test('details come after, as a correction of the same note', async () => {
  await page.keyboard.press('6')
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('radio', { name: 'Left', exact: true }).click()
  await page.getByRole('button', { name: 'Calf' }).click()
  await page.getByLabel('A word about it').fill('6 u n after a long flight')
  await page.getByLabel('A word about it').blur()
  await expect
    .poll(async () => (await rowsKept(page)).find((row) => row['note']))
    .toMatchObject({
      severity: 6,
      side: 'left',
      bodyParts: ['calf'],
      note: '6 u n after a long flight',
    })
})
test('Legs now notes the beginning and keeps everything quiet for half an hour', async () => {
  await page.getByRole('button', { name: 'Legs now' }).click()
  await page.getByText('Noted. Quiet until 22:1').waitFor()
  const [row] = await rowsKept(page)
  expect(row).toMatchObject({ kind: 'symptom', onset: true })
  expect(row?.['severity']).toBeUndefined()
  await expect
    .poll(() => chromium.hidden(() => chrome.action.getTitle({})))
    .toMatch(/quiet until 22:1/i)
})
test('a coffee of an hour ago is two presses, and its hour stands in the note', async () => {
  await press('Coffee')
  await page.getByRole('group', { name: 'Espresso' }).getByRole('button', { name: '1 h' }).click()
  await page.getByText('Espresso, 80 mg, 20:4').waitFor()
  expect(await rowsKept(page)).toMatchObject([
    { kind: 'intake', substance: 'caffeine', drink: 'espresso', mg: 80 },
  ])
})
test("a step is ticked on the face, and skipped and taken back among tonight's times", async () => {
  const screens = 'Screens away, or something quiet with your hands'
  await page.getByRole('button', { name: `Done: ${screens}` }).click()
  await page.getByText(`${screens}: done`).waitFor()
  // What is next stands in its place.
  await page.getByRole('button', { name: 'Done: Stretches' }).waitFor()
  await press("Tonight's times")
  await page.getByRole('button', { name: `Take back: ${screens}` }).click()
  await page.getByRole('button', { name: 'Skip Stretches' }).click()
  await page.getByText('Stretches: skipped').waitFor()
  await press('Back')
  await page.getByRole('button', { name: `Done: ${screens}` }).waitFor()
  expect(await kinds()).toHaveLength(3)
})
test('later, by key and by press', async () => {
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await panel().getByText('Reminders wait until 21:5').waitFor()
  await expect.poll(snoozed).toBeGreaterThan(at('21:49'))
  await press('Let them come')
  await press('After this sound')
  await panel().getByText('until the sound ends').waitFor()
  await expect.poll(snoozed).toBe('sound')
})
test('n and Enter in one go, before the popup stands', async () => {
  const wire = await chromium.context.newCDPSession(page)
  await wire.send('Page.enable')
  await wire.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${pressEarly})()` })
  await page.reload()
  await panel().getByText('Reminders wait until 21:5').waitFor()
  await wire.detach()
})
/** Runs in the page: presses both while the page is still read, so that none of its modules has run. */
function pressEarly(): void {
  const observer = new MutationObserver(() => {
    if (!document.getElementById('app')) return
    observer.disconnect()
    for (const [key, code] of [
      ['n', 'KeyN'],
      ['Enter', 'Enter'],
    ] as const)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))
  })
  observer.observe(document, { childList: true, subtree: true })
}
test('no reminders tonight is one press, and so is back', async () => {
  await press('No reminders tonight')
  await page.getByText('No more reminders tonight.').waitFor()
  await expect.poll(snoozed).toBe('night')
  await press('Let them come')
  await expect.poll(snoozed).toBe(null)
})
test('off tonight is one press in tonight’s times, and back is one on the face', async () => {
  await press("Tonight's times")
  await press('Off tonight')
  await press('Back')
  await page.getByRole('heading', { name: 'quiet tonight' }).waitFor()
  await expect.poll(async () => (await said())?.off).toMatchObject({ is: true })
  await press('Let them come')
  await page.getByRole('heading', { name: 'Lights out at 22:30' }).waitFor()
})
test('an hour later tonight is two presses', async () => {
  await press("Tonight's times")
  await press('An hour later: 23:30')
  await page.getByRole('heading', { name: 'Lights out at 23:30' }).waitFor()
})
test('bedtime of tonight: steppers, a shift, and never the same as the wake', async () => {
  await press("Tonight's times")
  await page.getByRole('button', { name: 'Later: Lights out' }).click()
  await page.getByRole('heading', { name: 'Lights out at 22:45' }).waitFor()
  await page.getByLabel('Lights out', { exact: true }).fill('7:00')
  await page.getByLabel('Lights out', { exact: true }).press('Enter')
  await page.getByText('Bedtime and wake are the same. Until they differ 22:45 stays.').waitFor()
  await page.getByRole('button', { name: 'Late shift' }).click()
  await page.getByRole('heading', { name: 'Lights out at 00:30' }).waitFor()
  await page.getByRole('button', { name: 'Back to my usual' }).click()
  await page.getByRole('heading', { name: 'Lights out at 22:30' }).waitFor()
})
test('a note by keyboard alone, then every control in turn', async () => {
  await page.getByRole('button', { name: 'Advice' }).waitFor()
  await page.evaluate(() => {
    const reached: string[] = []
    Object.assign(globalThis, { reached })
    document.addEventListener('focusin', ({ target }) =>
      reached.push((target as Element).textContent?.trim().slice(0, 30) ?? ''),
    )
  })
  for (let i = 0; i < 70; i++) await page.keyboard.press('Tab')
  const reached = await page.evaluate(() => (globalThis as never as { reached: string[] }).reached)
  for (const name of ['Legs now', 'Coffee', "Tonight's times", 'Done', 'Settings'])
    expect(
      reached.some((one) => one.startsWith(name)),
      name,
    ).toBe(true)
})
