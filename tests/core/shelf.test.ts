import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reliefRowOf, reliefRows } from '../../lib/clinical/relief.ts'
import type { GateState } from '../../lib/core/gate.ts'
import { playPlanOf } from '../../lib/core/play-plan.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { shelfOf } from '../../lib/core/shelf.ts'

const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id)
const tried = (what: string, helped?: string): Entry =>
  ({ kind: 'relief', what, ...(helped ? { helped } : {}) }) as Entry
const state = (is: GateState['is'], ...because: string[]): GateState => ({
  is,
  because,
  open: [],
  aged: [],
})
const unasked = (row: { readonly gates: readonly string[] }) =>
  state(row.gates.length === 0 ? 'clear' : 'unanswered')

describe('the shelf', () => {
  test('is every row once, whatever was said and wherever each stands', () => {
    const anyState = fc.constantFrom('clear', 'stale', 'unanswered', 'ask', 'stop')
    const anyTried = fc.record({
      what: fc.constantFrom(...ids(reliefRows)),
      helped: fc.constantFrom('better', 'same', 'worse', undefined),
    })
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ids(reliefRows)), anyState),
        fc.array(anyTried),
        (stands, said) => {
          const tonight = said.map(({ what, helped }) => tried(what, helped))
          const shelf = shelfOf(reliefRows, tonight, (row) => state(stands[row.id] ?? 'clear'))
          const kept = [...shelf.askFirst, ...shelf.left].map(({ row }) => row)
          const all = [...shelf.open, ...shelf.byDay, ...shelf.rests, ...kept]
          expect(ids(all).sort()).toEqual(ids(reliefRows).sort())
          for (const row of shelf.open) {
            expect(['clear', 'stale', undefined]).toContain(stands[row.id])
            const last = said.findLast(({ what, helped }) => what === row.id && helped)
            expect(last?.helped).not.toBe('worse')
          }
          for (const { row } of shelf.left) expect(stands[row.id]).toBe('stop')
          const places = shelf.open.map((row) => reliefRows.indexOf(row))
          expect(places).toEqual([...places].sort((a, b) => a - b))
        },
      ),
    )
  })
  test('what waits for its questions is not among what can be pressed', () => {
    const { open, byDay } = shelfOf(reliefRows, [], unasked)
    expect(ids(byDay)).toEqual(['massage', 'warmPack', 'coolPack', 'bath'])
    expect(ids(open).slice(0, 2)).toEqual(['stand', 'walk'])
  })
  test('a stop and what is to be asked about are named with their reasons', () => {
    const { left, askFirst } = shelfOf(reliefRows, [tried('bath', 'worse')], ({ id }) =>
      id === 'bath' ? state('stop', 'clot') : state(id === 'massage' ? 'ask' : 'clear', 'falls'),
    )
    expect(left.map(({ row, because }) => [row.id, because])).toEqual([['bath', ['clot']]])
    expect(askFirst.map(({ row, because }) => [row.id, because])).toEqual([['massage', ['falls']]])
  })
  test('what made it worse rests for tonight; said better later it is back', () => {
    const worse = [tried('calf', 'worse')]
    expect(ids(shelfOf(reliefRows, worse, unasked).rests)).toEqual(['calf'])
    const back = [...worse, tried('calf', 'better')]
    expect(shelfOf(reliefRows, back, unasked).rests).toEqual([])
    expect(shelfOf(reliefRows, [tried('calf', 'same')], unasked).rests).toEqual([])
  })
})

describe('the plan of a row', () => {
  const planOf = (id: string) => playPlanOf(reliefRowOf(id) as (typeof reliefRows)[number])
  test('a stretch holds half a minute a side, with time to change', () => {
    expect(planOf('calf').phases.map(({ id, lengthMs }) => [id, lengthMs])).toEqual([
      ['ready', 5_000],
      ['left', 30_000],
      ['change', 5_000],
      ['right', 30_000],
    ])
    expect(planOf('forwardBend').phases.map(({ id }) => id)).toEqual(['ready', 'both'])
  })
  test('a warm pack asks twice and lies a quarter of an hour at most, a cool one ten minutes', () => {
    const warm = planOf('warmPack')
    expect(warm.phases.map(({ asks }) => asks)).toEqual([true, true, false])
    expect(warm.limitMs).toBe(900_000)
    expect(planOf('coolPack').limitMs).toBe(600_000)
  })
  test('walking and standing are open', () => {
    expect(planOf('walk').phases).toEqual([{ id: 'both', lengthMs: null }])
  })
  test('nothing on the shelf lies warm or cold on the skin without a gate and a limit', () => {
    for (const row of reliefRows.filter((one) => one.kind === 'warmth'))
      expect(row.gates.length, row.id).toBeGreaterThan(0)
    for (const id of ['warmPack', 'coolPack']) expect(planOf(id).limitMs).toBeGreaterThan(0)
  })
})
