import browser from 'webextension-polyfill'
import { FILE_CHANNEL } from './file-page.ts'
import { target } from './target.ts'

/** A file under an address that says nothing of it, for as long as it is needed. */
export interface Addressed {
  readonly url: string
  done(): Promise<void>
}

/** Not in the polyfill, and in Chromium alone. */
interface Offscreen {
  createDocument(wish: { url: string; reasons: string[]; justification: string }): Promise<void>
  closeDocument(): Promise<void>
}

const PATIENCE_MS = 10_000

/** Gives a file an address. Never its text: other extensions and the browser's history see the address of a download. */
export async function addressOf(file: Blob): Promise<Addressed> {
  if (target === 'firefox') {
    const url = URL.createObjectURL(file)
    return { url, done: async () => URL.revokeObjectURL(url) }
  }
  const { offscreen } = browser as unknown as { readonly offscreen: Offscreen }
  // One that a worker left behind when it was stopped.
  await offscreen.closeDocument().catch(() => undefined)
  const justification = 'an address for the copy that holds none of it'
  await offscreen.createDocument({ url: '/offscreen.html', reasons: ['BLOBS'], justification })
  const channel = new BroadcastChannel(FILE_CHANNEL)
  let late: ReturnType<typeof setTimeout> | undefined
  try {
    const url = await new Promise<string>((resolve, reject) => {
      channel.onmessage = ({ data }) => resolve(data)
      late = setTimeout(() => reject(new Error('no address for the file')), PATIENCE_MS)
      channel.postMessage(file)
    })
    // The address goes with the page that made it.
    return { url, done: () => offscreen.closeDocument() }
  } catch (error) {
    await offscreen.closeDocument()
    throw error
  } finally {
    clearTimeout(late)
    channel.close()
  }
}
