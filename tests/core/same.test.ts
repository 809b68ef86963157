import { expect, test } from 'vitest'
import { isRival } from '../../lib/core/rival.ts'
import { without } from '../../lib/core/row-stamps.ts'
import { isSame } from '../../lib/core/same.ts'

test.each<[unknown, unknown, boolean]>([
  [1, 1, true],
  [1, 2, false],
  [1, '1', false],
  [null, null, true],
  [null, {}, false],
  [undefined, null, false],
  ['a', {}, false],
  [{}, [], false],
  [[], [], true],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [{ a: 1, b: { c: [2] } }, { b: { c: [2] }, a: 1 }, true],
  [{ a: 1, b: 2 }, { a: 1, b: 3 }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1 }, { b: 1 }, false],
  // A field that holds nothing is none.
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ b: undefined }, { a: 1 }, false],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(isSame(a, b)).toBe(same)
  expect(isSame(b, a)).toBe(same)
})

test.each<[object, boolean]>([
  [{ replaces: 'a', rival: { kind: 'calm' } }, true],
  [{ replaces: 'a' }, false],
  [{ rival: { kind: 'calm' } }, false],
  [{ replaces: 'a', rival: null }, false],
  [{ replaces: 'a', rival: 'calm' }, false],
  [{ replaces: 7, rival: { kind: 'calm' } }, false],
])('%j lost its id to another: %s', (fields, lost) => {
  expect(isRival({ id: 'b', ...fields } as Parameters<typeof isRival>[0])).toBe(lost)
})

test('a row without some of its fields has every other', () => {
  expect(without({ id: 'a', at: 1, note: 'x' }, ['id', 'late'])).toEqual({ at: 1, note: 'x' })
})
