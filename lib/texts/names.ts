import type { Drink, Step } from '../core/schema/settings.ts'
import { hasText, t } from './t.ts'

/** What a step is called: the person's own words, else the text of its kind. */
export function stepName(step: Pick<Step, 'kind' | 'name'>): string {
  const key = `ui.step.${step.kind}`
  return step.name ?? (hasText(key) ? plain(key) : t('ui.step.own'))
}

/** What a drink is called. */
export function drinkName(drink: Pick<Drink, 'kind' | 'name'>): string {
  const key = `ui.drink.${drink.kind}`
  return drink.name ?? (hasText(key) ? plain(key) : t('ui.drink.own'))
}

const plain = (key: string): string => (t as (key: string) => string)(key)
