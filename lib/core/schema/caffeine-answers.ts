import type { HealthAnswer } from './health.ts'

/** What can be answered about smoking: clearance slows soon after the last cigarette. */
export const smokings = ['no', 'daily', 'stopped'] as const
export type Smoking = (typeof smokings)[number]

/** The questions about caffeine that the health list does not hold, each with its answers in the order of the page. */
export const caffeineChoices = {
  smoking: smokings,
  pill: ['yes', 'no'],
} as const satisfies Record<string, readonly (Smoking | HealthAnswer)[]>
export type CaffeineQuestion = keyof typeof caffeineChoices

/** Where their answers lie in `profile`: one row, shaped and merged like the health list, answer by answer. */
export const CAFFEINE_KEY = 'caffeineAnswers'
