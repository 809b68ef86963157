import type { Pane } from '../dimmer/paint.ts'
import type { CreateSheet, Sheet } from '../dimmer/sheet.ts'

/** What makes of the root a group or a frame of its own: then nothing that it generates covers the view. */
const plain: Readonly<Record<string, string>> = {
  opacity: '1',
  filter: 'none',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  perspective: 'none',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
  'will-change': 'auto',
  contain: 'none',
  'content-visibility': 'visible',
}

/**
 * Reads properties of the root. Where the browser knows a map (Chromium), from that: to answer `transform` or `translate`
 * `getComputedStyle` lays out the whole page, which then is laid out again after the page's next change.
 */
function styleOf(root: Element): (name: string) => string {
  if ('computedStyleMap' in root) {
    const map = root.computedStyleMap()
    return (name) => String(map.get(name) ?? '')
  }
  const style = getComputedStyle(root)
  return (name) => style.getPropertyValue(name)
}

/** A sheet that is not written anew keeps its switch for so long at the least. */
const FRESH_MS = 60_000

// Two names of one effect: changing the name starts it again. No page has names like these.
const names = ['dimmer-0b1a', 'dimmer-0b1b'] as const

// The page's !important is met by ours, more specific and last. Visibility alone is left to the switch: an animation
// yields to !important.
const ruleOf = ([blend, style]: Pane, animation: string) =>
  `html:root:root::${blend === 'saturation' ? 'before' : 'after'}{all:initial;` +
  `content:"";display:block;position:fixed;inset:0;opacity:1;transform:none;filter:none;z-index:2147483647;pointer-events:none;mix-blend-mode:${blend};animation:${animation};${style};`.replaceAll(
    ';',
    '!important;',
  ) +
  '}'

export const createSheet: CreateSheet = (lost): Sheet | undefined => {
  const root = document.documentElement
  // What is no HTML has no such content, and a picture or a PDF no page's script.
  if (!root || document.contentType !== 'text/html') return
  let sheet: CSSStyleSheet
  try {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
  } catch {
    // Older versions of Firefox refuse it to scripts of extensions.
    return
  }
  /** A root that is not displayed draws nothing, and the browser its ground of white: for so long a dark one. */
  let ground: HTMLMetaElement | undefined
  let shown: readonly Pane[] = []
  let text = '[]'
  let turn = 0
  let until = 0

  function check(): void {
    const style = styleOf(root)
    // A property that the browser does not know is plain.
    const isPlain = Object.keys(plain).every((name) => (style(name) || plain[name]) === plain[name])
    const stands = document.documentElement === root && document.adoptedStyleSheets.includes(sheet)
    if (!isPlain || !stands) return void (shown.length && lost())
    const hidden = shown.length && style('display') === 'none'
    if (!hidden) {
      ground?.remove()
      ground = undefined
    } else if (!ground && document.head) {
      ground = document.createElement('meta')
      ground.name = 'color-scheme'
      ground.content = 'dark'
      document.head.prepend(ground)
    }
  }

  // Before the frame is drawn in which the root appears or grows; and after the page said something else of it.
  const sized = new ResizeObserver(check)
  sized.observe(root)
  const told = new MutationObserver(() => requestAnimationFrame(check))
  told.observe(root, { attributes: true })
  requestAnimationFrame(check)

  return {
    check,
    show(panes, ms) {
      const now = Date.now()
      const next = JSON.stringify(panes)
      if (next === text && Math.abs(now + ms - until) < FRESH_MS) return
      shown = panes
      text = next
      until = now + ms
      const name = names[++turn % 2]
      sheet.replaceSync(
        `@media not print{${panes.map((pane) => ruleOf(pane, `${name} 1ms ${ms}ms forwards`)).join('')}}@keyframes ${name}{to{visibility:hidden}}`,
      )
    },
    remove() {
      shown = []
      sized.disconnect()
      told.disconnect()
      ground?.remove()
      sheet.replaceSync('')
      const all = document.adoptedStyleSheets
      const place = all.indexOf(sheet)
      if (place >= 0) all.splice(place, 1)
    },
  }
}
