import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { lookState } from '../lab/in-chromium.ts'
import { settled } from '../lab/settled.ts'
import { rowsKept } from './fresh-page.ts'

/** Waits until the worker has looked, and nothing that it does after a look is under way. */
export async function workerAtRest(chromium: Chromium): Promise<void> {
  await settled(() => lookState(chromium))
  const held = () =>
    chromium.hidden(async () =>
      ((await navigator.locks.query()).held ?? []).map(({ name }) => name),
    )
  await expect.poll(held).toEqual([])
}

/** Waits until the popup of a day has asked the diary for its card and its question, and shows what came of it. */
export async function popupAtRest(page: Page): Promise<void> {
  for (const part of ['Morning', 'Question']) {
    // The browser is told of a part of the page as soon as the page asks for it.
    const link = page.locator(`link[href*="/${part}-"]`).first()
    await link.waitFor({ state: 'attached' })
    await page.evaluate(`import(${JSON.stringify(await link.getAttribute('href'))})`)
  }
  await drawn(page)
}

/** Waits until a page has drawn what the diary answers. */
export async function drawn(page: Page): Promise<void> {
  for (let still = 0, before = ''; still < 4; ) {
    // The diary answers in turn: what was asked of it earlier is answered by now.
    await rowsKept(page)
    const now = await page.evaluate(() => document.body.innerHTML)
    still = now === before ? still + 1 : 0
    before = now
  }
}
