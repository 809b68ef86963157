import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'svelte/compiler'
import { expect, test } from 'vitest'

interface Node {
  readonly type: string
  readonly start: number
  readonly name?: string
  readonly data?: string
  readonly expression?: Node
  readonly attributes?: readonly (Node & { readonly value?: unknown })[]
  readonly fragment?: { readonly nodes: readonly Node[] }
  readonly alternate?: Node | { readonly nodes: readonly Node[] } | null
  readonly value?: unknown
  readonly consequent?: Node & { readonly nodes?: readonly Node[] }
}

const isRegion = ({ type, name, attributes = [] }: Node): boolean =>
  (type === 'Component' && name === 'Said') ||
  (type === 'RegularElement' &&
    attributes.some(
      (one) => one.name === 'role' && JSON.stringify(one.value ?? '').includes('"data":"status"'),
    ))

/** Whether there are moments in which a piece of a page says nothing. */
function canBeEmpty(node: Node): boolean {
  if (node.type === 'Text') return !node.data?.trim()
  if (node.type === 'IfBlock') {
    const { alternate, consequent } = node
    const branch = (one: unknown) =>
      ((one as { nodes?: Node[] } | null)?.nodes ?? []).every(canBeEmpty)
    return branch(alternate) || branch(consequent)
  }
  if (node.type === 'ExpressionTag') return expressionCanBeEmpty(node.expression)
  return ['EachBlock', 'Comment', 'RenderTag', 'AwaitBlock'].includes(node.type)
}
function expressionCanBeEmpty(node: Node | undefined): boolean {
  if (!node) return false
  if (node.type === 'Literal') return node.value === ''
  if (node.type === 'ConditionalExpression')
    return expressionCanBeEmpty(node.consequent) || expressionCanBeEmpty(node.alternate as Node)
  // A name stands for words that are made elsewhere, and are nothing at first.
  return ['Identifier', 'MemberExpression', 'LogicalExpression'].includes(node.type)
}

/** Regions that come into a page together with what they say: many readers pass over them. */
function lateRegions(path: string, source: string): string[] {
  const found: string[] = []
  const walk = (node: unknown, comes: boolean): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) {
      for (const one of node) walk(one, comes)
      return
    }
    const one = node as Node
    if (comes && isRegion(one) && !(one.fragment?.nodes ?? []).every(canBeEmpty))
      found.push(`${path}:${source.slice(0, one.start).split('\n').length}`)
    const within = comes || ['IfBlock', 'EachBlock', 'AwaitBlock', 'KeyBlock'].includes(one.type)
    for (const [key, value] of Object.entries(one)) if (key !== 'attributes') walk(value, within)
  }
  walk(parse(source, { modern: true }).fragment, false)
  return found
}

test('what is said by itself has a place that stands before the words come', () => {
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.svelte'))
      .map((name) => join(folder, name)),
  )
  const sources = files.map((path) => readFileSync(path, 'utf8'))
  expect(sources.filter((source) => source.includes('<Said')).length).toBeGreaterThan(10)
  expect(files.flatMap((path, i) => lateRegions(path, sources[i] ?? ''))).toEqual([])
})

test.each([
  ['{#if wrong}<p role="status">{wrong.words} is wrong</p>{/if}', 1],
  ['{#if wrong}<p role="status">{t("ui.wrong")}</p>{/if}', 1],
  ['{#if open}<Said><p>{t("ui.wrong")}</p></Said>{/if}', 1],
  ['{#if open}<p role="status">{#if a}x{:else}y{/if}</p>{/if}', 1],
  ['<p role="status">{t("ui.why")}</p>', 0],
  ['{#if open}<p role="status">{wrong ?? ""}</p>{/if}', 0],
  ['{#if open}<p role="status">{wrong ? t("ui.wrong") : ""}</p>{/if}', 0],
  ['{#if open}<Said>{#if wrong}<p>{t("ui.wrong")}</p>{/if}</Said>{/if}', 0],
])('%s', (source, faults) => {
  expect(lateRegions('planted.svelte', source)).toHaveLength(faults)
})

test('no empty one is taken off the page: nobody is told of what comes into it then', () => {
  const hidden = /:empty[^{}]*\{[^}]*display: none/
  const styles = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(svelte|css)$/.test(name))
      .map((name) => join(folder, name)),
  )
  expect(styles.filter((path) => hidden.test(readFileSync(path, 'utf8')))).toEqual([])
})
