import { describe, expect, it } from 'vitest'
import {
  type KeyedRow,
  mergeProfile,
  mergeSealed,
  mergeSettings,
  settingsRowOf,
} from '../../lib/core/merge-keys.ts'
import type { SettingsRow } from '../../lib/core/settings.ts'
import { idOf } from '../make/any-entry.ts'

/** What both orders of two sides give; they have to agree. */
function both<T>(join: (a: T, b: T) => unknown, a: T, b: T): unknown {
  const is = join(a, b)
  expect(join(b, a)).toEqual(is)
  return is
}
const setting = (value: unknown, at?: number, ahead?: number[]): SettingsRow => ({
  values: { language: value },
  changedAt: at === undefined ? {} : { language: at },
  ...(ahead ? { ahead: { language: ahead } } : {}),
})

describe('a setting of two devices', () => {
  it.each<[string, SettingsRow, SettingsRow, SettingsRow]>([
    ['the later counts', setting('de', 7), setting('en', 5), setting('de', 7)],
    ['one with an instant, however early', setting('de', -9), setting('en'), setting('de', -9)],
    ['of one instant the greater text', setting('de', 5), setting('en', 5), setting('en', 5)],
    [
      'what is not marked, and both keep the mark',
      setting('de', 3),
      setting('en', 9, [9]),
      setting('de', 3, [9]),
    ],
    [
      'the same with marks of either side',
      setting('de', 3, [5]),
      setting('de', 3, [2]),
      setting('de', 3, [2, 5]),
    ],
    [
      'what can be read, marked or not; the other goes aside',
      setting('x', 8),
      setting('en', 5, [5]),
      { ...setting('en', 5, [5]), aside: [{ key: 'language', value: 'x' }] },
    ],
    [
      'of two that cannot be read the later, and the other goes aside',
      setting('x', 8),
      setting('y', 9),
      { ...setting('y', 9), aside: [{ key: 'language', value: 'x' }] },
    ],
    [
      'of two of one instant that cannot be read the greater text, and the other goes aside',
      setting('x', 8),
      setting('y', 8),
      { ...setting('y', 8), aside: [{ key: 'language', value: 'x' }] },
    ],
    [
      'one that cannot be read, said later again, is kept of before too',
      setting('x', 8),
      setting('x', 9),
      { ...setting('x', 9), aside: [{ key: 'language', value: 'x' }] },
    ],
    [
      'one that cannot be read said twice alike, with another mark, is not lost',
      setting('x', 8, [8]),
      setting('x', 8),
      setting('x', 8, [8]),
    ],
    [
      'taken away on one side only, by its instant',
      setting('de', 5),
      setting(undefined, 9),
      {
        ...setting('de', 5),
      },
    ],
  ])('%s', (_, a, b, is) => {
    expect(both(mergeSettings, a, b)).toEqual(is)
  })

  it('has what is aside of both, once and in order', () => {
    const aside = (...of: string[]): SettingsRow => ({
      ...{ values: {}, changedAt: {} },
      aside: of.map((key) => ({ key, value: 1 })),
    })
    expect(both(mergeSettings, aside('b', 'c'), aside('a', 'b'))).toEqual(aside('a', 'b', 'c'))
  })
})

describe('whatever lies under the settings is read as far as it goes', () => {
  it.each<[string, unknown, object]>([
    ['nothing', undefined, { values: {}, changedAt: {} }],
    ['an empty row', {}, { values: {}, changedAt: {} }],
    ['a list', [1], { values: {}, changedAt: {}, aside: [{ key: 'settings', value: [1] }] }],
    ['null', null, { values: {}, changedAt: {}, aside: [{ key: 'settings', value: null }] }],
    [
      'parts that are no records',
      { values: 'x', changedAt: [5], aside: 'x', ahead: [7] },
      { values: {}, changedAt: {} },
    ],
    [
      'keys in order; instants and marks that are numbers',
      {
        values: { b: 1, a: 2, gone: undefined },
        changedAt: { b: 5, a: 4, c: 'x' },
        aside: [
          { key: 'y', value: 1 },
          { key: 'x', value: 1 },
          { key: 'y', value: 1 },
        ],
        ahead: { b: [9, 'x', 3, 9], a: [4], c: 'x', d: [] },
      },
      {
        values: { a: 2, b: 1 },
        changedAt: { a: 4, b: 5 },
        aside: [
          { key: 'x', value: 1 },
          { key: 'y', value: 1 },
        ],
        ahead: { a: [4], b: [3, 9] },
      },
    ],
  ])('%s', (_, stored, row) => {
    expect(JSON.stringify(settingsRowOf(stored))).toBe(JSON.stringify(row))
  })
})

