import type { Draw } from '../../lib/core/draw.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What other programs write. */
const others = [
  '{"type":"FeatureCollection","features":[]}',
  '{"version":3,"sources":["a.ts"],"mappings":"AAAA"}',
  '[{"date":"2026-11-20","sleepScore":71}]',
  '{"resourceType":"Bundle","type":"collection","entry":[]}',
  '{"format":"Settle","version":1,"entries":[]}',
  '{"roots":{"bookmark_bar":{"children":[]}},"version":1}',
  'at,date,clock\r\n2026-11-20T21:40:00.000Z,2026-11-20,22:40\r\n',
  '%PDF-1.7\n%\u00e2\u00e3',
  '<!doctype html><title>Settle</title>',
]
const wrong: readonly Json[] = [
  null,
  true,
  7,
  -1,
  Number.POSITIVE_INFINITY,
  'words',
  [],
  [[]],
  {},
  { id: 'x' },
  '<b>',
]

/** One way of damaging a good file; always another text than it was. */
export function damage(good: string, draw: Draw): string {
  for (;;) {
    const text = ways[draw.below(ways.length)]?.(good, draw) ?? ''
    if (text !== good) return text
  }
}

const at = (text: string, draw: Draw) => draw.below(text.length)

const ways: readonly ((good: string, draw: Draw) => string)[] = [
  // Cut at the end, at the start, in the middle.
  (good, draw) => good.slice(0, at(good, draw)),
  (good, draw) => good.slice(1 + at(good, draw)),
  (good, draw) => {
    const from = at(good, draw)
    return good.slice(0, from) + good.slice(from + 1 + draw.below(200))
  },
  // Two stretches swapped.
  (good, draw) => {
    const [a, b] = [at(good, draw), at(good, draw)].sort((x, y) => x - y) as [number, number]
    return good.slice(0, a) + good.slice(b) + good.slice(a, b)
  },
  // Damaged bytes.
  (good, draw) => {
    const from = at(good, draw)
    return good.slice(0, from) + String.fromCharCode(draw.below(256)) + good.slice(from + 1)
  },
  // A value of another type, anywhere.
  (good, draw) => planted(good, draw, draw.one(wrong)),
  // Lists in lists.
  (good, draw) => {
    const deep = draw.below(100_000) + 80
    const mark = '"here it goes deep"'
    return planted(good, draw, 'here it goes deep').replace(
      mark,
      () => '['.repeat(deep) + ']'.repeat(deep),
    )
  },
  // Keys of the prototype.
  (good, draw) => {
    const key = draw.one(['__proto__', 'constructor', 'prototype', 'toString'])
    const value = draw.one(['{"polluted":true}', '{"prototype":{"polluted":true}}', '7', 'null'])
    const places = [...good.matchAll(/\{/g)].map(({ index }) => index + 1)
    const place = draw.one(places)
    return `${good.slice(0, place)}${JSON.stringify(key)}:${value},${good.slice(place)}`
  },
  // Another program's, whole or with ours around it.
  (_, draw) => draw.one(others),
  (good, draw) => draw.one(others) + good,
  (good, draw) => good.replace('"settle"', JSON.stringify(draw.one(['other', 'SETTLE', '']))),
  (good, draw) => good.replace(/"version":\d+/, `"version":${1 + draw.below(9)}`),
]

/** The file with one of its values put in another's place. */
function planted(good: string, draw: Draw, value: Json): string {
  const root = JSON.parse(good) as Json
  let holder = root
  for (;;) {
    const keys = Object.keys(holder as object)
    const key = keys[draw.below(keys.length)] ?? '0'
    const below = (holder as Record<string, Json>)[key]
    const isLeaf = typeof below !== 'object' || below === null || Object.keys(below).length === 0
    if (isLeaf || draw.chance(0.2)) {
      ;(holder as Record<string, Json>)[key] = value
      return JSON.stringify(root)
    }
    holder = below as Json
  }
}
