import type { Page } from 'playwright-core'
import type { Written } from './night-lens.ts'

/** Without the veil: what the palette itself paints. */
export const unveiled = '.veil { display: none !important }'
/** What lies behind the text. */
export const withoutText = `
  *, ::placeholder { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important }
  text { fill: transparent !important }`
/** The caret stands, and the browser paints every scroll bar that it has. */
export const still = '* { caret-animation: manual !important } html { overflow: scroll !important }'

/** Lays these rules over a page, in place of what was laid over it before. */
export const wear = (page: Page, ...rules: string[]): Promise<void> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, rules.join('\n'))

/**
 * The whole of a page in one window, so far down: a picture of more than the window would leave out what is fixed to
 * it, and a list that fills as it is seen would have no end.
 */
export async function unroll(page: Page, most: number): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: 640, height: Math.min(whole, most) })
}

/** Waits until a page has drawn itself and stands. */
export async function stand(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const seen = globalThis as { before?: number }
      const now = document.body.innerHTML.length
      const same = seen.before === now
      seen.before = now
      return same && now > 400
    },
    undefined,
    { polling: 60 },
  )
}

const controls = 'a, button, input, textarea, label, summary, [tabindex]'

/** Every control of a page pointed at, held down and reached by the keyboard, all at once; gives what ends it. */
export async function holdAll(page: Page): Promise<{ held: number; end: () => Promise<void> }> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('DOM.enable')
  await wire.send('CSS.enable')
  const { root } = await wire.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await wire.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: controls,
  })
  const forcedPseudoClasses = ['hover', 'active', 'focus', 'focus-within', 'focus-visible']
  await Promise.all(
    nodeIds.map((nodeId) => wire.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })),
  )
  return { held: nodeIds.length, end: () => wire.detach() }
}

/** What a page keeps folded is opened, and every field that takes a number or an hour gets nonsense. */
export async function unfold(page: Page): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await page.evaluate(() => {
      const folded = [...document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')]
      for (const one of folded.filter((el) => el.checkVisibility()).slice(0, 4)) one.click()
    })
    await stand(page)
  }
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('input')) {
      if (!['numeric', 'decimal'].includes(field.inputMode) || field.disabled) continue
      field.value = '99:99'
      for (const name of ['input', 'change', 'blur'])
        field.dispatchEvent(new Event(name, { bubbles: name !== 'blur' }))
    }
  })
}

/** Every run of text that can be seen, also what stands in fields. What cannot be pressed may be faint. */
export const writtenOn = (page: Page): Promise<Written[]> => page.evaluate(readTexts)

function readTexts(): Written[] {
  const found: Written[] = []
  const channels = (colour: string) =>
    (colour.match(/[\d.]+/g) ?? []).map(Number) as [number, number, number, number?]
  const opacityOf = (el: Element | null): number =>
    el ? Number(getComputedStyle(el).opacity) * opacityOf(el.parentElement) : 1
  /** Kept for who listens: a box of one pixel. */
  const heardOnly = (el: Element | null): boolean =>
    el !== null &&
    ((getComputedStyle(el).clipPath !== 'none' && el.clientWidth <= 1) ||
      heardOnly(el.parentElement))
  const add = (el: Element, colour: string, words: string, box: DOMRect) => {
    if (box.width < 2 || box.height < 2 || words.trim() === '') return
    if (el.closest(':disabled, [aria-disabled="true"]') || heardOnly(el)) return
    if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return
    const [r, g, b, alpha = 1] = channels(colour)
    found.push({
      words: words.trim().slice(0, 60),
      box: [box.x, box.y, box.width, box.height],
      colour: [r, g, b, alpha * opacityOf(el)],
    })
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const el = text.parentElement
    if (!el || !text.nodeValue?.trim()) continue
    range.selectNodeContents(text)
    const { color, fill } = getComputedStyle(el)
    const inDrawing = el.namespaceURI === 'http://www.w3.org/2000/svg'
    for (const box of range.getClientRects())
      add(el, inDrawing ? fill : color, text.nodeValue, box as DOMRect)
  }
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input[type="text"], input[type="search"], textarea',
  )) {
    const { x, y, width, height } = field.getBoundingClientRect()
    const colour = field.value ? getComputedStyle(field) : getComputedStyle(field, '::placeholder')
    const inner = new DOMRect(x + 4, y + 4, width - 8, height - 8)
    add(field, colour.color, field.value || field.placeholder, inner)
  }
  return found
}
