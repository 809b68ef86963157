import browser from 'webextension-polyfill'
import type { Area } from '../core/area.ts'
import { target } from './target.ts'

/** `storage.local`: settings, tonight, the worker's ledger and `dim`. Nothing of ours goes to `storage.sync`. */
export const local: Area = browser.storage.local

/** In memory, for as long as the browser runs; null in Firefox, whose database needs nothing of it. */
export const session: Area | null = target === 'firefox' ? null : browser.storage.session

/**
 * Calls back with the keys that changed, of those named. Firefox reports a write of the same value as
 * a change, so the old and the new are compared.
 */
export function onLocalChange(
  keys: readonly string[],
  callback: (changed: string[]) => void,
): () => void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, areaName: string) => {
    if (areaName !== 'local') return
    const changed = keys.filter((key) => {
      const change = changes[key]
      return change && JSON.stringify(change.oldValue) !== JSON.stringify(change.newValue)
    })
    if (changed.length > 0) callback(changed)
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
