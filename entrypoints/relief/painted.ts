/** A tab in the background draws nothing; what waits for its first frame goes on after so long. */
const PATIENCE_MS = 500

/**
 * Resolves once the first frame of this page with something in it has been seen. What is begun before competes with it: the
 * browser draws it beside the scripts, not in their turn.
 */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS)
    new PerformanceObserver((seen, observer) => {
      if (seen.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      resolve()
    }).observe({ type: 'paint', buffered: true })
  })
