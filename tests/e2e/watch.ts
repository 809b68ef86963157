import type { Page } from 'playwright-core'
import type { Chromium } from '../drive/chromium.ts'

/** Looks at a player of the relief room often, while its clock moves on. */
export async function watch(chromium: Chromium, page: Page, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 4) {
    chromium.clock.advance(4_000)
    // Told to look: on a busy machine a timer may come late.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  }
  await page.waitForTimeout(300)
}
