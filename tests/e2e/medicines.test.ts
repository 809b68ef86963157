import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('15:00'))
})
const room = () => page.locator('#medicines')
const open = async (hash = '') => {
  page = await freshPage(chromium, `/intake.html${hash}`, welcomed)
  await room().getByText('None noted.').waitFor()
}

test('a medicine is noted, told what is known of its kind, and undone', async () => {
  await open()
  await room().getByLabel('Name', { exact: true }).fill('Mirtazapin 15 mg')
  await room().getByRole('radio', { name: 'new', exact: true }).click()
  await room().getByRole('button', { name: 'Save' }).click()
  await room().getByText('Mirtazapin: an antidepressant.').waitFor()
  await room()
    .getByText(/Never stop one on your own; ask the prescriber\./)
    .first()
    .waitFor()
  expect((await rowsKept(page)).at(-1)).toMatchObject({
    ...{ kind: 'medicine', name: 'Mirtazapin 15 mg', change: 'new' },
  })
  await room().getByRole('button', { name: 'Undo' }).click()
  await room().getByText('None noted.').waitFor()
})

test('a dopamine medicine is told of what it can turn into; a stopped one of nothing', async () => {
  await open()
  await room().getByLabel('Name', { exact: true }).fill('Ropinirol')
  await room().getByRole('radio', { name: 'taken', exact: true }).click()
  await room().getByRole('button', { name: 'Save' }).click()
  await room().getByText('Ropinirol: a dopamine medicine.').waitFor()
  await room().getByLabel('Name', { exact: true }).fill('Ropinirol')
  await room().getByRole('radio', { name: 'stopped' }).click()
  await room().getByRole('button', { name: 'Save' }).click()
  await room()
    .getByText(/^Ropinirol: stopped, /)
    .waitFor()
  expect(await room().getByText('Ropinirol: a dopamine medicine.').count()).toBe(0)
})

test('a name that is not on the list is never called fine, and markup is text', async () => {
  await open()
  const field = room().getByLabel('Name, or what the packet says')
  await field.fill('<img src=x onerror="window.pwned=1">')
  await room().getByText('Not on this list. That says nothing about it').waitFor()
  await room().getByLabel('Name', { exact: true }).fill('<img src=x onerror="window.pwned=1">')
  await room().getByRole('radio', { name: 'new', exact: true }).click()
  await room().getByRole('button', { name: 'Save' }).click()
  await room().getByText('<img src=x onerror="window.pwned=1">: new,').waitFor()
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false)
  expect(await room().innerText()).not.toMatch(/\b(fine|harmless|safe)\b/i)
  await room().getByRole('button', { name: 'Undo' }).click()
  await room().getByText('None noted.').waitFor()
  await room().getByRole('button', { name: 'Save' }).click()
  await room().getByText('Which medicine is it?').waitFor()
})

test('selected words and the right button open the check with them', async () => {
  await open()
  const worker = await chromium.worker()
  // The menu itself cannot be pressed without a screen; what the browser would say of a press can.
  const there = await worker.evaluate(() =>
    chrome.contextMenus.update('check-medicine', { enabled: true }).then(
      () => true,
      () => false,
    ),
  )
  expect(there).toBe(true)
  const opened = chromium.context.waitForEvent('page')
  await worker.evaluate(() => {
    const { onClicked } = chrome.contextMenus as never as {
      onClicked: { dispatch(info: object): void }
    }
    onClicked.dispatch({ menuItemId: 'check-medicine', selectionText: 'Promethazine 25 mg' })
  })
  page = await opened
  await page.waitForLoadState()
  expect(page.url()).toMatch(/intake\.html#check$/)
  await room().getByText('Promethazin: an antihistamine that makes drowsy.').waitFor()
  expect(await room().getByLabel('Name, or what the packet says').inputValue()).toBe(
    'Promethazine 25 mg',
  )
  await page.close()
})
