import { describe, expect, test } from 'vitest'
import {
  type CriterionId,
  criterionIds,
  type PatternAnswers,
  patternAnswers,
  patternOf,
} from '../../lib/core/pattern.ts'
import { english } from '../make/english.ts'

/** Every way to answer, unanswered included. */
const every = criterionIds.reduce<PatternAnswers[]>(
  (all, id) =>
    all.flatMap((answers) => [
      answers,
      ...patternAnswers[id].map((answer) => ({ ...answers, [id]: answer })),
    ]),
  [{}],
)
const whole = every.filter((answers) => criterionIds.every((id) => answers[id]))
const all: PatternAnswers = {
  need: 'yes',
  rest: 'yes',
  movement: 'yes',
  evening: 'yes',
  otherCause: 'no',
}

test('there are as many ways as the answers make', () => {
  expect(every).toHaveLength(4 * 4 * 5 * 5 * 4)
  expect(whole).toHaveLength(3 * 3 * 4 * 4 * 3)
})

describe('each has one outcome, by the criteria alone', () => {
  const first: readonly CriterionId[] = ['need', 'rest', 'movement', 'evening']
  test.each(every)('%o', (answers) => {
    const { is, severe, differs } = patternOf(answers)
    const given = first.map((id) => answers[id])
    const isWhole = criterionIds.every((id) => answers[id] !== undefined)
    expect(is === 'open').toBe(!isWhole)
    expect(differs).toEqual(first.filter((id) => answers[id] === 'no'))
    if (!isWhole) return
    const met = given.every((one) => one === 'yes' || one === 'before')
    expect(is === 'fits').toBe(met && answers.otherCause !== 'yes')
    expect(is === 'elsewhere').toBe(met && answers.otherCause === 'yes')
    expect(is === 'differs').toBe(given.includes('no'))
    expect(is === 'unsure').toBe(!given.includes('no') && given.includes('notSure'))
    expect(severe).toBe(met && given.includes('before'))
  })
})

test.each<[PatternAnswers, string]>([
  [all, 'fits'],
  [{ ...all, otherCause: 'notSure' }, 'fits'],
  [{ ...all, otherCause: 'yes' }, 'elsewhere'],
  [{ ...all, need: 'no' }, 'differs'],
  [{ ...all, need: 'no', rest: 'notSure' }, 'differs'],
  [{ ...all, evening: 'notSure' }, 'unsure'],
  [{ ...all, movement: 'before' }, 'fits'],
  [{}, 'open'],
])('%o: %s', (answers, is) => {
  expect(patternOf(answers).is).toBe(is)
})

test('the words of every outcome name no illness as the person’s, no score and no chance', () => {
  const said = Object.entries(english).filter(([key]) => /^(ui\.pattern|c\.pattern)/.test(key))
  const outcomes = [...new Set(whole.map((answers) => patternOf(answers).is)), 'open']
  for (const outcome of outcomes)
    expect(said.map(([key]) => key)).toContain(`ui.pattern.say.${outcome}`)
  for (const [key, words] of said)
    expect(words, key).not.toMatch(/you have (?!said)|likely|probab|score|diagnos|per cent|%|\d/i)
})
