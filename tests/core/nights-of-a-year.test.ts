import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { seededDraw } from '../../lib/core/draw.ts'
import { correction, newEntry, removal } from '../../lib/core/entry.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { type Lived, type Rota, rotas, yearOf } from '../make/year.ts'

/** Zones that change their clocks at different hours and by different steps, on both halves of the globe, and one that never does. */
const homes = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kolkata',
]

interface Told {
  readonly entry: Entry
  /** The night that the person's own story gives it. */
  readonly night: string
  readonly when: string
}

/** What a person notes around one sleep, at moments by chance; some of it a little later, "30 minutes ago". */
function notesOf(lived: Lived, draw: ReturnType<typeof seededDraw>): Told[] {
  const { name, zone, schedule, eveningFrom, bed, up, morningTo } = lived
  const parts = [
    ['evening', eveningFrom, bed],
    ['evening', eveningFrom, bed],
    ['in bed', bed, up],
    ['in bed', bed, up],
    ['morning', up, morningTo],
  ] as const
  return parts.flatMap(([part, from, to]) => {
    if (to - from < MINUTE) return []
    const at = from + draw.below(to - from)
    const ago = draw.one([0, 0, 15, 30, 60]) * MINUTE
    const now = at + ago < morningTo ? at + ago : at
    const stamp = { id: draw.uuid(), at, now, zone, schedule }
    const entry = newEntry({ kind: 'symptom', symptomKind: 'urge', severity: 5 }, stamp)
    const clock = (when: number) =>
      Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(zone).toString()
    return [{ entry, night: name, when: `${part}, ${clock(at)}, in bed at ${clock(bed)}` }]
  })
}

describe('a year of nights', () => {
  it('has no entry in the wrong one: shifts, both clock changes, the date line both ways', () => {
    const seen = { notes: 0, offsets: new Set<number>(), twice: 0, never: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...homes),
        fc.constantFrom(...(Object.keys(rotas) as Rota[])),
        fc.constantFrom(2026, 2027),
        fc.nat(),
        (home, rota, year, seed) => {
          const draw = seededDraw(seed)
          const lived = yearOf(home, rota, year, seed)
          const told = lived.flatMap((one) => notesOf(one, draw))
          const wrong = told.filter(({ entry, night }) => entry.night !== night)
          expect(wrong.map(({ entry, night, when }) => [entry.night, night, when])).toEqual([])
          seen.notes += told.length
          for (const { entry } of told) seen.offsets.add(entry.offsetMin)
          const days = lived.map((one) => Temporal.PlainDate.from(one.name))
          for (const [i, day] of days.entries()) {
            const since = days[i - 1]?.until(day).days ?? 1
            if (since === 0) seen.twice++
            if (since === 2) seen.never++
          }
        },
      ),
      { numRuns: 24 },
    )
    // What was not lived through was not looked at.
    expect(seen.notes).toBeGreaterThan(24 * 1000)
    expect(seen.offsets.size).toBeGreaterThan(6)
    expect(seen.twice).toBeGreaterThan(0)
    expect(seen.never).toBeGreaterThan(0)
  })

  it('stays as it was given: corrections and removals from elsewhere and much later keep it', () => {
    const draw = seededDraw(8)
    const lived = yearOf('Pacific/Auckland', 'shifts', 2026, 8)
    const told = lived.flatMap((one) => notesOf(one, draw))
    const nightOf = new Map(told.map(({ entry, night }) => [entry.id, night]))
    const rows: Entry[] = told.map(({ entry }) => entry)
    for (const { entry } of told) {
      // Up to ninety days later: other settings, other zones, the other side of a clock change.
      const later = entry.enteredAt + draw.below(90 * 24 * 60) * MINUTE
      const better = correction(entry, { severity: 3 }, draw.uuid(), later)
      rows.push(better, removal(entry, draw.uuid(), later - 1))
      nightOf.set(better.id, nightOf.get(entry.id) as string)
    }
    const stands = standing(rows)
    expect(stands).toHaveLength(told.length)
    for (const row of stands) expect(row.night).toBe(nightOf.get(row.id))
    for (const row of rows.filter((one) => one.removed))
      expect(row.night).toBe(nightOf.get(row.replaces as string))
  })
})
