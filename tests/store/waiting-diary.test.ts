import { expect, test, vi } from 'vitest'
import { removal } from '../../lib/core/entry.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import type { Diary } from '../../lib/store/diary.ts'
import { KeepError } from '../../lib/store/keep-error.ts'
import { waitingDiary } from '../../lib/store/waiting-diary.ts'

const NIGHT = '2026-11-22'
const row = (id: string, at: number, kind = 'calm'): Entry =>
  ({ id, kind, at, zone: 'UTC', offsetMin: 0, night: NIGHT, enteredAt: at }) as Entry
const ids = (rows: readonly Entry[]) => rows.map(({ id }) => id)
/** A diary that takes all of it. */
function other(add: Diary['add'] = async () => {}) {
  const answers: unknown[] = []
  const setProfile = async (...answer: [string, unknown]) => void answers.push(answer.slice(0, 2))
  return { answers, diary: { add, setProfile } as never as Diary }
}

test('is read as any other diary is', async () => {
  const diary = waitingDiary()
  expect([diary.home, diary.failure, diary.database]).toEqual(['page', 'unagreed', null])
  const [first, second, cup] = [row('a', 2), row('b', 1), row('c', 3, 'intake')]
  await diary.add([first, second, cup])
  await diary.add([removal(first, 'd', 9)])
  expect(ids(await diary.ofNight(NIGHT))).toEqual(['b', 'c'])
  expect(await diary.ofNight('2026-11-23')).toEqual([])
  expect(await diary.lastOf('calm', 5)).toMatchObject({ id: 'b' })
  expect(await diary.lastOf('intake', 2)).toBeNull()
  expect(await diary.count()).toBe(4)
  await diary.setProfile('usualKind', 'pain', 0)
  expect(await diary.changeProfile('usualKind', (old) => [old, 'cramp'], 0)).toEqual([
    'pain',
    'cramp',
  ])
  expect(await diary.profile()).toEqual({ usualKind: ['pain', 'cramp'] })
  const all = await diary.everything()
  expect([ids(all.entries), all.aside, all.profile]).toEqual([['a', 'b', 'c', 'd'], [], []])
  await diary.wipe()
  expect([await diary.count(), await diary.profile()]).toEqual([0, {}])
})

test('moves over all of it, once', async () => {
  const diary = waitingDiary()
  await diary.add([row('a', 1), row('b', 2)])
  await diary.setProfile('usualKind', 'pain', 0)
  const add = vi.fn(async () => {})
  const to = other(add)
  await diary.moveTo(to.diary)
  await diary.moveTo(to.diary)
  expect(add.mock.calls).toEqual([[[row('a', 1), row('b', 2)]], [[]]])
  expect(to.answers).toEqual([['usualKind', 'pain']])
})

test('what could not move waits on, and so does what comes while it moves', async () => {
  const diary = waitingDiary()
  await diary.add([row('a', 1)])
  const full = other(() => Promise.reject(new KeepError('full', '')))
  await expect(diary.moveTo(full.diary)).rejects.toMatchObject({ reason: 'full' })
  expect(await diary.count()).toBe(1)
  const slow = other(() => diary.add([row('b', 2)]))
  await diary.moveTo(slow.diary)
  expect(ids(await diary.ofNight(NIGHT))).toEqual(['b'])
})
