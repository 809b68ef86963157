import browser from 'webextension-polyfill'
import type { Area } from '../core/area.ts'
import { target } from './target.ts'

const KEY = 'looked'

/** `storage.session`, in both browsers: marks of this run, and in Chromium `dim` too. Nothing that is handed over lies here. */
export const session: Area = browser.storage.session

/** Where it is marked that a fresh log of the database was begun; null in Firefox, whose database needs none. */
export const logMarks: Area | null = target === 'firefox' ? null : session

/**
 * Whether a look was finished since the browser started. It lies in memory, which outlives the worker and not the
 * browser.
 */
export async function hasLooked(): Promise<boolean> {
  const { [KEY]: looked } = await session.get(KEY)
  return looked === true
}

export const noteLook = (): Promise<void> => session.set({ [KEY]: true })
