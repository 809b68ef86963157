import { coffeeMg } from '../lib/clinical/drinks.ts'
import { cutOffHours, isStepKind, type StepKind } from '../lib/clinical/steps.ts'
import { t } from '../lib/texts/t.ts'

const caveats: Partial<Record<StepKind, () => string>> = {
  caffeine: () => t('c.caffeine.caveat', { hours: cutOffHours.start, coffeeMg: coffeeMg.value }),
  walk: () => t('c.walk.caveat'),
  bath: () => t('c.bath.caveat'),
  screens: () => t('c.screens.caveat'),
  massage: () => t('c.massage.caveat'),
  drink: () => t('c.drink.caveat'),
  stretches: () => t('c.stretches.caveat'),
}

/** What may be said of a kind of step, its numbers filled from the clinical rows; nothing for an own step. */
export const caveatOf = (kind: string): string | null =>
  (isStepKind(kind) ? caveats[kind]?.() : undefined) ?? null
