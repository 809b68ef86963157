import type { Page } from 'playwright-core'
import type { Start } from '../../lib/core/schema/settings.ts'
import type { Chromium } from '../drive/chromium.ts'

/** Of somebody who has agreed that notes are kept, as it lies in `storage.local`. */
const agreed = { settings: { values: { welcomed: true }, changedAt: {} } }

/** What the first minute left nothing of to ask. */
export const decided: Start = {
  ...{ agreed: true, dims: true, reminds: true },
  ...{ offers: 0, offeredOn: null },
}

/** They may be, from here on. */
export const agreeIn = (chromium: Chromium): Promise<void> =>
  chromium.hidden((stored: typeof agreed) => chrome.storage.local.set(stored), agreed)

/** The welcome that an install has opened, in front. */
export async function welcomeIn({ context }: Chromium): Promise<Page> {
  const page = context.pages().find((one) => one.url().endsWith('welcome.html'))
  if (!page) throw new Error('No install has opened the welcome.')
  await page.bringToFront()
  return page
}
