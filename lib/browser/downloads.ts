import browser from 'webextension-polyfill'
import { addressOf } from './file-address.ts'
import { target } from './target.ts'

/** Whether Settle may save a file by itself; the permission is optional and asked for by a click. */
export const mayDownload = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['downloads'] })

/** How long a file of our size may take, looked at this often. */
const PATIENCE_MS = 30_000
const LOOK_MS = 100

/**
 * Saves a text into the person's downloads without asking. On the disk when it resolves; rejects where it is not. The
 * file stays and its row in the list of downloads does not: other extensions can read that list.
 */
export async function saveFile(text: string, filename: string): Promise<void> {
  const address = await addressOf(new Blob([text], { type: 'application/json' }))
  try {
    const options = {
      url: address.url,
      filename,
      saveAs: false,
      conflictAction: 'uniquify',
    } as const
    const id = await browser.downloads.download(options)
    await finished(id)
  } finally {
    await forgetSaved().catch(() => undefined)
    await address.done().catch(() => undefined)
  }
}

/**
 * Takes every copy that was saved by itself out of the list of downloads, also one that the end of the browser cut short,
 * and those of 0.1.0, whose address was the copy itself. The files stay.
 */
export async function forgetSaved(): Promise<void> {
  // Without a limit Chromium gives the first thousand alone.
  const rows = await browser.downloads?.search(target === 'firefox' ? {} : { limit: 0 })
  const ours = rows?.filter(({ byExtensionId }) => byExtensionId === browser.runtime.id) ?? []
  await Promise.all(ours.map(({ id }) => browser.downloads.erase({ id })))
}

async function finished(id: number): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const [found] = await browser.downloads.search({ id })
    if (found?.state === 'complete') return
    if (found?.state === 'interrupted') throw new Error(`not saved: ${found.error}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  throw new Error('not saved in time')
}
