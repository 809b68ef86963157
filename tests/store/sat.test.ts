import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { correction, removal } from '../../lib/core/entry.ts'
import { LEARNED_KEY } from '../../lib/core/fuse/names.ts'
import { onsetsOf } from '../../lib/core/fuse/onset.ts'
import { upsOf } from '../../lib/core/fuse/up.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { everSat } from '../../lib/store/sat.ts'
import { observe } from '../../lib/store/seat.ts'
import { forgetSeat, remembersSeat } from '../../lib/store/seat-rows.ts'
import { diaryOf, id } from '../make/kept.ts'

const base = { zone: 'UTC', offsetMin: 0, night: '2026-11-20', enteredAt: 1 }
const entry = (n: number, rest: object) => ({ ...base, id: id(n), at: n, ...rest }) as Entry
const onset = { kind: 'symptom', symptomKind: 'urge', onset: true }

test('all of what stands: an onset put right is where it is now, an "I was up" taken back is gone', async () => {
  const [moved, other] = [entry(100, onset), entry(200, onset)]
  const [up, undone] = [300, 400].map((at) => entry(at, { kind: 'relief', what: 'stand' }))
  const { diary, db } = await diaryOf([moved, other, up as Entry, undone as Entry])
  await diary.add([
    correction(moved, { at: 150, night: '2026-11-19' }, id(5), 2),
    correction(other, { kind: 'note', text: 'no' }, id(6), 2),
    removal(undone as Entry, id(7), 2),
    entry(500, { kind: 'note', text: 'of another kind' }),
  ])
  // Noted without it, and put right to an onset after.
  const plain = entry(600, { kind: 'symptom', symptomKind: 'urge' })
  await diary.add([plain, correction(plain, { onset: true }, id(8), 2)])
  // And one that is none.
  await diary.add([entry(700, { kind: 'symptom', symptomKind: 'urge' })])
  await observe(db, 'active', 10, { limitMs: () => 100, detectionMs: 1 })
  await observe(db, 'active', 90, { limitMs: () => 100, detectionMs: 1 })
  const { seat, standing } = await everSat(db)
  expect(standing.map(({ at }) => at)).not.toContain(700)
  expect(onsetsOf(standing)).toEqual([150, 600])
  expect(upsOf(standing)).toEqual([300])
  expect(seat).toEqual([{ from: 10, to: 90, state: 'active' }])
})

test('who deletes what is remembered of the seat deletes what was learned from it', async () => {
  const { diary, db } = await diaryOf([])
  await observe(db, 'active', 10, { limitMs: () => 100, detectionMs: 1 })
  await diary.setProfile(LEARNED_KEY, { learnedAt: 5, afterMin: { early: 52, late: 40 } }, 5)
  await diary.setProfile('nights', ['urge'], 5)
  expect(await remembersSeat(db)).toBe(true)
  await forgetSeat(db)
  expect(await remembersSeat(db)).toBe(false)
  expect(await diary.profile()).toEqual({ nights: ['urge'] })
})
