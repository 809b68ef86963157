import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { Night } from '../../lib/core/night.ts'
import { planOf } from '../../lib/core/plan.ts'
import type { Step } from '../../lib/core/schema/settings.ts'

const lightsOut = Date.parse('2026-11-20T21:30:00Z')
const night: Night = {
  ...{ day: '2026-11-20', bedtime: '22:30', wakeTime: '07:00', off: false },
  ...{ lightsOut, wake: lightsOut + 510 * MINUTE },
}
const step = (id: string, leadMin: number, rest: Partial<Step> = {}): Step => ({
  ...{ id, kind: id, leadMin, lengthMin: 5, on: true, star: false, by: 'nudge' },
  ...rest,
})
const minutes = (at: number) => (at - lightsOut) / MINUTE
const plan = (steps: Step[], wokeAt?: number) =>
  planOf(night, steps, { caffeine: 360, walk: 60 }, wokeAt)

describe('an evening', () => {
  it('has each step that is on, once, with what it is', () => {
    const off = step('walk', 90, { on: false })
    expect(plan([off, step('walk', 60, { kind: 'own' }), step('walk', 30)])).toEqual([
      {
        ...{ night: '2026-11-20', id: 'walk', kind: 'own', at: lightsOut - 60 * MINUTE },
        ...{ until: lightsOut, rank: 5, by: 'nudge', group: 1, urges: null, off: false },
      },
    ])
    expect(planOf({ ...night, off: true }, [step('walk', 60)], {})[0]?.off).toBe(true)
  })

  it('is in order of time, then of what counts more', () => {
    const steps = [
      ...[step('own', 30), step('screens', 30), step('walk', 60)],
      ...[step('lightsOut', 30), step('mine', 30, { star: true })],
    ]
    expect(plan(steps).map(({ id, rank, urges }) => [id, rank, urges])).toEqual([
      ['walk', 5, null],
      ['mine', 1, null],
      ['lightsOut', 2, 'bed'],
      ['screens', 3, 'screens'],
      ['own', 5, null],
    ])
  })

  it('speaks from six hours before lights out, and not before the night before is over', () => {
    const by = (lead: number, wokeAt?: number) => plan([step('own', lead)], wokeAt)[0]?.by
    expect([by(361), by(360)]).toEqual(['badge', 'nudge'])
    const woke = lightsOut - 300 * MINUTE
    expect([by(301, woke), by(300, woke)]).toEqual(['badge', 'nudge'])
    expect(by(361, lightsOut - 400 * MINUTE)).toBe('badge')
  })

  it('tells steps together that begin within ten minutes of the first', () => {
    const steps = [
      ...[step('a', 400), step('b', 40), step('c', 31), step('d', 30), step('e', 21)],
      ...[step('g', 25, { by: 'badge' })],
    ]
    expect(plan(steps).map(({ id, group }) => `${id} ${group}`)).toEqual([
      ...['a -1', 'b 1', 'c 1', 'd 2', 'g -1', 'e 2'],
    ])
  })
})

it.each<[string, Step, number]>([
  ['two hours long, inside its window', step('caffeine', 540), -420],
  ['to the end of its window', step('walk', 120), -60],
  ['half an hour, outside its window', step('walk', 50), -20],
  ['to lights out where it has none', step('own', 100), 0],
  ['where its kind is no window of ours either', step('x', 100, { kind: 'constructor' }), 0],
  ['two hours long, also without one', step('own', 130), -10],
  ['half an hour after lights out', step('lightsOut', 0), 30],
  ['not longer where it begins later', step('own', -10), 30],
])('a step is said %s', (_, of, until) => {
  expect(minutes(plan([of])[0]?.until ?? 0)).toBe(until)
})
