import { describe, expect, test } from 'vitest'
import { answerNames, settingNames } from '../../entrypoints/options/change-names.ts'
import { merge, nothingKept } from '../../lib/core/merge.ts'
import { settingsKeys } from '../../lib/core/schema/settings.ts'
import { hasText, t } from '../../lib/texts/t.ts'

const counts = (side: Partial<typeof nothingKept>) =>
  merge(nothingKept, { ...nothingKept, ...side }).counts
const answer = (said: string) => ({ answer: said, answeredAt: 5 })
const word = t as (key: string) => string

describe('answers that change', () => {
  test.each<[string, { key: string; value: unknown }[], string[]]>([
    ['a row by its name', [{ key: 'usualKind', value: 'cramp' }], ['ui.partOfProfile.usualKind']],
    [
      'each question of the health list by its words, and what was answered before not at all',
      [
        { key: 'health', value: { numbness: answer('yes'), clot: answer('no') } },
        { key: 'healthChanges', value: [{ question: 'clot', from: 'yes', to: 'no', at: 5 }] },
      ],
      ['ui.health.ask.clot', 'ui.health.ask.numbness'],
    ],
    [
      'rows and questions of a newer version once, as such',
      [
        { key: 'tomorrow', value: 1 },
        { key: 'health', value: { tomorrow: answer('yes') } },
      ],
      ['ui.keep.later'],
    ],
    ['nothing of what could not be read', [{ key: 'aside', value: [{ key: 'x', value: 1 }] }], []],
    ['nothing where nothing changes', [], []],
  ])('are named: %s', (_, rows, keys) => {
    const profile = rows.map((row) => ({ ...row, changedAt: 5 }))
    expect(answerNames(counts({ profile })).sort()).toEqual(keys.map(word).sort())
  })
})

test('settings that change are named, and those of a newer version once, as such', () => {
  const values = { language: 'de', week: [], tomorrow: 1, later: 2 }
  const found = settingNames(counts({ settings: { values, changedAt: {} } }))
  const named = ['language', 'week'].map((key) => word(`ui.partOfSettings.${key}`))
  expect(found.sort()).toEqual([...named, t('ui.keep.later')].sort())
})

test('settings that are all known are named, and nothing is said of a newer version', () => {
  const found = settingNames(counts({ settings: { values: { language: 'de' }, changedAt: {} } }))
  expect(found).toEqual([word('ui.partOfSettings.language')])
  expect(settingNames(counts({}))).toEqual([])
})

test('every setting that there is has a name', () => {
  for (const key of Object.keys(settingsKeys))
    expect(hasText(`ui.partOfSettings.${key}`)).toBe(true)
})
