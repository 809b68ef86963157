/** One element in the page's top layer. What it shows is in `inner`, inside a closed shadow tree. */
export interface Layer {
  readonly host: HTMLElement
  readonly inner: HTMLElement
}

/** By this alone one Settle knows another's layer; the page cannot see into the tree. */
const MARK = 'settle'

// In a standalone SVG or XML document plain createElement makes nodes that are not HTML.
const make = (name: string) =>
  document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement

// !important inside the shadow tree wins over !important of the page and over inline style, so nothing that the page
// says about div or [popover] reaches the host. Two keyframes of the same effect: changing the name starts it again.
const cssOf = (blend: string) =>
  `:host{all:initial;position:fixed;inset:0;display:block;pointer-events:none;mix-blend-mode:${blend};}`.replaceAll(
    ';',
    '!important;',
  ) +
  ':host::backdrop{display:none!important}i{position:absolute;inset:0}@keyframes a{to{visibility:hidden}}@keyframes b{to{visibility:hidden}}@media print{:host{display:none!important}}'

/** `blend` is how the layer mixes with what is below it, a value of `mix-blend-mode`. */
export function createLayer(blend: string): Layer {
  const host = make('div')
  host.popover = 'manual'
  host.ariaHidden = 'true'
  const style = make('style')
  style.textContent = cssOf(blend)
  const inner = make('i')
  inner.title = MARK
  // The page cannot find the words, nor select them.
  inner.inert = true
  host.attachShadow({ mode: 'closed' }).append(style, inner)
  return { host, inner }
}

/** Puts a layer above everything else in the top layer; open already, it is closed and opened, which no frame shows. */
export function raise({ host }: Layer): void {
  try {
    host.hidePopover()
    host.showPopover()
  } catch {
    // Not in the document, or the document is going away: shown again with the next look.
  }
}

/**
 * Whether the page holds its own scrolling still because of these layers: to `:has(:popover-open)` they are popovers like
 * its own. While one of its own is open it is held anyway.
 */
export function holdsStill(layers: readonly Layer[]): boolean {
  const held = () => /hidden|clip/.test(getComputedStyle(document.documentElement).overflowY)
  if (!layers.length || !held()) return false
  for (const { host } of layers) if (host.isConnected) host.hidePopover()
  const byUs = !held()
  for (const layer of layers) raise(layer)
  return byUs
}

let name = 'a'
/**
 * The dead-man's switch: the layer hides itself after `ms` unless this is called again. CSS alone does it, so it works
 * with this script dead. While it waits the animation is in its delay phase, which costs no frames.
 */
export function keepFor(layers: readonly Layer[], ms: number): void {
  name = name === 'a' ? 'b' : 'a'
  for (const { inner } of layers) inner.style.animation = `${name} 1ms ${ms}ms forwards`
}

/**
 * Takes away what an earlier version left whose script is dead: Firefox ends it with the extension, and lets the next
 * one look into the closed tree. In Chromium an orphan lives on and goes when it sees that something was attached.
 */
export function removeStrangers(): void {
  for (const host of document.querySelectorAll(':root>[popover]')) {
    const { openOrClosedShadowRoot: tree } = host as { openOrClosedShadowRoot?: ShadowRoot | null }
    if (tree?.querySelector(`i[title=${MARK}]`)) host.remove()
  }
}
