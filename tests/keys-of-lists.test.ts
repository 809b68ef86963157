import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const svelte = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => join(folder, name)),
)

const each = /\{#each ([\s\S]+?) as (\{[^}]*\}|\[[^\]]*\]|\w+)(?:, (\w+))?(?: \((.+)\))?\}/g
/** What holds words, as it is called in the pages. */
const ofWords = /(?:words?|texts?|names?|labels?|titles?|lines?|examples|details?|columns?)$/i
/** A name that is an id: no person reads it, and no language changes it. */
const ids = [
  // Of a command of the browser, and of a question of the check.
  'entrypoints/options/Doors.svelte key.name',
  'entrypoints/learn/Check.svelte name',
  // Of a table that is brought in: the row and the column where it cannot be read.
  `entrypoints/options/KeepPlan.svelte \`\${line} \${column}\``,
]

/** The lists of a page that go by words: two that read the same in some language would end the page. */
function byWords(path: string, source: string): string[] {
  return [...source.matchAll(each)].flatMap(([, list = '', item, index, key]) => {
    if (key === index && key !== undefined) return []
    if (key === undefined) return [`${path} ${list} has no key`]
    const said = /\b(?:t|plural)\(/.test(key)
    const called = list.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)$/, '')
    const words = ofWords.test(key.replace(/`$/, '').replace(/\}$/, ''))
    return (said || words || (key === item && ofWords.test(called))) &&
      !ids.includes(`${path} ${key}`)
      ? [`${path} ${key}`]
      : []
  })
}

test('no list of a page goes by words: two that read the same would end it', () => {
  const found = svelte.map((path) => readFileSync(path, 'utf8'))
  expect(found.join('').match(/\{#each /g)?.length).toBe(
    found.flatMap((source) => [...source.matchAll(each)]).length,
  )
  expect(svelte.flatMap((path, i) => byWords(path, found[i] ?? ''))).toEqual([])
})

test.each([
  '{#each ways as way (way.words)}',
  '{#each rows as row (t(row.key))}',
  '{#each rows as row}',
  '{#each flagWords(said.raised) as one (one)}',
  '{#each table.columns as column (column)}',
  `{#each rows as row (\`\${row.id} \${row.name}\`)}`,
])('%s is refused', (source) => {
  expect(byWords('planted.svelte', source)).toHaveLength(1)
})
