import { expect, test } from 'vitest'
import { defaultRoutine, seedRoutine } from '../../lib/clinical/defaults.ts'
import { gates } from '../../lib/clinical/gates.ts'
import { questionsOf } from '../../lib/core/gate.ts'
import { withAnswer } from '../../lib/core/health.ts'
import type { Health } from '../../lib/core/schema/health.ts'
import { offeredRoutine, stepStanding } from '../../lib/page/step-gate.ts'

const NOW = 1_795_211_100_000
const answered = (but: Readonly<Record<string, 'yes' | 'notSure'>> = {}): Health =>
  questionsOf(gates).reduce((list, id) => withAnswer(list, id, but[id] ?? 'no', NOW), {})
const all = () => seedRoutine(() => true).map((step) => ({ ...step, on: true }))
const resting = (health: Health, now = NOW) => {
  const before = all()
  const after = offeredRoutine(before, health, now)
  return before.filter((_, i) => !after[i]?.on).map((step) => step.kind)
}

test.each([
  ['nothing answered', {}, ['bath', 'massage', 'drink', 'pack']],
  ['nothing speaks against it', answered(), []],
  ['a swollen leg', answered({ clot: 'yes' }), ['walk', 'bath', 'massage', 'pack', 'stretches']],
  ['new pain', answered({ newPain: 'yes' }), ['walk', 'stretches']],
  ['new pain, not sure', answered({ newPain: 'notSure' }), []],
  ['heart disease', answered({ heartOrLungs: 'yes' }), []],
  ['a daisy allergy', answered({ daisyAllergy: 'yes' }), ['drink']],
  ['pregnant', answered({ pregnancy: 'yes' }), ['bath', 'massage', 'drink', 'pack']],
  ['a raw finger', answered({ raynaud: 'yes' }), []],
])('%s', (_, health, kinds) => {
  expect(resting(health)).toEqual(kinds)
})
test('what was answered long ago is still good for tonight', () => {
  expect(resting(answered(), NOW + 400 * 86_400_000)).toEqual([])
})
test('where the health list cannot be read every step rests that an answer could stop', () => {
  const before = all()
  const rests = offeredRoutine(before, null, NOW)
    .filter((step) => !step.on)
    .map((step) => step.kind)
  const yes = questionsOf(gates).reduce((list, id) => withAnswer(list, id, 'yes', NOW), {})
  expect(rests).toEqual(resting(yes))
  expect(rests.length).toBeLessThan(before.length)
})
test('a step of one’s own stands behind nothing, and nothing is ever switched on', () => {
  expect(stepStanding('own', {}, NOW).is).toBe('clear')
  const off = defaultRoutine().map((step) => ({ ...step, on: false }))
  expect(offeredRoutine(off, answered(), NOW)).toEqual(off)
})
