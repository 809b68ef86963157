import { describe, expect, test } from 'vitest'
import { gateIds, gateRowOf, gates, isPrintable } from '../../lib/clinical/gates.ts'
import { sources } from '../../lib/clinical/sources.ts'
import { stepRows } from '../../lib/clinical/steps.ts'
import { gateOf, questionsOf } from '../../lib/core/gate.ts'
import { withAnswer } from '../../lib/core/health.ts'
import type { Health } from '../../lib/core/schema/health.ts'
import {
  conditionName,
  gateLine,
  gateName,
  healthAnswerName,
  healthQuestion,
} from '../../lib/texts/health-words.ts'
import { hasText } from '../../lib/texts/t.ts'
import { gateTable } from '../make/gate-table.ts'

const NOW = 1_795_211_100_000
const table = gateTable
const questions = questionsOf(gates)
const answered = (yes: string, answer: 'yes' | 'notSure' = 'yes'): Health =>
  questions.reduce((list, id) => withAnswer(list, id, id === yes ? answer : 'no', NOW), {})
const standing = (gate: (typeof gateIds)[number], yes: string) =>
  gateOf(gateRowOf(gate), answered(yes), NOW).is

describe('rows', () => {
  test('one row a gate, and no condition twice in it', () => {
    expect(gates.map(({ id }) => id)).toEqual([...gateIds])
    for (const { id, conditions } of gates)
      expect(new Set(conditions.map((one) => one.condition)).size, id).toBe(conditions.length)
    for (const step of stepRows)
      for (const gate of step.gates) expect(gateIds, step.id).toContain(gate)
  })
  test('a condition rests on publications that are there, or is marked as knowledge', () => {
    for (const { conditions } of gates)
      for (const { condition, basis } of conditions) {
        expect(isPrintable({ basis }), condition).toBe(basis !== 'knowledge')
        if (basis !== 'knowledge')
          for (const id of basis) expect(sources[id], condition).toBeDefined()
      }
  })
  test('every condition has a question and a name, every gate a name, and no other text is there', () => {
    for (const id of questions) {
      expect(hasText(`ui.health.ask.${id}`), id).toBe(true)
      expect(hasText(`ui.health.name.${id}`), id).toBe(true)
      expect(healthQuestion(id)).toMatch(/\?$/)
      expect(conditionName(id)).toMatch(/^[^A-Z?.]/)
    }
    for (const id of gateIds) expect(gateName(id)).not.toContain('ui.')
    expect(healthAnswerName('notSure')).toBe('Not sure')
  })
})

describe('what stops what', () => {
  test.each(gateIds)('%s', (gate) => {
    for (const id of questions) {
      const [stops, asks] = table[gate]
      const listed = stops.includes(id) || asks.includes(id)
      const wanted = stops.includes(id) ? 'stop' : listed ? 'ask' : 'clear'
      expect(standing(gate, id), `${gate}, ${id}`).toBe(wanted)
      expect(gateOf(gateRowOf(gate), answered(id, 'notSure'), NOW).is, id).toBe(
        listed ? 'ask' : 'clear',
      )
    }
  })
  test('a leg that may hold a clot stops all that is done to a leg but cold', () => {
    const stopped = gateIds.filter((gate) => standing(gate, 'clot') === 'stop')
    expect(stopped).toEqual(['heat', 'compression', 'massage', 'exercise'])
  })
})

test('a gate says in one line why, and says nothing where it is clear', () => {
  const line = (health: Health, now = NOW) => gateLine(gateOf(gateRowOf('cold'), health, now))
  expect(line(answered('raynaud'))).toBe(
    'Left out. You said yes to: fingers or toes that go white in the cold.',
  )
  expect(line(answered('coldHives', 'notSure'))).toMatch(/^Ask a doctor .*: hives from cold\.$/)
  expect(line({})).toBe('Check this by day')
  expect(line(answered('none'), NOW + 40 * 86_400_000)).toBe('Still right?')
  expect(line(answered('none'))).toBeNull()
})
