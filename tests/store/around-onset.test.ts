import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { caffeineKinetics } from '../../lib/clinical/caffeine-kinetics.ts'
import { HOUR } from '../../lib/core/clock-time.ts'
import { journalDiary } from '../../lib/store/journal-diary.ts'
import { aroundOnset } from '../../lib/store/onset.ts'
import { makeArea } from '../make/area.ts'
import { week } from '../make/evenings.ts'
import { diaryOf, first, id } from '../make/kept.ts'

const zone = 'UTC'
const schedule = { week: week('22:30', '07:00'), tonight: null }
const at = Date.parse('2026-11-20T21:00:00Z')
const around = (diary: Parameters<typeof aroundOnset>[0]) =>
  aroundOnset(diary, at, schedule, zone, caffeineKinetics)
const note = (n: number, night: string, fields: object = {}) => ({
  ...{ ...first(1), id: id(n), night, at: Date.parse(`${night}T20:00:00Z`), ...fields },
})
const seat = (fromH: number, toH: number) => ({
  ...{ from: at + fromH * HOUR, to: at + toH * HOUR, state: 'active' as const },
})

it('an onset is set against its night and its two neighbours, and twelve hours of sitting', async () => {
  const nights = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']
  const up = note(9, '2026-11-20', { kind: 'relief', what: 'stand' })
  const { diary, db } = await diaryOf([...nights.map((night, n) => note(n, night)), up])
  for (const row of [seat(-20, -15), seat(-13, -11), seat(-2, -1), seat(0, 1)])
    await db.put('seat', row)
  const found = await around(diary)
  expect(found.standing.map((row) => row.id).sort()).toEqual([1, 2, 3, 9].map(id))
  expect(found.seat).toEqual([seat(-12, -11), seat(-2, -1)])
  expect(found.ups).toEqual([up.at])
  expect(found).toMatchObject({ schedule, zone })
  diary.close()
})

it('of the caffeine of a person it knows what they answered, and of a pregnancy nothing', async () => {
  const { diary } = await diaryOf([])
  expect((await around(diary)).caffeine).toMatchObject({ middleH: 5 })
  const answeredAt = 5
  await diary.setProfile('caffeineAnswers', { smoking: { answer: 'daily', answeredAt } }, 5)
  expect((await around(diary)).caffeine).toMatchObject({ middleH: 2.5 })
  await diary.setProfile('health', { pregnancy: { answer: 'yes', answeredAt } }, 5)
  expect((await around(diary)).caffeine).toBeNull()
  diary.close()
})

it('where notes wait in the journal nobody is counted for as if they had no answers', async () => {
  const found = await around(journalDiary(makeArea(), 'broken'))
  expect(found).toMatchObject({ caffeine: null, seat: [], standing: [], ups: [] })
})
