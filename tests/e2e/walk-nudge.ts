import { expect } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'

const walk = '2026-11-22+walk'

/** At 20:30 the walk is due: waits until the browser shows its notification. */
export async function walkIsShown(chromium: Chromium): Promise<void> {
  // Settle was there before it was due. What any page of ours does after it kept something lets the worker look at once.
  const ledger = { nights: {}, lastAt: null }
  await chromium.hidden((was: object) => chrome.storage.local.set({ ledger: was, poke: 1 }), ledger)
  await expect
    .poll(() => chromium.hidden(async () => Object.keys(await chrome.notifications.getAll())), {
      timeout: 30_000,
    })
    .toEqual([walk])
}

/** Presses Done on it: the real listener of the production build, called as the browser calls it. */
export async function pressDone(chromium: Chromium): Promise<void> {
  const worker = await chromium.worker()
  await worker.evaluate(
    (id) =>
      (
        chrome.notifications.onButtonClicked as never as { dispatch(...a: unknown[]): void }
      ).dispatch(id, 0),
    walk,
  )
}
