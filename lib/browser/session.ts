import browser from 'webextension-polyfill'

const KEY = 'looked'

/**
 * Whether a look was finished since the browser started. It lies in memory, which outlives the worker and not the
 * browser.
 */
export async function hasLooked(): Promise<boolean> {
  const { [KEY]: looked } = await browser.storage.session.get(KEY)
  return looked === true
}

export const noteLook = (): Promise<void> => browser.storage.session.set({ [KEY]: true })
