import { t } from '../../lib/texts/t.ts'
import { hasUsUnits, ouncesOf } from '../../lib/texts/units.ts'

/** How much a serving weighs. */
export const servingWords = (grams: number): string =>
  hasUsUnits()
    ? t('ui.learn.foods.gramsOunces', { n: grams, ounces: ouncesOf(grams) })
    : t('ui.learn.foods.grams', { n: grams })
