import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept, settingsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { openAsk } from './popup-panels.ts'

const isNew = { settings: { values: { welcomed: false }, changedAt: {} } }
let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('19:40'))
})
beforeEach(async () => {
  chromium.clock.set(at('19:40'))
  page = await freshPage(chromium, '/welcome.html', isNew)
})
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

describe('Legs now before anything was agreed to', () => {
  test('opens the room, with its timer and the note waiting; agreed to in the welcome, it is kept', async () => {
    const opened = chromium.context.waitForEvent('page')
    await press('Legs now')
    const room = await opened
    await room.getByText('are lost when it closes').waitFor()
    await room.getByText('Legs now, 19:40').waitFor()
    expect(await rowsKept(page)).toEqual([])
    expect(
      Object.keys(await chromium.storage()).filter((key) => key.startsWith('journal')),
    ).toEqual([])
    await expect
      .poll(() => chromium.hidden(() => chrome.action.getTitle({})))
      .toBe('Settle: quiet until 20:10')
    await page.bringToFront()
    await press('I agree, go on')
    await expect.poll(() => rowsKept(page)).toMatchObject([{ kind: 'symptom', onset: true }])
    await room.bringToFront()
    await expect.poll(() => room.getByText('are lost when it closes').isVisible()).toBe(false)
    await room.close()
  })
  test('or in the room itself, with one press', async () => {
    const opened = chromium.context.waitForEvent('page')
    await press('Legs now')
    const room = await opened
    await room.getByRole('link', { name: 'What Settle keeps' }).waitFor()
    expect(await rowsKept(page)).toEqual([])
    await room.getByRole('button', { name: 'That is all right' }).click()
    await expect.poll(() => rowsKept(page)).toMatchObject([{ kind: 'symptom', onset: true }])
    expect((await settingsKept(chromium))?.values).toMatchObject({ start: { agreed: true } })
    await room.close()
  })
  test('a key in the popup waits there, and is lost with it', async () => {
    await page.goto(page.url().replace('welcome', 'popup'))
    await page.keyboard.press('7')
    await page.getByText('7 of 10').first().waitFor()
    await page.getByText('are lost when this closes').waitFor()
    await page.reload()
    await page.getByText('are lost when this closes').waitFor()
    expect(await rowsKept(page)).toEqual([])
    expect(await page.getByText('7 of 10').isVisible()).toBe(false)
  })
  test('or is kept, with two presses', async () => {
    await page.goto(page.url().replace('welcome', 'popup'))
    await page.keyboard.press('7')
    await page.getByText('7 of 10').first().waitFor()
    const panel = await openAsk(page, /are lost when this closes/)
    await panel.getByRole('button', { name: 'That is all right' }).click()
    await expect.poll(() => rowsKept(page)).toMatchObject([{ kind: 'symptom', severity: 7 }])
  })
})
