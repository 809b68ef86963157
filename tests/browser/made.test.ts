import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { made } from '../make/browser.ts'

const folder = 'lib/browser'
const files = readdirSync(folder).map((name) => `${folder}/${name}`)
const sources = [...files, 'entrypoints/background/index.ts'].map((path) =>
  readFileSync(path, 'utf8'),
)
const asked = sources.flatMap((source) =>
  [...source.matchAll(/\bbrowser\.([a-z]\w+)\??\.([a-z]\w+)/g)].map(([, api = '', name = '']) => ({
    api,
    name,
  })),
)

test('the made browser has all that a browser is asked for, and what is optional once it is granted', () => {
  expect(asked.length).toBeGreaterThan(50)
  made.permissions.grant({ permissions: ['notifications', 'downloads'] })
  const browser = made.browser as Record<string, Record<string, unknown>>
  const missing = asked.filter(({ api, name }) => browser[api]?.[name] === undefined)
  expect(missing.map(({ api, name }) => `${api}.${name}`)).toEqual([])
  made.permissions.takeBack({ permissions: ['notifications', 'downloads'] })
  expect([browser['notifications'], browser['downloads']]).toEqual([undefined, undefined])
})
