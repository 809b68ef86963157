import type { EpochMs } from '../core/clock-time.ts'
import { changesBetween, readHealth } from '../core/health.ts'
import { HEALTH_CHANGES_KEY, HEALTH_KEY, type Health } from '../core/schema/health.ts'
import { isAhead, marksOf, stampAfter } from '../core/stamp.ts'
import { allOrNone } from './all-or-none.ts'
import type { Database } from './migrations.ts'
import { answerAfter } from './profile.ts'

/**
 * Changes the health list, or another list of answers in the profile, as it lies there now, in one transaction, so that
 * two pages lose none of each other's answers. What an answer was before it was changed is kept beside the list. What
 * cannot be read stays. On the disk when it resolves; rejects with a `KeepError`.
 */
export function changeHealth(
  db: Database,
  change: (list: Health) => Health,
  now: EpochMs,
  key = HEALTH_KEY,
): Promise<Health> {
  return allOrNone(db, ['profile'], async (tx) => {
    const store = tx.objectStore('profile')
    const before = await store.get(key)
    const had = readHealth(before?.value)
    const marks = before?.ahead ?? []
    const list = stampedAfter(had, change(had), now, marks)
    const unread = isRecord(before?.value) ? before.value : {}
    const row = answerAfter(before, key, { ...unread, ...list }, now)
    const strange = Object.values(had).filter((one) => isAhead(one.answeredAt, now))
    const ahead = marksOf(
      row.ahead,
      strange.map((one) => one.answeredAt),
    )
    await store.put(ahead ? { ...row, ahead } : row)
    const changed = changesBetween(had, list, now)
    if (changed.length > 0) {
      const kept = await store.get(HEALTH_CHANGES_KEY)
      const all = [...(Array.isArray(kept?.value) ? kept.value : []), ...changed]
      await store.put(answerAfter(kept, HEALTH_CHANGES_KEY, all, now))
    }
    return list
  })
}

/** Answers given anew come after those they take the place of, whatever the clock did in between. */
function stampedAfter(
  before: Health,
  after: Health,
  now: EpochMs,
  marks: readonly EpochMs[],
): Health {
  const fresh = Object.entries(after).flatMap(([question, one]) => {
    const old = Object.hasOwn(before, question) ? before[question] : undefined
    if (!old || old === one || one.answeredAt !== now) return []
    return [[question, { ...one, answeredAt: stampAfter(old.answeredAt, now, marks) }] as const]
  })
  return { ...after, ...Object.fromEntries(fresh) }
}

const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)
