import { createLayer, holdsStill, keepFor, type Layer, raise } from './layer.ts'
import type { Pane } from './paint.ts'
import { createSheet } from './sheet.ts'

/**
 * What lies over this page: layers, kept in the document and in their order, the last on top; and before them, while
 * the page builds itself, a style sheet.
 */
export interface Stage {
  /** Shows these panes and no others, above whatever the page has opened, for `ms` without another word. */
  show(panes: readonly Pane[], ms: number): void
  /** Lets what is shown stand for `ms`. */
  keep(ms: number): void
  /** The page's own scripts have had their first run. */
  ready(): void
  /** From the next showing on there are layers: they alone lie above the page's dialogs. */
  settle(): void
}

interface Asked {
  /** When the page may have taken what lies there out of its place; says whether it may come back. */
  readonly lost: () => boolean
  /** For another showing. */
  readonly look: () => void
  /** The page is still being read: a style sheet at first. */
  readonly early: boolean
}

export function createStage({ lost, look, early }: Asked): Stage {
  const made: Record<string, Layer> = {}
  let layers: readonly Layer[] = []
  let shown: readonly Pane[] = []
  /** The page does not let a sheet be. */
  let never = false
  let sheet = early ? openSheet() : undefined
  let settled = !sheet
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

  function openSheet() {
    return createSheet(() => {
      never = settled = true
      if (lost()) look()
    })
  }

  function take(next: readonly Layer[]) {
    for (const layer of layers) if (!next.includes(layer)) layer.host.remove()
    layers = next
    place()
  }

  return {
    show(panes, ms) {
      shown = panes
      // Words have no place in a sheet.
      if (sheet && !settled && !panes.some(([, , words]) => words)) return sheet.show(panes, ms)
      take(
        panes.map(([blend, style, words]) => {
          const layer = made[blend] ?? createLayer(blend)
          made[blend] = layer
          layer.inner.style.cssText = style
          if (words) layer.inner.textContent = words
          return layer
        }),
      )
      keepFor(layers, ms)
      // In the same frame: one of the two always lies there.
      sheet?.remove()
      sheet = never || !holdsStill(layers) ? undefined : openSheet()
      if (!sheet) return
      settled = false
      sheet.show(panes, ms)
      take([])
    },
    keep: (ms) => (sheet ? sheet.show(shown, ms) : keepFor(layers, ms)),
    ready() {
      sheet?.check()
      place(true)
    },
    settle() {
      settled = true
    },
  }
}
