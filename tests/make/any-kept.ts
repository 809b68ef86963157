import fc from 'fast-check'
import { nightId } from '../../lib/core/ended-nights.ts'
import { correction, removal } from '../../lib/core/entry.ts'
import type { Kept } from '../../lib/core/merge.ts'
import { settingsRowOf } from '../../lib/core/merge-keys.ts'
import { erasedRow, historyOf, type KeptRow } from '../../lib/core/merge-rows.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { anyEntry, idOf } from './any-entry.ts'

interface Move {
  readonly of: number
  readonly id: number
  readonly do: 'correct' | 'remove' | 'erase' | 'note' | 'strange' | 'again'
  readonly entry: Entry
  readonly later: number
}

const move: fc.Arbitrary<Move> = fc.record({
  of: fc.nat(30),
  id: fc.nat(4000),
  do: fc.constantFrom('correct', 'correct', 'remove', 'erase', 'note', 'note', 'strange', 'again'),
  entry: anyEntry,
  later: fc.nat(3),
})

/** What a device did with its rows, ids its own; a move on a row that is not there does nothing. */
function edited(before: readonly KeptRow[], moves: readonly Move[], device: number): KeptRow[] {
  const rows = new Map(before.map((row) => [row.id, row]))
  const put = (row: KeptRow) => rows.set(row.id, row)
  for (const [i, { of, do: what, entry, later }] of moves.entries()) {
    const id = idOf(device * 1000 + i)
    const old = [...rows.values()][of % Math.max(1, rows.size)] as Entry | undefined
    if (what === 'note' || !old) put(freed({ ...entry, id }))
    else if (what === 'strange') put({ id, kind: 'tomorrow', night: 7 } as KeptRow)
    else if (what === 'erase')
      for (const one of historyOf(old.id, [...rows.values()])) put(erasedRow(one))
    else if (!('kind' in old) || !('enteredAt' in old)) continue
    // Two contents of one id: no device of ours makes them, and a merge has to end all the same.
    else if (what === 'again') put({ ...old, note: `${i}` } as Entry)
    else if (what === 'remove') put(removal(old, id, old.enteredAt + later))
    else put(correction(old, { note: `${device} ${i}` }, id, old.enteredAt + later))
  }
  return [...rows.values()]
}

/** Drawn at will an entry would replace rows that no device ever had. */
const freed = ({ replaces: _, ...row }: Entry): KeptRow => row

const changedAt = fc.integer({ min: 1, max: 4 })
const value = fc.oneof(fc.nat(3), fc.constantFrom('a', 'b'), fc.constant({ on: true }))
const keys = fc.constantFrom('week', 'routine', 'language', '__proto__', 'constructor')
const keyed = (key: fc.Arbitrary<string>) =>
  fc.uniqueArray(fc.record({ key, value, changedAt }, { noNullPrototype: true }), {
    selector: (one) => one.key,
    maxLength: 5,
  })
const answer = fc.oneof(
  fc.record({
    answer: fc.constantFrom('yes', 'no', 'notSure', 'takenBack'),
    answeredAt: fc.nat(3),
  }),
  fc.constantFrom<unknown>('scribble', 7, { answer: 'no' }),
)
/** Lists of answers for the most part, and now and then what is none. */
const health = fc
  .oneof(
    { weight: 6, arbitrary: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), answer) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>('scribble', null, [1]) },
  )
  .chain((list) =>
    fc
      .record({ key: fc.constantFrom('health', 'caffeineAnswers'), at: changedAt })
      .map(({ key, at }) => [{ key, value: list, changedAt: at }]),
  )
