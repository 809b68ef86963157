import browser, { type Runtime } from 'webextension-polyfill'
import type { Entry } from '../core/schema/entry.ts'
import type { EveningChange } from '../core/schema/evening.ts'

/**
 * What is handed over to the page that is opened next: a line of the address bar, the name of a medicine that was
 * selected on a page, that Legs now was pressed (`kept` or `unkept`), or notes that may not be kept yet, as JSON.
 */
export type Handed = 'line' | 'medicine' | 'press' | 'notes'

/**
 * What a page of ours asks of the worker: under each name what it says, and what it is answered. Whoever adds a name
 * here has to answer it in the worker: `answerPages` takes a handler for each.
 */
export interface Asks {
  /** Keeps entries where a page cannot open the diary itself (a private window of Firefox). */
  readonly keep: {
    readonly said: readonly Entry[]
    readonly answer: 'kept' | 'full' | 'closed' | 'unknown'
  }
  /** Something said of this evening. */
  readonly evening: {
    readonly said: EveningChange
    readonly answer: 'kept' | 'full' | 'closed' | 'unknown'
  }
  /** Leaves words for the page that is opened next: in the worker's memory, so in no address and in no storage. */
  readonly hand: {
    readonly said: { readonly as: Handed; readonly words: string }
    readonly answer: true
  }
  /** Dims a tab until it leaves its site; false where the browser refuses. */
  readonly dimTab: {
    readonly said: { readonly id: number; readonly url: string }
    readonly answer: boolean
  }
  /** Asks for what was left, once. */
  readonly handed: { readonly said: Handed; readonly answer: string | null }
}
export type AskName = keyof Asks

type Said<N extends AskName> = Asks[N]['said']
type Answer<N extends AskName> = Asks[N]['answer']

/** How long a page waits for an answer before it helps itself. */
const PATIENCE_MS = 1_000

/** Asks the worker. Null where no answer comes in time, or the worker could not do it. Never rejects. */
export async function askWorker<N extends AskName>(
  ask: N,
  said: Said<N>,
  patienceMs = PATIENCE_MS,
): Promise<Answer<N> | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))
  const answer = browser.runtime.sendMessage({ ask, said }).catch(() => null)
  return ((await Promise.race([answer, late])) as Answer<N> | undefined) ?? null
}

export type Answers = { readonly [N in AskName]: (said: Said<N>) => Promise<Answer<N>> }

/** Answers our own pages, and nobody else: a script in a web page speaks with that page's address. */
export function answerPages(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOurPage(sender)) return
    const { ask, said } = (message ?? {}) as { ask?: unknown; said?: unknown }
    if (typeof ask !== 'string' || !Object.hasOwn(answers, ask)) return
    return (answers as Record<string, (said: unknown) => Promise<unknown>>)[ask]?.(said)
  })
}

/** Whether a message comes from a page of this extension, and not from code of ours in a web page. */
export const isOurPage = ({ id, url }: Pick<Runtime.MessageSender, 'id' | 'url'>): boolean =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true
