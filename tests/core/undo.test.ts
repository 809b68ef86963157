import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { newEntry, removal } from '../../lib/core/entry.ts'
import { emptyEvening, withChange } from '../../lib/core/evening-row.ts'
import { quietEnd, urgesEnd } from '../../lib/core/quiet-after.ts'
import { onsetsIn, restlessNights } from '../../lib/core/restless.ts'
import { isSame } from '../../lib/core/same.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import type { EveningChange, EveningRow } from '../../lib/core/schema/evening.ts'
import { week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'

const NIGHT = '2026-11-20'
const FROM = Date.parse('2026-11-20T21:00:00Z')
const schedule = { week: week('22:30', '07:00'), tonight: null }

/** What is done in an evening, one after the other; `wait` minutes after the one before. */
const deed = fc.record({
  wait: fc.integer({ min: 1, max: 25 }),
  // The popup and the worker's doors note an onset alike; where the disk is full the press alone is said.
  is: fc.constantFrom('press' as const, 'press' as const, 'unkept' as const, 'better' as const),
  /** It is taken back so many minutes later. */
  undo: fc.option(fc.integer({ min: 0, max: 12 })),
})
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** What is stored at `now`, after the deeds and undos up to then. */
function kept(deeds: readonly (Deed & { at: number })[], now: number) {
  const rows: Entry[] = []
  let row: EveningRow = emptyEvening
  const say = (change: EveningChange, at: number) => {
    row = withChange(row, change, at)
  }
  deeds.forEach(({ is, at, undo }, i) => {
    if (at > now) return
    const back = undo === null || at + undo * MINUTE > now ? null : at + undo * MINUTE
    if (is === 'press') {
      const draft = { kind: 'symptom', symptomKind: 'urge', onset: true } as const
      const entry = newEntry(draft, { id: `e${i}`, at, now: at, zone: 'UTC', schedule })
      rows.push(entry)
      if (back !== null) rows.push(removal(entry, `r${i}`, back))
    } else if (is === 'unkept') {
      say({ presses: [{ at }] }, at)
      if (back !== null) say({ presses: [{ at, back: true }] }, back)
    } else {
      say({ better: [{ at }] }, at)
      if (back !== null) say({ better: [{ at, back: true }] }, back)
    }
  })
  const stands = standing(rows)
  return {
    quiet: quietEnd(row, onsetsIn(stands), now),
    urges: urgesEnd(row, onsetsIn(stands), now),
    restless: [...restlessNights([[NIGHT, stands]])],
  }
}

it('undo takes back exactly what a press did: it is as if it had never been, and all else still stands', () => {
  let quiet = 0
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 8 }), (deeds) => {
      const timed = deeds.map((one, i) => {
        const waited = deeds.slice(0, i + 1).reduce((sum, { wait }) => sum + wait, 0)
        return { ...one, at: FROM + waited * MINUTE }
      })
      const end = (timed.at(-1)?.at ?? FROM) + 60 * MINUTE
      for (let now = FROM; now < end; now += MINUTE) {
        const whole = kept(timed, now)
        const without = timed.filter(
          ({ at: done, undo }) => undo === null || done + undo * MINUTE > now,
        )
        const other = kept(without, now)
        // Of hundreds of minutes each: what is the same needs no words for how it differs.
        if (!isSame(whole, other)) expect(whole).toEqual(other)
        if (whole.quiet !== null) {
          quiet++
          // Never longer than half an hour, and never longer than bed and screens wait.
          expect(whole.quiet - now).toBeLessThanOrEqual(30 * MINUTE)
          expect(whole.urges).toBeGreaterThanOrEqual(whole.quiet)
        }
        const begun = without.filter((one) => one.is !== 'better' && one.at <= now)
        const last = begun.at(-1)?.at ?? Number.NEGATIVE_INFINITY
        const better = without.some((one) => one.is === 'better' && last <= one.at && one.at <= now)
        expect(whole.quiet).toBe(last + 30 * MINUTE > now && !better ? last + 30 * MINUTE : null)
      }
    }),
    runsOf(100),
  )
  expect(quiet).toBeGreaterThan(500)
}, 1_800_000)