const row = (key: string, value: unknown, changedAt: number, ahead?: number[]): KeyedRow => ({
  ...{ key, value, changedAt },
  ...(ahead ? { ahead } : {}),
})
const answer = (is: string, answeredAt: number) => ({ answer: is, answeredAt })

describe('an answer of two devices', () => {
  it.each<[string, KeyedRow, KeyedRow, KeyedRow[]]>([
    [
      'changes of answers are those of both, once and in order',
      row('healthChanges', ['b', 'c'], 3),
      row('healthChanges', ['c', 'a'], 5),
      [row('healthChanges', ['a', 'b', 'c'], 5)],
    ],
    [
      'what is no list of changes gives way to one, and its mark stays',
      row('healthChanges', ['b'], 3),
      row('healthChanges', 'x', 5, [5]),
      [row('healthChanges', ['b'], 3, [5])],
    ],
    [
      'nor does what lies aside go for what is no list',
      row('aside', ['b'], 3),
      row('aside', 'x', 5),
      [row('aside', ['b'], 3)],
    ],
    [
      'an answer that only one side has and nobody can read stays, whatever its name',
      row('health', { a: answer('no', 3), constructor: 'x' }, 3),
      row('health', { b: 'y' }, 5),
      [row('health', { a: answer('no', 3), b: 'y', constructor: 'x' }, 5)],
    ],
    [
      'of two that are none the later stays',
      row('healthChanges', 'y', 3),
      row('healthChanges', 'x', 5),
      [row('healthChanges', 'x', 5)],
    ],
    [
      'the list gives way to nothing that is none, and is as late as that',
      row('health', { a: answer('no', 3) }, 3),
      row('health', ['x'], 9, [9]),
      [row('health', { a: answer('no', 3) }, 9, [9])],
    ],
    [
      'of two that are no list the later stays',
      row('health', 'y', 3),
      row('health', 'x', 5),
      [row('health', 'x', 5)],
    ],
    [
      'of an answer that neither can read the greater text, in order of the questions',
      row('health', { b: 'x', a: answer('no', 3) }, 3),
      row('health', { b: 'y' }, 5),
      [row('health', { a: answer('no', 3), b: 'y' }, 5)],
    ],
    [
      'an answer that was marked loses to one that was not',
      row('health', { a: answer('no', 9) }, 9, [9]),
      row('health', { a: answer('yes', 4) }, 4),
      [row('health', { a: answer('yes', 4) }, 9, [9])],
    ],
    [
      'what lost and cannot be read goes aside with what is there',
      row('usualKind', 'x', 9),
      row('usualKind', 'cramp', 4),
      [row('aside', [{ key: 'usualKind', value: 'x' }], 0), row('usualKind', 'cramp', 4)],
    ],
  ])('%s', (_, a, b, is) => {
    const joined = both<KeyedRow[]>(mergeProfile, [a], [b])
    expect(JSON.stringify(joined)).toBe(JSON.stringify(is))
  })

  it('stays the very object that it was where the other adds nothing', () => {
    const had = row('health', { a: answer('no', 3), b: answer('yes', 5) }, 5)
    const [joined] = mergeProfile([had], [row('health', { a: answer('no', 3) }, 3)])
    expect(joined).toBe(had)
    const changes = row('healthChanges', ['a', 'b'], 5)
    expect(mergeProfile([changes], [row('healthChanges', ['b'], 3)])[0]).toBe(changes)
    expect(mergeProfile([had], [structuredClone(had)])[0]).toBe(had)
  })
})

it('of two plans under one id the greater text stays, and the union is in order of ids', () => {
  const trial = (n: number, plan: number) => ({ id: idOf(n), sealedAt: 1, plan })
  const joined = both(mergeSealed, [trial(3, 1), trial(1, 1)], [trial(1, 2), trial(2, 1)])
  expect(joined).toEqual([trial(1, 2), trial(2, 1), trial(3, 1)])
})
