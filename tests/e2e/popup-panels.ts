import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Opens what asks in the popup, also where something else asks first, and gives the panel that takes the place of its face. */
export async function openAsk(page: Page, words: string | RegExp): Promise<Locator> {
  const wanted = page.getByRole('button', { name: words })
  const isFirst = async () => {
    if (await wanted.isVisible()) return true
    const others = page.locator('.others')
    if (await others.isVisible()) await others.click()
    return false
  }
  await expect.poll(isFirst, { timeout: 20_000 }).toBe(true)
  await wanted.click()
  return page.locator('.panel')
}

/** Opens the card of the morning. */
export const openMorning = (page: Page): Promise<Locator> => openAsk(page, 'How was last night?')
