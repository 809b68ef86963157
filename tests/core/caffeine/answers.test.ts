import { expect, test } from 'vitest'
import { CAFFEINE_KEY, caffeineChoices } from '../../../lib/core/schema/caffeine-answers.ts'
import { HEALTH_CHANGES_KEY, HEALTH_KEY, TAKEN_BACK } from '../../../lib/core/schema/health.ts'

test('each question about caffeine has its answers, a plain no among them, in the order of the page', () => {
  expect(caffeineChoices).toEqual({ smoking: ['no', 'daily', 'stopped'], pill: ['yes', 'no'] })
})

test('answers lie under the names of the last release', () => {
  expect([CAFFEINE_KEY, HEALTH_KEY, HEALTH_CHANGES_KEY, TAKEN_BACK]).toEqual([
    ...['caffeineAnswers', 'health', 'healthChanges', 'takenBack'],
  ])
})
