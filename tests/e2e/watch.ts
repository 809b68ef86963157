import type { Page } from 'playwright-core'
import type { Chromium } from '../drive/chromium.ts'

/**
 * Looks at a player of the relief room often, while its clock moves on: by steps so short that a machine which stands for
 * seconds in between has still looked within the five after which nobody was there.
 */
export async function watch(chromium: Chromium, page: Page, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 2) {
    chromium.clock.advance(2_000)
    // Told to look: on a busy machine a timer may come late.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  }
  // The last look is drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
}
