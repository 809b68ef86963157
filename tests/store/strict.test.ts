import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Transactions in a source that may write and do not ask for the disk; those of the seat carry nothing typed. */
function notStrictIn(source: string): string[] {
  const made = [...source.matchAll(/\.transaction\(([^)]*)\)/g)].map((match) => match[1] ?? '')
  const writing = made.filter((asked) => asked.includes("'readwrite'"))
  const shortcuts = [...source.matchAll(/\b(?:db|database)\.(?:put|add|delete|clear)\([^)]*\)/g)]
  return [
    ...writing.filter(
      (asked) => !/durability(: 'strict'| })/.test(asked) && !/^\s*'seat'/.test(asked),
    ),
    ...shortcuts.map((match) => match[0]),
  ].map((asked) => asked.trim())
}

test.each([
  [`db.transaction('entries', 'readwrite')`, 1],
  [`db.transaction('entries', 'readwrite', { durability: 'relaxed' })`, 1],
  [`db.transaction(['seat', 'profile'], 'readwrite', { durability: 'relaxed' })`, 1],
  [`db.put('entries', row)`, 1],
  [`diary.database.clear('profile')`, 1],
  [`db.transaction('entries', 'readwrite', { durability: 'strict' })`, 0],
  [`db.transaction('seat', 'readwrite', { durability: 'relaxed' })`, 0],
  [`db.transaction('entries')`, 0],
])('%s: %i', (source, faults) => {
  expect(notStrictIn(source)).toHaveLength(faults)
})

const sources = ['lib', 'entrypoints', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => join(folder, name)),
)

test('every transaction of ours that carries what a person entered asks for the disk', () => {
  const found = sources.flatMap((path) =>
    notStrictIn(readFileSync(path, 'utf8')).map((asked) => `${path}: ${asked}`),
  )
  expect(found).toEqual([])
})

test('a durability that is handed in is strict unless a measurement says otherwise', () => {
  const handing = sources.filter((path) => /durability }/.test(readFileSync(path, 'utf8')))
  expect(handing).toEqual(['lib/store/all-or-none.ts'])
  for (const path of [...handing, 'lib/store/database-diary.ts'])
    expect(readFileSync(path, 'utf8')).toContain("durability: IDBTransactionDurability = 'strict'")
  const calls = sources.flatMap((path) => [
    ...readFileSync(path, 'utf8').matchAll(/keepRows\([^)]*'relaxed'[^)]*\)/g),
  ])
  expect(calls).toEqual([])
})
