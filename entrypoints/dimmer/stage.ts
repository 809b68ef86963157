import { createLayer, keepFor, type Layer, raise } from './layer.ts'
import type { Pane } from './paint.ts'

/** The layers of this page, kept in the document and in their order, the last on top. */
export interface Stage {
  /** Shows these panes and no others, above whatever the page has opened, for `ms` without another word. */
  show(panes: readonly Pane[], ms: number): void
  /** Lets what is shown stand for `ms`. */
  keep(ms: number): void
  /** Moves the layers behind all other children of the root. */
  moveLast(): void
}

/** `lost` is called when the page may have taken the layers out, and says whether they may come back. */
export function createStage(lost: () => boolean): Stage {
  const made: Record<string, Layer> = {}
  let layers: readonly Layer[] = []
  // Attaching again within a second, at most; a page that always takes the layers out is not fought harder.
  let free = 3
  // Only children of the document and of the root: it costs nothing while the page builds itself.
  const observer = new MutationObserver(attach)

  function attach() {
    if (!lost() || !free || layers.every(({ host }) => host.isConnected)) return
    free--
    setTimeout(() => {
      free++
      attach()
    }, 1000)
    place()
  }

  function place(last?: boolean) {
    const root = document.documentElement
    observer.disconnect()
    if (!layers.length) return
    for (const layer of layers) {
      if (last || !layer.host.isConnected) root?.append(layer.host)
      raise(layer)
    }
    for (const node of [document, root]) if (node) observer.observe(node, { childList: true })
  }

  return {
    show(panes, ms) {
      const before = layers
      layers = panes.map(([blend, style, words]) => {
        const layer = made[blend] ?? createLayer(blend)
        made[blend] = layer
        layer.inner.style.cssText = style
        if (words) layer.inner.textContent = words
        return layer
      })
      for (const layer of before) if (!layers.includes(layer)) layer.host.remove()
      place()
      keepFor(layers, ms)
    },
    keep: (ms) => keepFor(layers, ms),
    moveLast: () => place(true),
  }
}
