import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ANSWER_HOLDS_MS,
  agedIn,
  type GateRow,
  type GateStanding,
  gateOf,
  isOffered,
  questionsOf,
  standingBehind,
} from '../../lib/core/gate.ts'
import { stillRight } from '../../lib/core/health.ts'
import { TAKEN_BACK } from '../../lib/core/schema/health.ts'
import { anyAnswer, anyGate, anyHealth, DAY_MS, gate, given, ids, NOW } from '../make/answers.ts'

const order: readonly GateStanding[] = ['clear', 'stale', 'unanswered', 'ask', 'stop']
const severity = (is: GateStanding) => order.indexOf(is)

describe('a gate', () => {
  test.each([
    [given(), 'unanswered', []],
    [given('no'), 'unanswered', []],
    [given('no', 'no'), 'clear', []],
    [given('no', 'no', 30), 'clear', []],
    [given('no', 'no', 31), 'stale', []],
    [given('no', 'no', -2), 'stale', []],
    [given('no', 'yes'), 'ask', ['b']],
    [given('notSure', 'yes'), 'ask', ['a', 'b']],
    [given('notSure', 'no', 31), 'ask', ['a']],
    [given(undefined, 'yes'), 'ask', ['b']],
    [given('yes'), 'stop', ['a']],
    [given('yes', 'yes', 400), 'stop', ['a']],
    [given('formerly', 'no'), 'ask', ['a']],
  ] as const)('%j: %s, because of %j', (health, is, because) => {
    expect(gateOf(gate, health, NOW)).toMatchObject({ is, because })
  })
  test('a change of a medicine ages what was answered before it', () => {
    expect(gateOf(gate, given('no', 'no', 2), NOW, NOW - DAY_MS).is).toBe('stale')
    expect(gateOf(gate, given('no', 'no', 2), NOW, NOW - 3 * DAY_MS).is).toBe('clear')
  })
  test('names of things that every object has are questions like any other', () => {
    const odd: GateRow = { conditions: [{ condition: 'constructor', tier: 'hard' }] }
    expect(gateOf(odd, {}, NOW)).toMatchObject({ is: 'unanswered', open: ['constructor'] })
  })
  test('a question of several gates is asked once', () => {
    expect(questionsOf([gate, { conditions: [{ condition: 'b', tier: 'hard' }] }, gate])).toEqual([
      'a',
      'b',
    ])
  })
})

describe('laws', () => {
  test('an answer more never makes a gate more permissive unless it is no', () => {
    fc.assert(
      fc.property(anyGate, anyHealth, fc.constantFrom(...ids), anyAnswer, (row, had, id, one) => {
        fc.pre(!(id in had) && one.answer !== TAKEN_BACK)
        const before = severity(gateOf(row, had, NOW).is)
        const after = severity(gateOf(row, { ...had, [id]: one }, NOW).is)
        if (one.answer === 'no') expect(after).toBeLessThanOrEqual(before)
        else expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })
  test('to say yes or not sure instead of no never makes a gate more permissive', () => {
    fc.assert(
      fc.property(anyGate, anyHealth, fc.constantFrom(...ids), anyAnswer, (row, had, id, one) => {
        fc.pre(one.answer !== TAKEN_BACK)
        const no = { ...one, answer: 'no' }
        const yes = { ...one, answer: 'yes' }
        const sure = severity(gateOf(row, { ...had, [id]: no }, NOW).is)
        expect(severity(gateOf(row, { ...had, [id]: one }, NOW).is)).toBeGreaterThanOrEqual(sure)
        expect(severity(gateOf(row, { ...had, [id]: yes }, NOW).is)).toBeGreaterThanOrEqual(
          severity(gateOf(row, { ...had, [id]: one }, NOW).is),
        )
      }),
    )
  })
  test('the order of answers and of conditions plays no part', () => {
    fc.assert(
      fc.property(anyGate, anyHealth, (row, had) => {
        const turned = Object.fromEntries(Object.entries(had).reverse())
        const conditions = [...row.conditions].reverse()
        const [one, other] = [gateOf(row, had, NOW), gateOf({ conditions }, turned, NOW)]
        expect(other.is).toBe(one.is)
        expect([...other.because].sort()).toEqual([...one.because].sort())
        expect([...other.open].sort()).toEqual([...one.open].sort())
      }),
    )
  })
  test('a hard yes wins over everything, at any age', () => {
    fc.assert(
      fc.property(anyGate, anyHealth, fc.nat(4000), (row, had, days) => {
        const hard = row.conditions.find(({ tier }) => tier === 'hard')
        fc.pre(hard !== undefined)
        const id = hard?.condition as string
        const answeredAt = NOW - days * DAY_MS
        const state = gateOf(row, { ...had, [id]: { answer: 'yes', answeredAt } }, NOW)
        expect(state.is).toBe('stop')
        expect(state.because).toContain(id)
      }),
    )
  })
  test('time alone only ages answers: what was clear becomes stale and nothing else changes', () => {
    fc.assert(
      fc.property(anyGate, anyHealth, (row, had) => {
        const [now, later] = [
          gateOf(row, had, NOW),
          gateOf(row, had, NOW + ANSWER_HOLDS_MS + 4 * DAY_MS),
        ]
        expect(later.is).toBe(now.is === 'clear' ? 'stale' : now.is)
        expect(later.because).toEqual(now.because)
      }),
    )
  })
})

describe('behind several gates', () => {
  const anyGates = fc.array(anyGate, { maxLength: 3 })
  test('it stands where the least permissive gate stands, and names the reasons of that alone', () => {
    fc.assert(
      fc.property(anyGates, anyHealth, (gates, had) => {
        const each = gates.map((one) => gateOf(one, had, NOW))
        const state = standingBehind(gates, [], had, NOW)
        expect(severity(state.is)).toBe(Math.max(0, ...each.map(({ is }) => severity(is))))
        const worst = each.filter(({ is }) => is === state.is)
        expect([...state.because].sort()).toEqual(
          [...new Set(worst.flatMap(({ because }) => because))].sort(),
        )
        expect(isOffered(state)).toBe(each.every(isOffered))
      }),
    )
  })
  test('what is only heeded stops, and otherwise changes nothing', () => {
    fc.assert(
      fc.property(anyGates, anyGate, anyHealth, (gates, heeded, had) => {
        const without = standingBehind(gates, [], had, NOW)
        const state = standingBehind(gates, [heeded], had, NOW)
        if (gateOf(heeded, had, NOW).is === 'stop') expect(state.is).toBe('stop')
        else expect(state).toEqual(without)
      }),
    )
  })
  test('what has aged is every answer that any gate calls aged, each once; none where nothing was answered', () => {
    const old = given('no', 'yes', 31)
    expect(agedIn([gate, gate], old, NOW)).toEqual(['a', 'b'])
    expect(agedIn([gate], given('no', undefined, 31), NOW)).toEqual(['a'])
    expect(agedIn([gate], given('no', 'no'), NOW)).toEqual([])
    expect(agedIn([gate], given('no', 'no', 2), NOW, NOW - DAY_MS)).toEqual(['a', 'b'])
    expect(agedIn([gate], {}, NOW, NOW)).toEqual([])
    fc.assert(
      fc.property(anyGates, anyHealth, (gates, had) => {
        const again = stillRight(had, agedIn(gates, had, NOW), NOW)
        expect(agedIn(gates, again, NOW)).toEqual([])
        for (const one of gates)
          expect(gateOf(one, again, NOW)).toMatchObject({
            because: gateOf(one, had, NOW).because,
            open: gateOf(one, had, NOW).open,
          })
      }),
    )
  })
})
