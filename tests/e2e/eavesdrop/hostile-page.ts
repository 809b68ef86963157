import type { Heard } from './found.ts'

/** A page of the web that wants to know what Settle shows in it, and what is in Settle at all. */
export const hostilePage = `<!doctype html><meta charset="utf-8"><title>A page</title>
<body style="background:#fff"><p>Words of the page itself.</p><script>(${listen})()</script>`

interface World {
  heard: Heard[]
  hear(channel: Heard['channel'], where: string, text: string): void
}

/** Runs in the page, from its beginning to its end. */
function listen(): void {
  const world = globalThis as never as World
  world.heard = []
  world.hear = (channel, where, text) => {
    if (!world.heard.some((one) => one.text === text && one.where === where))
      world.heard.push({ channel, where, text })
  }
  const htmlOf = (node: Node) => (node as Element).outerHTML ?? node.nodeValue ?? ''
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      for (const node of type === 'childList' ? addedNodes : [target])
        world.hear('page text', 'a mutation', htmlOf(node))
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  addEventListener('message', ({ data }) =>
    world.hear('messages', 'a message to the page', JSON.stringify(data)),
  )
}

/** What a page can see of itself at a moment, and every word that it may guess. Runs in the page. */
export function look(words: readonly string[]): void {
  const { hear } = globalThis as never as World
  const { documentElement: root, body, title } = document
  hear('page text', 'the text of the page', `${title} ${body.innerText} ${root.outerHTML}`)
  const entries = performance.getEntries().map(({ name }) => name)
  hear('page text', 'performance', entries.join(' '))
  const page = window as never as { find(text: string, ...rest: boolean[]): boolean }
  const selection = getSelection()
  for (const one of words) {
    selection?.removeAllRanges()
    if (!page.find(one, false, false, true)) continue
    hear('page find and selection', 'window.find', one)
    // One word that is found is a place to begin from: what stands around it need not be known.
    for (const way of ['backward', 'forward']) {
      selection?.modify('extend', way, 'line')
      hear('page find and selection', 'the selection', String(selection))
    }
  }
  selection?.removeAllRanges()
  document.execCommand('selectAll')
  hear('page find and selection', 'everything selected', String(selection))
  selection?.removeAllRanges()
}

/** Whether the page can open a file of Settle: the names of those that it could. Runs in the page. */
export async function openFiles(origin: string): Promise<string[]> {
  const files = ['popup.html', 'diary.html', 'relief.html', 'dimmer.js', 'manifest.json']
  const opened = await Promise.all(
    files.map((file) =>
      fetch(`${origin}/${file}`).then(
        () => [file],
        () => [],
      ),
    ),
  )
  return opened.flat()
}
