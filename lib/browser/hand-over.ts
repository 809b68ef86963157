import browser, { type Runtime } from 'webextension-polyfill'
import { type Answers, askWorker, type Handed, isOurPage } from './messages.ts'

/** Nobody asks for it later than this; a page that is opened afterwards was opened for something else. */
const WAITS_MS = 30_000
/** A worker that has to be started on a busy machine answers later than others; nothing else knows what was handed over. */
const PATIENCE_MS = 10_000

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
export const takeOver = (as: Handed): Promise<string | null> => askWorker('handed', as, PATIENCE_MS)

const PRESSED = 'pressed'

/** Tells the relief room that stands open in this tab that something was handed over to it. Nobody has to hear it. */
export const tellPressed = (tab: number): void =>
  void browser.runtime.sendMessage({ tell: PRESSED, tab }).catch(() => undefined)

/** Calls back when this room is told so. Of several open rooms only the one that is brought to the front takes the press. */
export function onPressed(callback: () => void): void {
  const here = browser.tabs.getCurrent().catch(() => null)
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { tell, tab } = (message ?? {}) as { tell?: unknown; tab?: unknown }
    if (isOurPage(sender) && tell === PRESSED)
      void here.then((own) => {
        if (own?.id === tab) callback()
      })
    return undefined
  })
}
