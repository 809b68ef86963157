import { target } from './target.ts'

/**
 * Asks the browser not to throw the diary away when the disk is short; only a page may ask. Firefox answers at once and
 * shows nothing; Chromium goes by the permission for unlimited storage. What it says changes nothing, so nothing is kept.
 */
export async function askToLast(): Promise<void> {
  if (target !== 'firefox') return
  if (!(await navigator.storage.persisted())) await navigator.storage.persist()
}
