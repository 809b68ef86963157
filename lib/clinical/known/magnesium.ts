import { known } from './known.ts'

/** Magnesium as a supplement. */
export const onMagnesium = [
  known('magnesiumLegs', {
    verdict: 'weak',
    caveat: 'c.magnesiumLegs.caveat',
    sources: ['marshall2019'],
  }),
  known('magnesiumTime', {
    verdict: 'weak',
    caveat: 'c.magnesiumTime.caveat',
    sources: ['jadidi2022'],
    numbers: { months: 2 },
    unit: 'months',
  }),
  known('magnesiumPilot', {
    verdict: 'weak',
    caveat: 'c.magnesiumPilot.caveat',
    sources: ['gorantla2024', 'fulda2008'],
    numbers: { people: 12, mg: 200, weeks: 8 },
  }),
  known('magnesiumHour', {
    verdict: 'weak',
    caveat: 'c.magnesiumHour.caveat',
    sources: ['gorantla2024'],
  }),
  known('magnesiumForm', {
    verdict: 'contradicted',
    caveat: 'c.magnesiumForm.caveat',
    sources: ['pardo2021'],
    mayHaveRead: 'c.magnesiumForm.mayHaveRead',
  }),
  known('magnesiumDose', {
    verdict: 'unsafe-as-written',
    caveat: 'c.magnesiumDose.caveat',
    sources: ['iom1997'],
    numbers: { citrate: 500, malate: 800, cap: 350 },
    unit: 'mg',
    mayHaveRead: 'c.magnesiumDose.mayHaveRead',
  }),
  known('magnesiumSkin', {
    verdict: 'contradicted',
    caveat: 'c.magnesiumSkin.caveat',
    sources: ['grober2017'],
    mayHaveRead: 'c.magnesiumSkin.mayHaveRead',
  }),
  known('magnesiumLack', {
    verdict: 'contradicted',
    caveat: 'c.magnesiumLack.caveat',
    sources: ['marshall2019'],
    mayHaveRead: 'c.magnesiumLack.mayHaveRead',
  }),
  known('magnesiumCramps', {
    verdict: 'contradicted',
    caveat: 'c.magnesiumCramps.caveat',
    sources: ['garrison2020'],
    mayHaveRead: 'c.magnesiumCramps.mayHaveRead',
  }),
] as const
