import type { GateState } from '../core/gate.ts'
import type { HealthAnswer } from '../core/schema/health.ts'
import { hasText, t } from './t.ts'

const plain = (key: string): string => (hasText(key) ? (t as (key: string) => string)(key) : key)

/** A question of the health list. */
export const healthQuestion = (condition: string): string => plain(`ui.health.ask.${condition}`)

/** What a condition is called in the middle of a sentence. */
export const conditionName = (condition: string): string => plain(`ui.health.name.${condition}`)

/** Several of them in one row. Some have commas of their own, so more than a comma divides them. */
export const conditionNames = (conditions: readonly string[]): string =>
  conditions
    .map(conditionName)
    .reduce((names, next) => (names ? t('ui.health.names', { names, next }) : next), '')

/** What a gate stands before. */
export const gateName = (gate: string): string => plain(`ui.health.gate.${gate}`)

export const healthAnswerName = (answer: HealthAnswer): string =>
  plain(`ui.health.answer.${answer}`)

/** What a gate has to say, in one line that names conditions and claims nothing of them; null where it is clear. */
export function gateLine({ is, because }: Pick<GateState, 'is' | 'because'>): string | null {
  const names = conditionNames(because)
  if (is === 'stop') return t('ui.health.stop', { names })
  if (is === 'ask') return t('ui.health.askFirst', { names })
  if (is === 'unanswered') return t('ui.health.open')
  return is === 'stale' ? t('ui.health.stillRight') : null
}
