import { known } from './known.ts'

/** Minerals in food. */
export const onMinerals = [
  known('mineralMagnesium', {
    verdict: 'supported',
    caveat: 'c.mineralMagnesium.caveat',
    sources: ['iom1997'],
    numbers: { least: 310, most: 420 },
    unit: 'mg',
  }),
  known('mineralPotassium', {
    verdict: 'supported',
    caveat: 'c.mineralPotassium.caveat',
    sources: ['nasem2019'],
    numbers: { women: 2600, men: 3400 },
    unit: 'mg',
  }),
  known('mineralCalcium', {
    verdict: 'supported',
    caveat: 'c.mineralCalcium.caveat',
    sources: ['iom2011'],
    numbers: { least: 1000, most: 1200 },
    unit: 'mg',
  }),
  known('mineralTablets', {
    verdict: 'contradicted',
    caveat: 'c.mineralTablets.caveat',
    sources: ['mansourian2020'],
    mayHaveRead: 'c.mineralTablets.mayHaveRead',
  }),
  known('electrolytes', {
    verdict: 'weak',
    caveat: 'c.electrolytes.caveat',
    sources: ['mansourian2020'],
  }),
  known('diet', { verdict: 'weak', caveat: 'c.diet.caveat', sources: ['batool2016'] }),
] as const
