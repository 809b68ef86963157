import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'

/** Leaves word with the worker that Legs now was pressed, as the popup does before it opens the relief room. */
export const pressed = (chromium: Chromium, words: 'kept' | 'unkept' = 'kept'): Promise<unknown> =>
  chromium.hidden(
    (how: string) => chrome.runtime.sendMessage({ ask: 'hand', said: { as: 'press', words: how } }),
    words,
  )

/** The relief room that a press has opened, once its time runs. */
export async function openRoom(chromium: Chromium): Promise<Page> {
  const find = () => chromium.context.pages().find((one) => one.url().endsWith('/relief.html'))
  await expect.poll(() => find() !== undefined).toBe(true)
  const page = find() as Page
  await page.getByRole('timer').waitFor()
  return page
}
