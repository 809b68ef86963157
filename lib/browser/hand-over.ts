import browser, { type Runtime } from 'webextension-polyfill'
import { type Answers, askWorker, isOurPage } from './messages.ts'

/**
 * What is handed over to the page that is opened next: a line of the address bar, the name of a medicine that was
 * selected on a page, or that Legs now was pressed (`kept` or `unkept`).
 */
export type Handed = 'line' | 'medicine' | 'press'

/** Nobody asks for it later than this; a page that is opened afterwards was opened for something else. */
const WAITS_MS = 30_000

/** In the worker's memory alone: no address, no storage, nothing that outlives it. Null in every page. */
let waiting: Map<Handed, { readonly words: string; readonly until: number }> | null = null

/** The worker's side: from here on it keeps what is handed over, and gives it once, to a page of ours. */
export function keepHandOvers(): Pick<Answers, 'hand' | 'handed'> {
  const kept = new Map<Handed, { readonly words: string; readonly until: number }>()
  waiting = kept
  return {
    async hand({ as, words }) {
      await handOver(words, as)
      return true
    },
    async handed(as) {
      const found = kept.get(as)
      kept.delete(as)
      return found && performance.now() < found.until ? found.words : null
    },
  }
}

/** Leaves words for the page that is opened next; from a page of ours or from the worker itself. Never rejects. */
export async function handOver(words: string, as: Handed): Promise<void> {
  if (waiting) waiting.set(as, { words, until: performance.now() + WAITS_MS })
  else await askWorker('hand', { as, words })
}

/** What was left, once; null where nothing was, or the worker does not answer. */
export const takeOver = (as: Handed): Promise<string | null> => askWorker('handed', as)

const PRESSED = { tell: 'pressed' } as const

/** Tells a relief room that stands open that something was handed over to it. Nobody has to hear it. */
export const tellPressed = (): void =>
  void browser.runtime.sendMessage(PRESSED).catch(() => undefined)

export function onPressed(callback: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (isOurPage(sender) && (message as { tell?: unknown }).tell === PRESSED.tell) callback()
    return undefined
  })
}
