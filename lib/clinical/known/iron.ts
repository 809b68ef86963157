import { known } from './known.ts'

/** Iron: tests, food, tablets. */
export const onIron = [
  known('ironTests', {
    verdict: 'supported',
    caveat: 'c.ironTests.caveat',
    sources: ['aasm2025'],
    numbers: { hours: 24 },
    unit: 'h',
  }),
  known('ironPoints', {
    verdict: 'supported',
    caveat: 'c.ironPoints.caveat',
    sources: ['aasm2025', 'allen2018'],
    numbers: { low: 75, high: 100, satLow: 20, satHigh: 45 },
  }),
  known('ironGiven', {
    verdict: 'supported',
    caveat: 'c.ironGiven.caveat',
    sources: ['trotti2019'],
  }),
  known('ironTablets', {
    verdict: 'supported',
    caveat: 'c.ironTablets.caveat',
    sources: ['iom2001', 'aasm2025'],
    numbers: { mg: 45 },
    unit: 'mg',
  }),
  known('ironRepeat', { verdict: 'weak', caveat: 'c.ironRepeat.caveat', sources: ['aasm2025'] }),
  known('ironShare', {
    verdict: 'contradicted',
    caveat: 'c.ironShare.caveat',
    sources: ['zhu2020'],
    numbers: { share: 42.3, ferritin: 75 },
    mayHaveRead: 'c.ironShare.mayHaveRead',
  }),
  known('ironResolves', {
    verdict: 'contradicted',
    caveat: 'c.ironResolves.caveat',
    sources: ['bang2018', 'trotti2019'],
    numbers: { women: 39, remitted: 38.5 },
    mayHaveRead: 'c.ironResolves.mayHaveRead',
  }),
  known('ironVitaminC', {
    verdict: 'contradicted',
    caveat: 'c.ironVitaminC.caveat',
    sources: ['vonSiebenthal2023', 'cook2001'],
    numbers: { plus: 30 },
    unit: '%',
    mayHaveRead: 'c.ironVitaminC.mayHaveRead',
  }),
  known('ironDistance', {
    verdict: 'supported',
    caveat: 'c.ironDistance.caveat',
    sources: ['vonSiebenthal2023', 'ahmadFuzi2017', 'hallberg1991'],
    numbers: { minus: 54 },
    unit: '%',
  }),
  known('ironFoods', { verdict: 'supported', caveat: 'c.ironFoods.caveat', sources: ['usda2019'] }),
] as const
