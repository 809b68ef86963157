import browser from 'webextension-polyfill'
import type { Area } from '../core/area.ts'

/** `storage.local`: settings, what was said of this evening, the ledger and `dim`. Nothing goes to `storage.sync`. */
export const local: Area = browser.storage.local

/**
 * Calls back with the keys that changed, of those named; a name that ends in a colon stands for every key that begins
 * with it, when one is written and not when it goes. Firefox reports a write of the same value as a change, so the old and the new are compared.
 */
export function onLocalChange(
  keys: readonly string[],
  callback: (changed: string[]) => void,
): () => void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, areaName: string) => {
    if (areaName !== 'local') return
    const changed = Object.entries(changes).flatMap(([key, { oldValue, newValue }]) => {
      const written = newValue !== undefined && keys.some((one) => isPart(one, key))
      const named = keys.includes(key) || written
      return named && JSON.stringify(oldValue) !== JSON.stringify(newValue) ? [key] : []
    })
    if (changed.length > 0) callback(changed)
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

const isPart = (name: string, key: string): boolean => name.endsWith(':') && key.startsWith(name)