/** Changes of answers: a list that only grows, on either device. */
const changes = fc
  .oneof(
    {
      weight: 6,
      arbitrary: fc.uniqueArray(
        fc.record({
          question: fc.constantFrom('a', 'b'),
          from: fc.constant('yes'),
          to: fc.constantFrom('no', 'notSure'),
          at: fc.nat(3),
        }),
        { selector: (one) => JSON.stringify(one), maxLength: 4 },
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom<unknown>('scribble', null) },
  )
  .chain((list) => changedAt.map((at) => [{ key: 'healthChanges', value: list, changedAt: at }]))
const settings = keyed(keys).chain((rows) =>
  fc.array(fc.record({ key: keys, value }), { maxLength: 2 }).map((aside) => ({
    values: Object.fromEntries(rows.map((row) => [row.key, row.value])),
    changedAt: Object.fromEntries(rows.map((row) => [row.key, row.changedAt])),
    ...(aside.length > 0 ? { aside } : {}),
  })),
)
const trial = fc.record({ id: fc.nat(5).map(idOf), sealedAt: fc.nat(2), plan: fc.nat(1) })
const seat = fc.array(
  fc
    .record({ from: fc.nat(50), length: fc.nat(20), state: fc.constantFrom('active', 'idle') })
    .map(({ from, length, state }) => ({ from, to: from + length, state }) as const),
  { maxLength: 6 },
)

/** Rows of hours, of two devices and two nights; some that nobody can read, and two contents of one id. */
const hours: fc.Arbitrary<KeptRow> = fc
  .record({ device: fc.nat(1), n: fc.nat(1), seen: fc.boolean(), at: fc.nat(1), what: fc.nat(3) })
  .map(({ device, n, seen, at, what }) => {
    const night = `2026-11-2${n}`
    const id = nightId(idOf(device), night)
    if (what === 0) return { id, night, seen: 'perhaps' }
    const lightsOut = Date.parse(night) + (21 + what) * 3_600_000
    return {
      ...{ id, night, zone: 'UTC', bedtime: '22:30', wakeTime: '07:00', lightsOut, seen },
      ...{ wake: lightsOut + 3e7, off: false, dim: {}, writtenAt: lightsOut + 4e7 + at },
    }
  })
export const anyNights = fc.uniqueArray(hours, { selector: ({ id }) => id, maxLength: 4 })

/** Devices that began with the same rows and were edited apart. */
export const anyDevices = (n: number): fc.Arbitrary<Kept[]> =>
  fc
    .tuple(
      fc.array(move, { maxLength: 8 }),
      fc.array(
        fc.record({
          moves: fc.array(move, { maxLength: 8 }),
          settings,
          profile: fc
            .tuple(
              keyed(fc.constantFrom('nights', 'usualKind', 'iron')),
              fc.oneof(health, fc.constant([])),
              fc.oneof(changes, fc.constant([])),
            )
            .map((rows) => rows.flat()),
          trials: fc.uniqueArray(trial, { selector: (one) => one.id, maxLength: 3 }),
          seat,
          nights: anyNights,
        }),
        { minLength: n, maxLength: n },
      ),
    )
    .map(([common, devices]) => {
      const base = edited([], common, 1)
      return devices.map(({ moves, ...rest }, i) => ({ ...rest, rows: edited(base, moves, 2 + i) }))
    })

/** Marks of rows, and of instants of settings and answers, that a device made when it first read them. */
const marks = fc.record({
  rows: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
  instants: fc.uniqueArray(changedAt, { maxLength: 2 }).map((of) => of.sort((a, b) => a - b)),
})
export type Marks = typeof marks extends fc.Arbitrary<infer M> ? M : never

/** The device with these marks. The same row may be marked on one device and not on another. */
export const withMarks = (kept: Kept, { rows, instants }: Marks): Kept => ({
  ...kept,
  rows: kept.rows.map((row, i) =>
    rows.includes(i % 8) && 'kind' in row ? ({ ...row, ahead: true } as KeptRow) : row,
  ),
  profile:
    instants.length > 0 ? kept.profile.map((row) => ({ ...row, ahead: instants })) : kept.profile,
  settings: settingsRowOf({
    ...kept.settings,
    ahead: Object.fromEntries(Object.keys(kept.settings.values).map((key) => [key, instants])),
  }),
})

/** Devices whose rows were marked apart, and whose settings and answers carry the same marks. */
export const anyMarkedDevices = (n: number): fc.Arbitrary<Kept[]> =>
  fc.tuple(anyDevices(n), fc.array(marks, { minLength: n, maxLength: n })).map(([devices, of]) => {
    const { instants } = of[0] as Marks
    return devices.map((kept, i) => withMarks(kept, { ...(of[i] as Marks), instants }))
  })

/** Devices that also know different marks of settings and answers. */
export const anyLateMarks = (n: number): fc.Arbitrary<Kept[]> =>
  fc
    .tuple(anyDevices(n), fc.array(marks, { minLength: n, maxLength: n }))
    .map(([devices, of]) => devices.map((kept, i) => withMarks(kept, of[i] as Marks)))
