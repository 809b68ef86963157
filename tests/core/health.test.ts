import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { gateOf } from '../../lib/core/gate.ts'
import {
  answerTo,
  changesBetween,
  healthOf,
  mergedHealth,
  stillRight,
  withAnswer,
  withoutAnswer,
} from '../../lib/core/health.ts'
import {
  type Health,
  type HealthAnswer,
  health as healthSchema,
  TAKEN_BACK,
} from '../../lib/core/schema/health.ts'
import { anyHealth, gate, given, NOW } from '../make/answers.ts'

describe('the health list', () => {
  test('an answer taken back is open again, also after another device brings the old one', () => {
    const list = withoutAnswer(given('no', 'no', 2), 'a', NOW)
    expect(answerTo(list, 'a')).toBeUndefined()
    expect(gateOf(gate, list, NOW)).toMatchObject({ is: 'unanswered', open: ['a'] })
    expect(gateOf(gate, mergedHealth(given('no', 'no', 2), list), NOW).open).toEqual(['a'])
    expect(stillRight(list, ['a', 'b'], NOW)['a']?.answer).toBe(TAKEN_BACK)
    expect(withoutAnswer({}, 'a', NOW)).toEqual({})
    expect(gateOf(gate, withAnswer(list, 'a', 'no', NOW), NOW).is).toBe('clear')
  })
  test.each([undefined, null, 'no', 7, [given('no')]])(
    'where %j lies nothing was answered',
    (at) => {
      expect(healthOf({ health: at })).toEqual({})
    },
  )
  test('an answer that cannot be read is none, and harms no other', () => {
    const odd = { ...given('no'), b: 'yes', constructor: { answer: 'yes', answeredAt: NOW } }
    expect(healthOf({ health: odd })).toEqual({
      ...given('no'),
      constructor: { answer: 'yes', answeredAt: NOW },
    })
  })
  test('two devices make the same list in either order, and twice is once', () => {
    fc.assert(
      fc.property(anyHealth, anyHealth, anyHealth, (a, b, c) => {
        expect(JSON.stringify(mergedHealth(a, b))).toBe(JSON.stringify(mergedHealth(b, a)))
        expect(mergedHealth(a, mergedHealth(b, c))).toEqual(mergedHealth(mergedHealth(a, b), c))
        expect(mergedHealth(a, a)).toEqual(a)
        expect(mergedHealth(mergedHealth(a, b), b)).toEqual(mergedHealth(a, b))
      }),
    )
  })
  test('an answer that is another now is a change; a first one, the same one and a question left out are none', () => {
    const [before, after] = [given('no', 'yes', 3), given('yes', 'yes')]
    expect(changesBetween(before, after, NOW)).toEqual([
      { question: 'a', from: 'no', to: 'yes', at: NOW },
    ])
    expect(changesBetween({}, after, NOW)).toEqual([])
    expect(changesBetween(before, {}, NOW)).toEqual([])
    expect(changesBetween(before, withoutAnswer(before, 'a', NOW), NOW)).toEqual([
      { question: 'a', from: 'no', to: TAKEN_BACK, at: NOW },
    ])
  })
  test('of two answers of one instant the one that stops more counts', () => {
    const [yes, no] = [given('yes'), given('no')]
    expect(mergedHealth(no, yes)).toEqual(yes)
    expect(mergedHealth(given('notSure'), no)).toEqual(given('notSure'))
    // A later version's word is no yes and no no.
    for (const word of ['formerly', 'yesterday']) {
      expect(mergedHealth(given(word), yes)).toEqual(yes)
      expect(mergedHealth(given(word), no)).toEqual(given(word))
    }
  })
  test('an answer whose instant is marked gives way to one whose is not, and of two marked the later counts', () => {
    const [early, late] = [given('yes', undefined, 3), given('no')]
    const [at, then] = [early['a']?.answeredAt ?? 0, late['a']?.answeredAt ?? 0]
    for (const [a, b] of [
      [early, late],
      [late, early],
    ] as const) {
      expect(mergedHealth(a, b, [then])).toEqual(early)
      expect(mergedHealth(a, b, [at])).toEqual(late)
      expect(mergedHealth(a, b, [at, then])).toEqual(late)
    }
  })
  test('the later answer counts, whatever it says', () => {
    expect(mergedHealth(given('yes', undefined, 3), given('no'))).toEqual(given('no'))
  })
  test('what differs in a field of a later version merges the same in either order', () => {
    const a: Health = { a: { answer: 'yes', answeredAt: NOW, since: 1 } }
    const b: Health = { a: { answer: 'yes', answeredAt: NOW, since: 2 } }
    expect(mergedHealth(a, b)).toEqual(mergedHealth(b, a))
    // A device may hold the fields of an answer in another order.
    const turned: Health = { a: { since: 1, answeredAt: NOW, answer: 'yes' } }
    expect(mergedHealth(turned, b)).toEqual(mergedHealth(a, b))
  })
  test('still right: answers count from now, and what is open stays open', () => {
    const list = stillRight(given('no', undefined, 40), ['a', 'b'], NOW)
    expect(list).toEqual(given('no'))
    expect(gateOf(gate, withAnswer(list, 'b', 'no', NOW), NOW).is).toBe('clear')
  })
  test('every answer parses as it was written, and later versions are kept', () => {
    for (const answer of ['yes', 'no', 'notSure'] satisfies HealthAnswer[])
      expect(v.parse(healthSchema, withAnswer({}, 'a', answer, NOW))).toEqual(given(answer))
    const later = { whatever: { answer: 'formerly', answeredAt: NOW, until: 'June' } }
    expect(v.parse(healthSchema, later)).toEqual(later)
    for (const bad of [{ a: 'yes' }, { a: { answer: 'yes' } }, { a: { answer: 1, answeredAt: 1 } }])
      expect(v.is(healthSchema, bad)).toBe(false)
  })
})
