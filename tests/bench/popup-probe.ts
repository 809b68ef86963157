import type { Page } from 'playwright-core'

/** Milliseconds from the start of the navigation, by the page's own clock. */
export interface Start {
  /** The sentence stands in the document. */
  readonly stands: number
  /** The note of the one digit key, pressed at the first turn after that, is put. */
  readonly taken: number
  /** The transaction that holds the note is complete, with strict durability. */
  readonly saved: number
  /** The id of the row that was put. */
  readonly id: string
}

/** First contentful paint of a page that is open. */
export function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint')
          if (entry) resolve(entry.startTime)
        })
        observer.observe({ type: 'paint', buffered: true })
      }),
  )
}

/** Before any script of the page: watches for its sentence, then presses `4` and follows the note to the disk. */
export async function watchStart(page: Page, sentence: string): Promise<void> {
  await page.addInitScript(watch, sentence)
}

/** What the watch has seen; waits until the note is saved. */
export async function startSeen(page: Page): Promise<Start> {
  const seen = await page.waitForFunction(() => {
    const { start } = globalThis as unknown as { start: Start }
    return start.saved > 0 && start
  })
  return seen.jsonValue() as Promise<Start>
}

function watch(sentence: string): void {
  const start = { stands: 0, taken: 0, saved: 0, id: '' }
  Object.assign(globalThis, { start })
  const press = (): void => {
    const key = { key: '4', code: 'Digit4', bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', key))
  }
  const observer = new MutationObserver(() => {
    if (document.querySelector('h1')?.textContent?.trim() !== sentence) return
    observer.disconnect()
    start.stands = performance.now()
    setTimeout(press)
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })

  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
    const { id, severity } = args[0] as { id: string; severity?: number }
    const tx = this.transaction
    if (this.name === 'entries' && severity === 4 && tx.durability === 'strict') {
      start.id = id
      start.taken = performance.now()
      tx.addEventListener('complete', () => {
        start.saved = performance.now()
      })
    }
    return put.apply(this, args)
  }
}
