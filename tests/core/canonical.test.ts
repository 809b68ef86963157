import { describe, expect, test } from 'vitest'
import { byText, canonical } from '../../lib/core/canonical.ts'
import { isSame } from '../../lib/core/same.ts'

describe('the one text of a value', () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [2, { d: null, c: undefined }], Z: 'x' }, '{"Z":"x","a":[2,{"d":null}],"b":1}'],
    [[undefined, 1], '[null,1]'],
    [undefined, 'null'],
    ['"', '"\\""'],
    [{}, '{}'],
  ])('%j', (value, text) => {
    expect(canonical(value)).toBe(text)
  })
  test('goes by code units', () => {
    expect([byText('a', 'b'), byText('b', 'a'), byText('a', 'a'), byText('Z', 'a')]).toEqual([
      -1, 1, 0, -1,
    ])
  })
})

test('two values are the same whatever the order of their keys, and only then', () => {
  const same: [unknown, unknown][] = [
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [{ a: undefined }, {}],
    [Number.NaN, Number.NaN],
    [[], []],
  ]
  for (const [a, b] of same) expect([isSame(a, b), isSame(b, a)]).toEqual([true, true])
  const others: [unknown, unknown][] = [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, {}],
    [[], {}],
    [null, {}],
    [1, '1'],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ]
  for (const [a, b] of others) expect([isSame(a, b), isSame(b, a)]).toEqual([false, false])
})
