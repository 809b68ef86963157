import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import { correction, newEntry, removal, takesNotes } from '../../lib/core/entry.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { week } from '../make/evenings.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const first = (n: number, at = 1_795_211_100_000): Entry =>
  newEntry(
    { kind: 'symptom', symptomKind: 'urge', severity: 6 },
    { id: id(n), at, now: at, zone: 'Europe/Berlin', schedule },
  )

/** Rows of one device: first rows, and corrections and removals of any row before them. */
const history = fc
  .array(
    fc.record({ of: fc.nat(20), later: fc.integer({ min: 0, max: 3 }), remove: fc.boolean() }),
    {
      maxLength: 14,
    },
  )
  .map((changes) => {
    const rows: Entry[] = [first(1), first(2, 1_795_211_200_000), first(3, 1_795_211_300_000)]
    changes.forEach((change, i) => {
      const of = rows[change.of % rows.length] as Entry
      const at = of.enteredAt + change.later
      rows.push(
        change.remove
          ? removal(of, id(10 + i), at)
          : correction(of, { severity: i % 11 }, id(10 + i), at),
      )
    })
    return rows
  })

describe('what stands of rows', () => {
  it('does not depend on the order in which two devices are put together', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (rows, order) => {
        const shuffled = [...rows]
          .map((row) => ({ row, by: order.next().value }))
          .sort((a, b) => a.by - b.by)
        expect(standing(shuffled.map((s) => s.row))).toEqual(standing(rows))
        expect(standing([...rows, ...rows])).toEqual(standing(rows))
      }),
    )
  })

  it('has at most one row for each first row, and none that was removed', () => {
    fc.assert(
      fc.property(history, (rows) => {
        const stands = standing(rows)
        expect(stands.length).toBeLessThanOrEqual(3)
        expect(stands.some((row) => row.removed)).toBe(false)
      }),
    )
  })

  it('takes the later of two corrections, then the greater id; the loser stays in the rows', () => {
    const row = first(1)
    const [a, b] = [
      correction(row, { severity: 1 }, id(11), row.enteredAt + 5),
      correction(row, { severity: 2 }, id(12), row.enteredAt + 5),
    ]
    expect(standing([row, a, b])).toEqual([b])
    const c = correction(row, { severity: 3 }, id(5), row.enteredAt + 6)
    expect(standing([row, a, b, c])).toEqual([c])
  })

  it('of rows that correct one that is not there takes the later too', () => {
    const row = first(1)
    const [a, b] = [1, 2].map((n) =>
      correction(row, { severity: n }, id(10 + n), row.enteredAt + n),
    )
    const gone = removal(b as Entry, id(13), row.enteredAt + 5)
    expect(standing([a, b] as Entry[])).toEqual([b])
    expect(standing([a, b, gone] as Entry[])).toEqual([])
  })

  it('of rows that replace each other in a ring, or themselves, is one', () => {
    const ring = [1, 2, 3].map((n) => ({ ...first(n), replaces: id((n % 3) + 1) })) as Entry[]
    expect(standing(ring)).toHaveLength(1)
    expect(standing([...ring].reverse())).toEqual(standing(ring))
    const own = { ...first(4), replaces: id(4) } as Entry
    expect(standing([own])).toEqual([own])
    const hanging = { ...first(5), replaces: id(2) } as Entry
    expect(standing([...ring, hanging])).toHaveLength(1)
    const before = { ...first(0), replaces: id(2) } as Entry
    expect(standing([before, ...ring])).toEqual(standing([...ring, before]))
  })

  it('of a row that replaces itself and one that corrects it takes the correction', () => {
    const own = { ...first(4), replaces: id(4) } as Entry
    const other = correction(first(4), { severity: 1 }, id(1), own.enteredAt - 5)
    expect(other.replaces).toBe(own.id)
    expect(standing([own, { ...other, enteredAt: own.enteredAt - 5 }])).toMatchObject([
      { id: id(1), severity: 1 },
    ])
  })

  it('of two corrections takes the one that is not marked as ahead of its time', () => {
    const row = first(1)
    const early = correction(row, { severity: 1 }, id(11), row.enteredAt + 5)
    const late = correction(row, { severity: 2 }, id(12), row.enteredAt + 9)
    const ahead = { ...late, ahead: true } as Entry
    for (const rows of [
      [row, early, ahead],
      [ahead, early, row],
    ])
      expect(standing(rows)).toEqual([early])
    expect(standing([row, { ...early, ahead: true } as Entry, ahead])).toEqual([ahead])
  })
})

describe('a new entry', () => {
  it.each([
    ['22:40 of the evening', '2026-11-20T22:40[Europe/Berlin]', '2026-11-20'],
    ['03:10 of the same night', '2026-11-21T03:10[Europe/Berlin]', '2026-11-20'],
    ['08:00, still the night before', '2026-11-21T08:00[Europe/Berlin]', '2026-11-20'],
    ['15:00 of the next day', '2026-11-21T15:00[Europe/Berlin]', '2026-11-21'],
  ])('belongs to its night: %s', (_name, iso, night) => {
    expect(first(1, Temporal.ZonedDateTime.from(iso).epochMilliseconds).night).toBe(night)
  })

  it('carries the zone, its offset, and no field that was not said', () => {
    const entry = first(1)
    expect(entry).toMatchObject({ zone: 'Europe/Berlin', offsetMin: 60 })
    expect('side' in entry).toBe(false)
  })

  it('keeps the night it is told: a cut-off is ticked before its night begins', () => {
    const stamp = { id: id(1), at: 1, now: 1, zone: 'UTC', schedule, night: '2026-11-20' }
    expect(newEntry({ kind: 'step', step: 'caffeine', did: 'done' }, stamp).night).toBe(
      '2026-11-20',
    )
  })
})

describe('from memory', () => {
  const zone = 'Europe/Berlin'
  const clock = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds
  const note = (draft: Draft, now: string, night = '2026-11-20') =>
    newEntry(draft, { id: id(1), at: clock(now), now: clock(now), zone, schedule, night })

  it.each([
    ['in its evening', '2026-11-20T21:40', false],
    ['in its night', '2026-11-21T03:00', false],
    ['once it is over', '2026-11-21T07:00', true],
    ['the day after', '2026-11-21T18:00', true],
  ])('a symptom is late: %s', (_, now, late) => {
    expect(note({ kind: 'symptom', symptomKind: 'urge' }, now).late ?? false).toBe(late)
  })

  it.each([
    ['in its morning', '2026-11-21T08:00', false],
    ['once the next night owns the time', '2026-11-21T15:00', true],
  ])('the morning’s answer is late: %s', (_, now, late) => {
    expect(note({ kind: 'morning', worst: 0 }, now).late ?? false).toBe(late)
  })

  it('is taken for 48 hours after the wake time', () => {
    const takes = (now: string) => takesNotes('2026-11-20', clock(now), schedule, zone)
    expect(takes('2026-11-23T06:59')).toBe(true)
    expect(takes('2026-11-23T07:00')).toBe(false)
  })
})
