import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gateIds, gateRowOf, gates } from '../../lib/clinical/gates.ts'
import { gateOf, questionsOf } from '../../lib/core/gate.ts'
import { mergedHealth, stillRight, withAnswer, withoutAnswer } from '../../lib/core/health.ts'
import type { Health, HealthAnswer } from '../../lib/core/schema/health.ts'
import { gateTable } from '../make/gate-table.ts'

const NOW = 1_795_211_100_000
const MIN = 60_000
const questions = questionsOf(gates)
const allNo = questions.reduce<Health>((list, id) => withAnswer(list, id, 'no', NOW), {})
const standing = (gate: (typeof gateIds)[number], health: Health) =>
  gateOf(gateRowOf(gate), health, NOW + 1000 * MIN)

/** Each gate with each two of its rows; a row with itself is the row alone. */
const pairs = gateIds.flatMap((gate) => {
  const [stops, asks] = gateTable[gate]
  const rows = [...stops, ...asks]
  return rows.flatMap((a, i) => rows.slice(i).map((b) => ({ gate, a, b })))
})
const isStop = (gate: (typeof gateIds)[number], id: string) => gateTable[gate][0].includes(id)

describe('every row of every gate, alone and in pairs', () => {
  test('there are hundreds of pairs', () => {
    expect(pairs.length).toBeGreaterThan(300)
  })
  test.each(pairs)('$gate: $a and $b', ({ gate, a, b }) => {
    const both = withAnswer(withAnswer(allNo, a, 'yes', NOW), b, 'yes', NOW)
    const hard = [a, b].filter((id) => isStop(gate, id))
    expect(standing(gate, both).is).toBe(hard.length > 0 ? 'stop' : 'ask')
    for (const id of hard) expect(standing(gate, both).because).toContain(id)
    // One of two answered again lifts nothing that the other still stops.
    const one = withAnswer(both, a, 'no', NOW + MIN)
    const left = a === b ? 'clear' : isStop(gate, b) ? 'stop' : 'ask'
    expect(standing(gate, one).is).toBe(left)
    expect(standing(gate, withAnswer(one, b, 'no', NOW + MIN)).is).toBe('clear')
    // Not sure is never a yes, and never a no.
    const unsure = withAnswer(withAnswer(allNo, a, 'notSure', NOW), b, 'notSure', NOW)
    expect(standing(gate, unsure).is).toBe('ask')
  })
})

type Act =
  | { readonly is: 'say' | 'takeBack'; readonly question: string; readonly answer: HealthAnswer }
  | { readonly is: 'right'; readonly all: readonly string[] }
  | { readonly is: 'merge'; readonly list: Health; readonly first: boolean }

const answers = fc.constantFrom<HealthAnswer>('yes', 'no', 'notSure')
const anyQuestion = fc.constantFrom(...questions)
/** Whatever can happen to the list: answers in any order, old copies and other devices brought in. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ is: fc.constantFrom('say', 'takeBack'), question: anyQuestion, answer: answers }),
  fc.record({ is: fc.constant('right' as const), all: fc.subarray([...questions]) }),
  fc.record({
    is: fc.constant('merge' as const),
    first: fc.boolean(),
    list: fc.dictionary(
      anyQuestion,
      fc.record({
        answer: answers,
        answeredAt: fc.integer({ min: NOW - 50 * MIN, max: NOW - MIN }),
      }),
    ),
  }),
)

function after(list: Health, act: Act, spared: string, now: number): Health {
  switch (act.is) {
    case 'say':
      return act.question === spared ? list : withAnswer(list, act.question, act.answer, now)
    case 'takeBack':
      return act.question === spared ? list : withoutAnswer(list, act.question, now)
    case 'right':
      return stillRight(list, act.all, now)
    case 'merge':
      return act.first ? mergedHealth(act.list, list) : mergedHealth(list, act.list)
  }
}

test('a hard stop lifts only where its own question is answered again', () => {
  const stops = gateIds.flatMap((gate) => gateTable[gate][0].map((id) => ({ gate, id })))
  fc.assert(
    fc.property(
      fc.constantFrom(...stops),
      fc.array(anyAct, { maxLength: 12 }),
      ({ gate, id }, acts) => {
        let list = withAnswer(allNo, id, 'yes', NOW)
        for (const [i, act] of acts.entries()) {
          list = after(list, act, id, NOW + (i + 1) * MIN)
          expect(standing(gate, list).is).toBe('stop')
        }
        const again = withAnswer(list, id, 'no', NOW + 100 * MIN)
        expect(standing(gate, again).because).not.toContain(id)
      },
    ),
    { numRuns: 2000 },
  )
})
