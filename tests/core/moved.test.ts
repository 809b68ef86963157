import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptLately, standing } from '../../lib/core/current-entries.ts'
import { correction, newEntry, removal } from '../../lib/core/entry.ts'
import { nightAt } from '../../lib/core/night.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { week } from '../make/evenings.ts'
import { moved } from '../make/moved.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const zone = 'Europe/Berlin'
const at = (clock: string, day = '2026-11-22') =>
  Temporal.ZonedDateTime.from(`${day}T${clock}[${zone}]`).epochMilliseconds
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const noted = (when: number, n = 1): Entry =>
  newEntry(
    { kind: 'symptom', symptomKind: 'urge', severity: 6, note: 'after tea' },
    { id: id(n), at: when, now: when, zone, schedule },
  )
describe('an entry that was earlier than it was noted', () => {
  it('is one correction within its night, and keeps all else', () => {
    const first = noted(at('23:10'))
    const row = moved(first, at('22:40'), id(2), at('23:11'), schedule)
    expect(standing([first, row])).toMatchObject([
      { at: at('22:40'), night: first.night, severity: 6, note: 'after tea', replaces: first.id },
    ])
    expect(row.late).toBeUndefined()
  })

  it('is late once its night is over', () => {
    const first = noted(at('07:10', '2026-11-23'))
    const row = moved(first, at('06:10', '2026-11-23'), id(2), first.at, schedule)
    expect(row).toMatchObject({ night: '2026-11-22', late: true })
  })

  it('is shown once and where it was moved to last, in any order of its rows', () => {
    const spans = fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2880 }), spans, fc.nat(), (start, moves, seed) => {
        const first = noted(at('09:00', '2026-11-21') + start * 60_000)
        let last: Entry = first
        const rows: Entry[] = [first]
        moves.forEach((min, i) => {
          const to = first.at - min * 60_000
          last = moved(last, to, id(10 + i), first.at + i, schedule)
          rows.push(last)
        })
        const mixed = rows.map((row, i) => ({ row, key: (seed * (i + 7)) % 11 }))
        const order = mixed.sort((a, b) => a.key - b.key).map(({ row }) => row)
        const when = first.at - (moves.at(-1) ?? 0) * 60_000
        expect(standing(order)).toMatchObject([
          { at: when, night: nightAt(when, schedule, zone), severity: 6, note: 'after tea' },
        ])
        const gone = [...order, removal(last, id(99), first.at + 60_000)]
        expect(standing(gone)).toEqual([])
      }),
    )
  })
})

describe('what was kept lately', () => {
  const now = at('22:40')
  it('is the last that was written down, whenever it was', () => {
    const early = noted(now - 5000, 1)
    const back = { ...noted(now - 3_600_000, 2), enteredAt: now - 2000 }
    expect(keptLately([back, early], now, 30_000)?.id).toBe(id(2))
  })
  it('is nothing older, nothing of the future, nothing taken back, and nothing but how the legs are', () => {
    const step = newEntry(
      { kind: 'step', step: 'walk', did: 'done' },
      { id: id(3), at: now, now, zone, schedule },
    )
    const first = noted(now - 1000)
    expect(keptLately([noted(now - 30_000)], now, 30_000)).toBeNull()
    expect(keptLately([noted(now + 1000)], now, 30_000)).toBeNull()
    expect(keptLately([step], now, 30_000)).toBeNull()
    const taken = standing([first, removal(first, id(4), now)])
    expect(keptLately(taken, now, 30_000)).toBeNull()
    const right = standing([first, correction(first, { side: 'left' }, id(5), now)])
    expect(keptLately(right, now, 30_000)).toMatchObject({ id: id(5), side: 'left' })
  })
})
