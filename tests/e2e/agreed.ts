import type { Chromium } from '../drive/chromium.ts'

/** Of somebody who has agreed that notes are kept, as it lies in `storage.local`. */
const agreed = { settings: { values: { welcomed: true }, changedAt: {} } }

/** They may be, from here on. */
export const agreeIn = (chromium: Chromium): Promise<void> =>
  chromium.hidden((stored: typeof agreed) => chrome.storage.local.set(stored), agreed)
