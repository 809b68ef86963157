import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { flags } from '../../lib/clinical/flags.ts'
import { dayAfter, HOUR } from '../../lib/core/clock-time.ts'
import { flagsOf, withFlagAnswers } from '../../lib/core/flags/kept.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { flagOffer } from '../../lib/page/flag-hints.ts'
import { changeFlags } from '../../lib/store/flags.ts'
import { diaryOf, id } from '../make/kept.ts'

const now = Date.parse('2026-11-22T08:00:00Z')
const today = '2026-11-21'

describe('the check', () => {
  it('takes answers of two pages at once and loses none', async () => {
    const { diary, db } = await diaryOf([])
    const names = ['oneLeg', 'often', 'family']
    await Promise.all(
      names.map((name) =>
        changeFlags(db, (before) => withFlagAnswers(before, { [name]: 'yes' }, flags, now), now),
      ),
    )
    const kept = flagsOf(await diary.profile())
    expect(Object.keys(kept.answers).sort()).toEqual([...names].sort())
    expect(kept.acknowledged).toBe(false)
  })
  it('that cannot be kept says so', async () => {
    const { db } = await diaryOf([])
    db.close()
    await expect(changeFlags(db, (one) => one, now)).rejects.toMatchObject({ reason: 'closed' })
  })
})

describe('what the diary offers it for', () => {
  const entry = (n: number, daysAgo: number, fields: Record<string, unknown>): Entry => {
    const at = now - (daysAgo * 24 + 10) * HOUR
    const base = { zone: 'UTC', offsetMin: 0, night: dayAfter(today, -daysAgo) }
    return { ...base, id: id(n), at, enteredAt: at, ...fields } as unknown as Entry
  }
  const felt = (n: number, daysAgo: number, fields = {}) =>
    entry(n, daysAgo, { kind: 'symptom', symptomKind: 'urge', severity: 3, ...fields })
  const offered = async (rows: readonly Entry[], profile = {}) =>
    flagOffer((await diaryOf(rows)).db, profile, today, now)

  it('nothing, of an empty diary and of a quiet one', async () => {
    expect(await offered([])).toBeNull()
    expect(await offered([felt(1, 0), entry(2, 1, { kind: 'calm' })])).toBeNull()
  })
  it('a new sign comes before all that goes on', async () => {
    const often = Array.from({ length: 28 }, (_, n) => felt(n + 1, n))
    expect(await offered(often)).toBe('often')
    expect(await offered([...often, felt(99, 2, { signs: [{ sign: 'numb' }] })])).toBe('signs')
  })
  it('a dopamine medicine is watched over months, by nights long ago and the last ones', async () => {
    const medicine = entry(500, 120, { kind: 'medicine', name: 'Ropinirole', change: 'new' })
    const early = Array.from({ length: 10 }, (_, n) => felt(n + 1, 119 - n))
    const arms = { severity: 8, bodyParts: ['arm'] }
    const late = Array.from({ length: 10 }, (_, n) => felt(n + 50, 10 - n, arms))
    expect(await offered([medicine, ...early, ...late])).toBe('augmentation')
    const stopped = entry(501, 5, { kind: 'medicine', name: 'Ropinirole', change: 'stopped' })
    expect(await offered([medicine, stopped, ...early, ...late])).toBeNull()
  })
  it('what a check has heard of is not offered again', async () => {
    const sign = [felt(1, 2, { signs: [{ sign: 'weak' }] })]
    const flagsRow = { answers: {}, acknowledged: true, at: now - 24 * HOUR }
    expect(await offered(sign, { flags: flagsRow })).toBeNull()
    expect(await offered(sign, { flags: { ...flagsRow, at: now - 72 * HOUR } })).toBe('signs')
  })
})
