import { describe, expect, it } from 'vitest'
import { HOUR } from '../../lib/core/clock-time.ts'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import type { KeyedRow } from '../../lib/core/merge-keys.ts'
import { marked } from '../../lib/core/merge-marks.ts'
import type { KeptRow } from '../../lib/core/merge-rows.ts'
import type { SettingsRow } from '../../lib/core/settings.ts'
import { first } from '../make/kept.ts'

const latest = 1_795_400_000_000
const later = latest + 13 * HOUR
const row = (fields: object): KeptRow => ({
  ...first(1),
  ...{ severity: 5, at: latest, enteredAt: latest },
  ...fields,
})
const rowsOnly = (...rows: KeptRow[]): Kept => ({ ...nothingKept, rows })
const answersOnly = (...profile: KeyedRow[]): Kept => ({ ...nothingKept, profile })
const settingsOnly = (settings: Partial<SettingsRow>): Kept => ({
  ...nothingKept,
  settings: { ...{ values: {}, changedAt: {} }, ...settings },
})

describe('of rows', () => {
  it.each<[string, object, boolean]>([
    ['one of now has no mark', {}, false],
    ['one of which the moment lies ahead has one', { at: later }, true],
    ['one that was written ahead has one', { enteredAt: later }, true],
    ['one that cannot be read is left word for word', { at: later, kind: 'nmte' }, false],
  ])('%s', (_, fields, isMarked) => {
    const had = row(fields)
    const [is] = marked(rowsOnly(had), latest).rows
    expect(is).toEqual(isMarked ? { ...had, ahead: true } : had)
    if (!isMarked) expect(is).toBe(had)
  })

  it('one that is marked, or was read here before with the same words, stays as it is', () => {
    const had = row({ at: later })
    const before = { ...had, ahead: true } as KeptRow
    expect(marked(rowsOnly(before), latest).rows[0]).toBe(before)
    expect(marked(rowsOnly(had), latest, rowsOnly({ ...had })).rows[0]).toBe(had)
    expect(marked(rowsOnly(had), latest, rowsOnly(before)).rows[0]).toBe(had)
    const other = row({ at: later, severity: 6 })
    expect(marked(rowsOnly(had), latest, rowsOnly(other)).rows[0]).toEqual(before)
  })
})

describe('of answers', () => {
  const kind = (changedAt: number, ahead?: number[]): KeyedRow => ({
    ...{ key: 'usualKind', value: { a: { answeredAt: later + 1 } }, changedAt },
    ...(ahead ? { ahead } : {}),
  })
  const list = (key: string, value: unknown): KeyedRow => ({ key, value, changedAt: latest })
  it.each<[string, KeyedRow, number[] | undefined]>([
    ['one of now has none', kind(latest), undefined],
    ['one that was changed ahead has its instant', kind(later), [later]],
    ['beside those that it had', kind(later, [7]), [7, later]],
    ['once', kind(later, [later]), [later]],
    ...['health', 'caffeineAnswers'].flatMap((key): [string, KeyedRow, number[] | undefined][] => [
      [`each of ${key} counts by itself`, list(key, { a: { answeredAt: later + 1 } }), [later + 1]],
      [`of ${key} what is no answer is passed over`, list(key, { a: null, b: 7 }), undefined],
      [`${key} that is no list has none`, list(key, null), undefined],
    ]),
  ])('%s', (_, had, ahead) => {
    const [is] = marked(answersOnly(had), latest).profile
    expect(is?.ahead).toEqual(ahead)
    expect(is).toEqual({ ...had, ...(ahead ? { ahead } : {}) })
  })

  it('one that is marked stays the object that it is', () => {
    const had = kind(later, [later])
    expect(marked(answersOnly(had), latest).profile[0]).toBe(had)
  })

  it('an instant that is here under the same key is not marked', () => {
    const known = answersOnly(list('health', { a: { answeredAt: later } }), kind(later + 1))
    const had = list('health', { a: { answeredAt: later }, b: { answeredAt: later + 1 } })
    expect(marked(answersOnly(had), latest, known).profile[0]?.ahead).toEqual([later + 1])
  })
})

describe('of settings', () => {
  const language = (at: number) => ({ language: at })
  it.each<[string, Partial<SettingsRow>, SettingsRow['ahead']]>([
    ['one of now has none', { changedAt: language(latest) }, undefined],
    [
      'one that was changed ahead has its instant',
      { changedAt: language(later) },
      { language: [later] },
    ],
    [
      'beside those that it had, and those of others',
      { changedAt: { ...language(later), week: later }, ahead: { language: [7], routine: [5] } },
      { language: [7, later], routine: [5], week: [later] },
    ],
  ])('%s', (_, had, ahead) => {
    expect(marked(settingsOnly(had), latest).settings.ahead).toEqual(ahead)
  })

  it('one that is here with the same instant is not marked, the next is', () => {
    const known = settingsOnly({ changedAt: { language: later, week: later } })
    const file = settingsOnly({ changedAt: { language: later, week: later + 1 } })
    expect(marked(file, latest, known).settings.ahead).toEqual({ week: [later + 1] })
    const same = settingsOnly({ changedAt: language(later), ahead: { language: [later] } })
    expect(marked(same, latest).settings).toBe(same.settings)
  })
})
