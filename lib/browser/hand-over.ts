import browser from 'webextension-polyfill'

/** What is handed over: a line of the address bar, or the name of a medicine that was selected on a page. */
type Handed = 'line' | 'medicine'

/** Leaves a line for the page that is opened next. It lies in memory alone, and goes when it is read. */
export async function handOver(line: string, as: Handed = 'line'): Promise<void> {
  await browser.storage.session.set({ [as]: line })
}

/** The line that was left, once. */
export async function takeOver(as: Handed = 'line'): Promise<string | null> {
  const { [as]: line } = await browser.storage.session.get(as)
  await browser.storage.session.remove(as)
  return typeof line === 'string' ? line : null
}
