import browser from 'webextension-polyfill'
import type { Area } from '../core/area.ts'

const KEY = 'looked'

/** Marks of this run of the browser, and in Chromium `dim`; in both browsers. What is handed over lies in no storage. */
export const sessionArea: Area = browser.storage.session

/**
 * Whether a look was finished since the browser started. It lies in memory, which outlives the worker and not the
 * browser.
 */
export async function hasLooked(): Promise<boolean> {
  const { [KEY]: looked } = await browser.storage.session.get(KEY)
  return looked === true
}

export const noteLook = (): Promise<void> => browser.storage.session.set({ [KEY]: true })
