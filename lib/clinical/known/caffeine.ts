import { coffeeMg, drinkClaim } from '../drinks.ts'
import { cutOffHours } from '../steps.ts'
import { known, rowKnown } from './known.ts'
import { stepKnown } from './rows.ts'

/** Coffee, tea and the rest. */
export const onCaffeine = [
  stepKnown('caffeine', { hours: cutOffHours.start, coffeeMg: coffeeMg.value }),
  known('coffeeLegs', {
    verdict: 'weak',
    caveat: 'c.coffeeLegs.caveat',
    sources: ['aasm2025', 'batool2016'],
  }),
  known('coffeeAtSeven', {
    verdict: 'contradicted',
    caveat: 'c.coffeeAtSeven.caveat',
    sources: ['gardiner2023', 'drake2013'],
    numbers: { gap: 3.5, mg: 400, hours: 6, cutOff: cutOffHours.start },
    mayHaveRead: 'c.coffeeAtSeven.mayHaveRead',
  }),
  known('coffeeStop', {
    verdict: 'supported',
    caveat: 'c.coffeeStop.caveat',
    sources: ['juliano2004'],
    numbers: { from: 12, least: 2, most: 9 },
  }),
  known('coffeePregnancy', {
    verdict: 'supported',
    caveat: 'c.coffeePregnancy.caveat',
    sources: ['efsa2015'],
    numbers: { mg: 200 },
    unit: 'mg',
  }),
  rowKnown(drinkClaim),
] as const
