/** How a long work says how far it is, and how it is stopped. */
export interface WorkOptions {
  /** How much is done, 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** How long a turn may take before the page gets its own: a few frames. */
const TURN_MS = 40

/** A work that takes a while: shown with its progress, and stopped by the person without harm. */
export class LongWork {
  /** What is being done; nothing while nothing is. */
  words = $state<string | null>(null)
  share = $state(0)
  #controller: AbortController | null = null

  /** Does a work; `stopped` where the person stopped it. One at a time. */
  async run<T>(words: string, work: (options: WorkOptions) => Promise<T>): Promise<T | 'stopped'> {
    const controller = new AbortController()
    this.#controller = controller
    this.words = words
    this.share = 0
    try {
      const onProgress = (share: number) => {
        this.share = share
      }
      return await work({ onProgress, signal: controller.signal })
    } catch (error) {
      if (controller.signal.aborted) return 'stopped'
      throw error
    } finally {
      this.words = null
    }
  }

  stop(): void {
    this.#controller?.abort()
  }
}

/** Goes on with a work that pauses after each piece and says which share is done; other pages' turns lie between. */
export async function inPieces<T>(
  pieces: Generator<number, T>,
  { onProgress, signal }: WorkOptions,
): Promise<T> {
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
    onProgress(value)
    await new Promise((resolve) => setTimeout(resolve))
    signal.throwIfAborted()
  }
}

/** Goes through many things in short turns, so that the page can draw and "Stop" can be pressed. */
export async function inTurns<T>(
  things: Iterable<T>,
  total: number,
  each: (thing: T) => void,
  { onProgress, signal }: WorkOptions,
): Promise<void> {
  let done = 0
  let since = performance.now()
  for (const thing of things) {
    each(thing)
    done++
    if (performance.now() - since < TURN_MS) continue
    onProgress(Math.min(1, done / Math.max(1, total)))
    await new Promise((resolve) => setTimeout(resolve))
    signal.throwIfAborted()
    since = performance.now()
  }
}
