import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { correction, newEntry, removal } from '../../lib/core/entry.ts'
import { ANSWER_HOLDS_MS } from '../../lib/core/gate.ts'
import { caffeineAnswersOf, healthOf, stillRight, withAnswer } from '../../lib/core/health.ts'
import { CAFFEINE_KEY } from '../../lib/core/schema/caffeine-answers.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import type { Health } from '../../lib/core/schema/health.ts'
import { changeHealth } from '../../lib/store/health.ts'
import { medicineChangedAt } from '../../lib/store/medicine-change.ts'
import { reliefTallies } from '../../lib/store/relief-tally.ts'
import { week } from '../make/evenings.ts'
import { diaryOf } from '../make/kept.ts'

const now = Date.parse('2026-11-20T21:40:00Z')
const HOUR = 3_600_000
const schedule = { week: week('22:30', '07:00'), tonight: null }
const entry = (draft: Draft, at = now): Entry =>
  newEntry(draft, { id: crypto.randomUUID(), at, now: at, zone: 'Europe/Berlin', schedule })

describe('the health list', () => {
  it('takes answers of two pages at once and loses none', async () => {
    const { diary, db } = await diaryOf([])
    await Promise.all(
      ['a', 'b', 'c'].map((id) => changeHealth(db, (list) => withAnswer(list, id, 'no', now), now)),
    )
    expect(Object.keys(healthOf(await diary.profile())).sort()).toEqual(['a', 'b', 'c'])
    const { profile } = await diary.everything()
    expect(profile).toMatchObject([{ key: 'health', changedAt: now + 2 }])
  })

  it('leaves what it cannot read where it lies', async () => {
    const { diary, db } = await diaryOf([])
    await diary.setProfile('health', { odd: 'x', a: { answer: 'no', answeredAt: 1 } }, 1)
    await changeHealth(db, (list) => stillRight(list, ['a', 'odd'], now), now)
    expect((await diary.profile())['health']).toEqual({
      odd: 'x',
      a: { answer: 'no', answeredAt: now },
    })
  })

  it('keeps what an answer was before it was changed, and nothing of a first answer', async () => {
    const { diary, db } = await diaryOf([])
    const say = (answer: 'yes' | 'no', at: number) =>
      changeHealth(db, (list) => withAnswer(list, 'kidney', answer, at), at)
    await say('yes', now)
    expect((await diary.profile())['healthChanges']).toBeUndefined()
    await say('no', now + 1)
    await say('no', now + 2)
    await say('yes', now + 3)
    expect((await diary.profile())['healthChanges']).toEqual([
      { question: 'kidney', from: 'yes', to: 'no', at: now + 1 },
      { question: 'kidney', from: 'no', to: 'yes', at: now + 3 },
    ])
  })

  it('lies apart from other lists of answers, and each is changed alone', async () => {
    const { diary, db } = await diaryOf([])
    const no = (list: Health) => withAnswer(list, 'liver', 'no', now)
    await changeHealth(db, no, now, CAFFEINE_KEY)
    await changeHealth(db, (list) => withAnswer(list, 'smoking', 'daily', now), now, CAFFEINE_KEY)
    const profile = await diary.profile()
    expect(healthOf(profile)).toEqual({})
    expect(caffeineAnswersOf(profile)).toEqual({
      liver: { answer: 'no', answeredAt: now },
      smoking: { answer: 'daily', answeredAt: now },
    })
    const { profile: rows } = await diary.everything()
    expect(rows).toMatchObject([{ key: 'caffeineAnswers', changedAt: now + 1 }])
  })

  it('that cannot be kept says so', async () => {
    const { db } = await diaryOf([])
    db.close()
    await expect(changeHealth(db, (list) => list, now)).rejects.toMatchObject({ reason: 'closed' })
  })
})

describe('the last change of a medicine', () => {
  const medicine = (change: 'taken' | 'new' | 'changed' | 'stopped', at: number) =>
    entry({ kind: 'medicine', name: 'x', change }, at)

  it('is that of the newest that was new, changed or stopped, and lies behind', async () => {
    const taken = Array.from({ length: 120 }, (_, i) => medicine('taken', now - i * HOUR))
    const { diary, db } = await diaryOf(taken)
    expect(await medicineChangedAt(db, now)).toBeUndefined()
    const started = medicine('new', now - 100 * HOUR)
    const ahead = medicine('changed', now + HOUR)
    const sample = { ...medicine('stopped', now - HOUR), sample: true } as Entry
    await diary.add([started, ahead, sample, medicine('stopped', now - 110 * HOUR)])
    expect(await medicineChangedAt(db, now)).toBe(now - 100 * HOUR)
    await diary.add([removal(started, crypto.randomUUID(), now)])
    expect(await medicineChangedAt(db, now)).toBe(now - 110 * HOUR)
  })

  it('is not looked for beyond what answers hold', async () => {
    const last = (at: number) =>
      diaryOf([medicine('new', at)]).then(({ db }) => medicineChangedAt(db, now))
    expect(await last(now - ANSWER_HOLDS_MS - HOUR)).toBeUndefined()
    expect(await last(now - ANSWER_HOLDS_MS - 1)).toBeUndefined()
    expect(await last(now - ANSWER_HOLDS_MS)).toBe(now - ANSWER_HOLDS_MS)
    expect([await last(now), await last(now + 1)]).toEqual([now, undefined])
  })

  it('is found behind many doses that were only taken', async () => {
    const taken = Array.from({ length: 120 }, (_, i) => medicine('taken', now - i * 60_000))
    const { db } = await diaryOf([...taken, medicine('new', now - 5 * HOUR)])
    expect(await medicineChangedAt(db, now)).toBe(now - 5 * HOUR)
  })
})

it('what was tried is counted over all nights, as it stands', async () => {
  const walk = (helped: 'better' | 'same' | 'worse', i: number) =>
    entry({ kind: 'relief', what: 'walk', helped }, now - i * HOUR)
  const many = Array.from({ length: 320 }, (_, i) => walk(i % 2 ? 'same' : 'better', i))
  const { diary, db } = await diaryOf([...many, entry({ kind: 'calm' })])
  expect((await reliefTallies(db)).get('walk')).toMatchObject({ answers: 320, better: 160 })
  const [last] = many as [Entry]
  await diary.add([correction(last, { helped: 'worse' }, crypto.randomUUID(), now + 1)])
  expect((await reliefTallies(db)).get('walk')).toEqual({
    answers: 320,
    better: 159,
    last: 'worse',
    lastAt: now,
  })
})
