import { expect, it } from 'vitest'
import { symptomKinds } from '../../lib/core/fields/symptom.ts'
import { hasEveningQuestion, hasUrges, personOf } from '../../lib/core/person.ts'

it.each<[string[], boolean]>([
  [[], true],
  [['urge'], true],
  [['notSure'], true],
  [['urge', 'cramp', 'jerkAtSleepOnset', 'movementsSeenByOthers'], true],
  [['cramp', 'urge'], true],
  [['cramp', 'notSure'], true],
  [['cramp'], false],
  [['jerkAtSleepOnset'], false],
  [['movementsSeenByOthers'], false],
  [['twitch'], false],
  [['pain'], false],
  [['other'], false],
  [['cramp', 'jerkAtSleepOnset', 'movementsSeenByOthers'], false],
  [['aWordOfALaterVersion'], true],
  [['aWordOfALaterVersion', 'cramp'], false],
])('of %j: %s', (nights, expected) => {
  expect(hasUrges(nights)).toBe(expected)
})

it('calls the urge alone an urge, of all the kinds', () => {
  expect(symptomKinds.filter((kind) => hasUrges([kind]))).toEqual(['urge'])
})

it.each<[string[], boolean]>([
  [[], true],
  [['notSure'], true],
  [['jerkAtSleepOnset'], false],
  [['movementsSeenByOthers'], false],
  [['jerkAtSleepOnset', 'movementsSeenByOthers'], false],
  [['jerkAtSleepOnset', 'cramp'], true],
  [['jerkAtSleepOnset', 'urge'], true],
  [['cramp'], true],
])('of %j, a question in the evening: %s', (nights, expected) => {
  expect(hasEveningQuestion(nights)).toBe(expected)
})

it.each<[Record<string, unknown>, string]>([
  [{}, 'urge'],
  [{ nights: ['cramp'] }, 'cramp'],
  [{ nights: ['notSure'] }, 'urge'],
  [{ nights: ['cramp'], usualKind: 'pain' }, 'pain'],
  [{ nights: ['cramp'], usualKind: 'strange' }, 'cramp'],
  [{ nights: 'cramp', usualKind: 7 }, 'urge'],
  [{ nights: [null, 7, 'twitch'] }, 'twitch'],
])('of the profile %j the usual kind is %s', (profile, kind) => {
  expect(personOf(profile).usualKind).toBe(kind)
})

it('of what was ticked words are kept, and kinds among them', () => {
  const { nights, kinds } = personOf({ nights: [null, 7, 'twitch', 'notSure', 'tomorrow', 'urge'] })
  expect(nights).toEqual(['twitch', 'notSure', 'tomorrow', 'urge'])
  expect(kinds).toEqual(['twitch', 'urge'])
})
