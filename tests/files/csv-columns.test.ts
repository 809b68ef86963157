import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { columns } from '../../lib/files/csv-columns.ts'

it('a table keeps every column of 0.1.0 in its place, and says in the same way what is in it', () => {
  const released = readFileSync(new URL('./fixtures/columns-0.1.0.txt', import.meta.url), 'utf8')
  const now = columns.map(({ name, cell }) => `${name} ${cell}`)
  const then = released.trim().split('\n')
  expect(now.slice(0, then.length)).toEqual(then)
  expect(now.at(-1)).toBe('more json')
  // Nothing stands in it twice.
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
})
