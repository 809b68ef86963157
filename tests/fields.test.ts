import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodesOf } from '../scripts/svelte-nodes.ts'

/**
 * Without these the browser's own helpers may send away what is typed: an enhanced spell check, a writing helper, the
 * list of what was typed before.
 */
const closed = { spellcheck: 'false', writingsuggestions: 'false', autocomplete: 'off' }
/** Kinds of input that take no words. */
const wordless = new Set(['file', 'range', 'checkbox', 'radio', 'button', 'submit', 'hidden'])

/** Fields of a Svelte file that take words and may send them away, and why. */
function faultsIn(source: string): string[] {
  return nodesOf(source).elements.flatMap(({ name, attributes, component, line }) => {
    const typed = attributes.get('type') ?? 'text'
    const field =
      name === 'textarea' ||
      (name === 'input' && !wordless.has(typed)) ||
      (!component && attributes.has('contenteditable'))
    if (!field) return []
    return Object.entries(closed)
      .filter(([attribute, value]) => attributes.get(attribute) !== value)
      .map(([attribute, value]) => `${line}: ${name} without ${attribute}="${value}"`)
  })
}

const svelte = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => join(folder, name)),
)

test('no field for words lets them be sent away', () => {
  const read = svelte.map((path) => [path, readFileSync(path, 'utf8')] as const)
  expect(read.filter(([, source]) => /<(input|textarea)/.test(source)).length).toBeGreaterThan(8)
  expect(read.flatMap(([path, source]) => faultsIn(source).map((why) => `${path}:${why}`))).toEqual(
    [],
  )
})

const safe = 'autocomplete="off" spellcheck="false" writingsuggestions="false"'
test.each([
  ['<textarea></textarea>', 3],
  [`<textarea ${safe.replace('spellcheck="false"', '')}></textarea>`, 1],
  [`<input ${safe.replace('writingsuggestions="false"', '')}>`, 1],
  [`<input type="search" ${safe.replace('off', 'on')}>`, 1],
  [`<input type="text" ${safe.replace('spellcheck="false"', 'spellcheck={yes}')}>`, 1],
  [`{#if a}<p><input type={kind} ${safe.replace('spellcheck="false"', 'spellcheck')}></p>{/if}`, 1],
  ['<div contenteditable="true"></div>', 3],
  [`<input ${safe}><textarea ${safe}></textarea><input type="file"><input type="range">`, 0],
])('%s has %i faults', (source, count) => {
  expect(faultsIn(source)).toHaveLength(count)
})
