import browser from 'webextension-polyfill'

const KEY = 'line'

/** Leaves a line for the page that is opened next. It lies in memory alone, and goes when it is read. */
export async function handOver(line: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: line })
}

/** The line that was left, once. */
export async function takeOver(): Promise<string | null> {
  const { [KEY]: line } = await browser.storage.session.get(KEY)
  await browser.storage.session.remove(KEY)
  return typeof line === 'string' ? line : null
}
