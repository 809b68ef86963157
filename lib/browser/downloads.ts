import browser from 'webextension-polyfill'
import { target } from './target.ts'

/** Whether Settle may save a file by itself; the permission is optional and asked for by a click. */
export const mayDownload = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['downloads'] })

/** How long a file of our size may take, looked at this often. */
const PATIENCE_MS = 30_000
const LOOK_MS = 100

/** Saves a text into the person's downloads without asking. On the disk when it resolves; rejects where it is not. */
export async function saveFile(text: string, filename: string): Promise<void> {
  const url = addressOf(text)
  try {
    const options = { url, filename, saveAs: false, conflictAction: 'uniquify' } as const
    const id = await browser.downloads.download(options)
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      const [found] = await browser.downloads.search({ id })
      if (found?.state === 'complete') return
      if (found?.state === 'interrupted') throw new Error(`not saved: ${found.error}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    throw new Error('not saved in time')
  } finally {
    if (target === 'firefox') URL.revokeObjectURL(url)
  }
}

/** Chromium's worker has no object URLs, Firefox takes no data URL for a download. */
function addressOf(text: string): string {
  if (target === 'firefox')
    return URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  return `data:application/json;base64,${new TextEncoder().encode(text).toBase64()}`
}
