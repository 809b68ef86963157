import { expect, it } from 'vitest'
import { type Kept, merge, nothingKept } from '../../lib/core/merge.ts'
import { settingsRowOf } from '../../lib/core/merge-keys.ts'
import { erasedRow } from '../../lib/core/merge-rows.ts'
import { first, id } from '../make/kept.ts'

const kept = (of: Partial<Kept>): Kept => ({ ...nothingKept, ...of })
const answer = (is: string, answeredAt: number) => ({ answer: is, answeredAt })
const list = (key: string, value: unknown): Kept =>
  kept({ profile: [{ key, value, changedAt: 1 }] })
const active = (from: number, to: number) => ({ from, to, state: 'active' }) as const

it('nothing changes where both are the same', () => {
  const same = kept({
    ...{ rows: [first(1)], nights: [{ id: id(2) }], seat: [active(0, 5), active(5, 9)] },
    trials: [{ id: id(3), sealedAt: 1 }],
    settings: { values: { language: 'de' }, changedAt: {} },
    profile: [{ key: 'health', value: { a: answer('no', 1) }, changedAt: 1 }],
  })
  expect(merge(same, structuredClone(same)).counts).toEqual({
    ...{ fresh: 0, here: 1, conflicts: 0, erases: 0, trials: 0, nights: 0, seat: false },
    ...{ settingKeys: [], answerKeys: [], questions: [] },
  })
  expect(merge(same, nothingKept).counts).toMatchObject({ here: 0, seat: false, questions: [] })
})

it('everything that one side alone has is counted', () => {
  const theirs = kept({
    ...{ rows: [first(1), erasedRow(id(9))], nights: [{ id: id(2) }], seat: [active(0, 5)] },
    trials: [
      { id: id(3), sealedAt: 1 },
      { id: id(4), sealedAt: 1 },
    ],
  })
  expect(merge(nothingKept, theirs).counts).toMatchObject({
    ...{ fresh: 2, trials: 2, nights: 1, seat: true },
  })
})

it('questions of the health list are those whose answer is another', () => {
  const ours = list('health', { a: answer('no', 1), b: answer('no', 1), c: answer('no', 9) })
  const theirs = list('health', {
    ...{ a: answer('yes', 2), b: answer('no', 2), c: answer('yes', 2), d: answer('yes', 2) },
    ...{ e: answer('takenBack', 2), odd: 'x' },
  })
  expect(merge(ours, theirs).counts).toMatchObject({
    ...{ questions: ['a', 'd'], answerKeys: ['health'] },
  })
  const caffeine = list('caffeineAnswers', { a: answer('yes', 2) })
  expect(merge(ours, caffeine).counts).toMatchObject({
    ...{ questions: [], answerKeys: ['caffeineAnswers'] },
  })
})

it('a setting that every object has a word for is one all the same; what lies aside is no answer', () => {
  const settings = settingsRowOf(JSON.parse('{"values":{"__proto__":{}}}'))
  const { counts } = merge(nothingKept, { ...list('aside', [1]), settings })
  expect(counts).toMatchObject({ settingKeys: ['__proto__'], answerKeys: [] })
})
