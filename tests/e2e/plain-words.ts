/**
 * In a page: all that can be read or is read aloud and has two plain letters side by side. Left out is what is nobody's to
 * translate: what a person wrote, publications, keys, the keyword of the address bar, and what a language calls itself.
 */
export function plainWords(): string[] {
  const own = 'script, style, input, textarea, [translate="no"]'
  const names = /Something for the back|one tablet|\blegs\b|example\.org|Alt\+Shift\+\w|English/g
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  const read: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(own)) read.push(node.textContent ?? '')
  for (const el of document.querySelectorAll('*'))
    for (const name of ['aria-label', 'aria-description', 'alt', 'title', 'placeholder'])
      read.push(el.getAttribute(name) ?? '')
  return [...new Set(read)].filter((text) => /[A-Za-z]{2}/.test(text.replace(names, '')))
}
