import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of axe that look at colours; no other finds anything else in another palette. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Runs in the page, after axe was put there. */
async function violations(rules: readonly string[] | null): Promise<string[]> {
  interface Found {
    readonly id: string
    readonly nodes: readonly { readonly target: readonly string[] }[]
  }
  const { axe } = globalThis as unknown as {
    axe: { run(of: Document, options: object): Promise<{ violations: Found[] }> }
  }
  // Of what is not asked for, one place each is enough to know that there is nothing.
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
  const found = (await axe.run(document, options)).violations
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)
}

export const palettes = ['day', 'evening', 'night'] as const
type Palette = (typeof palettes)[number]

/** What axe finds fault with in a page as it stands, in one palette; by the rules that are named, or by all. */
export async function axeFinds(
  page: Page,
  palette: Palette,
  rules: readonly string[] | null = null,
): Promise<string[]> {
  // A colour on its way from one palette to the next is neither of them.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate((wanted) => {
    document.documentElement.dataset['palette'] = wanted
  }, palette)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(violations, rules)
}

/** What axe finds in all three palettes, each with its name: all rules in the first, in the others those of colours. */
export async function axeFindsInAll(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const palette of palettes) {
    const rules = palette === palettes[0] ? null : ofColours
    found.push(...(await axeFinds(page, palette, rules)).map((one) => `${palette}: ${one}`))
  }
  return found
}
