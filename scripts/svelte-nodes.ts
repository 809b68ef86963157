import { type AST, parse } from 'svelte/compiler'

/** An element or a component of a Svelte file, with its attributes by name. */
export interface Element {
  readonly name: string
  /** Ours, with a capital letter: its attributes are props, not HTML. */
  readonly component: boolean
  readonly attributes: ReadonlyMap<string, string | null>
  readonly line: number
}

export interface SvelteNodes {
  readonly elements: readonly Element[]
  /** Text that stands in the markup itself, not in an expression. */
  readonly words: readonly { readonly text: string; readonly line: number }[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly name?: string
  readonly data?: string
  readonly attributes?: readonly Node[]
  readonly value?: true | Node | readonly Node[]
}

/** Every element and every word of a Svelte file's markup. */
export function nodesOf(source: string): SvelteNodes {
  const root: AST.Root = parse(source, { modern: true })
  const elements: Element[] = []
  const words: { text: string; line: number }[] = []
  const lineAt = (start: number) => source.slice(0, start).split('\n').length
  walk(root.fragment, (node) => {
    if (node.type === 'Text' && node.data?.trim())
      words.push({ text: node.data, line: lineAt(node.start) })
    // <svelte:head> names the tab by a title of its own kind.
    if (!node.attributes || node.name === undefined || node.type === 'TitleElement') return
    elements.push({
      name: node.name,
      component: node.type === 'Component',
      attributes: new Map(
        node.attributes.flatMap((a) => (a.name ? [[a.name, literalOf(a)] as const] : [])),
      ),
      line: lineAt(node.start),
    })
  })
  return { elements, words }
}

/** The text of an attribute that holds text alone; null where it holds an expression. */
function literalOf(attribute: Node): string | null {
  if (attribute.value === true) return ''
  const parts = Array.isArray(attribute.value) ? (attribute.value as readonly Node[]) : []
  return parts.length > 0 && parts.every((part) => part.type === 'Text')
    ? parts.map((part) => part.data ?? '').join('')
    : null
}

/** Attributes are looked at with their element, expressions and styles not at all. */
const left = new Set(['attributes', 'expression', 'metadata', 'css', 'instance', 'module'])

function walk(node: unknown, visit: (node: Node) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const part of node) walk(part, visit)
    return
  }
  if ('type' in node) visit(node as Node)
  for (const [key, value] of Object.entries(node)) if (!left.has(key)) walk(value, visit)
}
