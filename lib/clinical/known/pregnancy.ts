import { known } from './known.ts'

/** Pregnancy and children. */
export const onPregnancy = [
  known('pregnancy', {
    verdict: 'supported',
    caveat: 'c.pregnancy.caveat',
    sources: ['chen2018', 'dunietz2017', 'picchietti2015'],
    numbers: { share: 21 },
    unit: '%',
  }),
  known('pregnancyTablets', {
    verdict: 'supported',
    caveat: 'c.pregnancyTablets.caveat',
    sources: ['picchietti2015'],
  }),
  known('children', {
    verdict: 'supported',
    caveat: 'c.children.caveat',
    sources: ['picchietti2007'],
    numbers: { share: 2 },
    unit: '%',
  }),
] as const
