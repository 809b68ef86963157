import { known } from './known.ts'

/** Medicines that may make it worse, and what doctors give. */
export const onMedicines = [
  known('medicinesWorse', {
    verdict: 'supported',
    caveat: 'c.medicinesWorse.caveat',
    sources: ['hoque2010', 'aasm2025'],
  }),
  known('medicinesNight', {
    verdict: 'supported',
    caveat: 'c.medicinesNight.caveat',
    sources: ['aasm2025'],
  }),
  known('treatmentToday', {
    verdict: 'supported',
    caveat: 'c.treatmentToday.caveat',
    sources: ['aasm2025', 'silber2021'],
  }),
  known('treatmentOther', {
    verdict: 'supported',
    caveat: 'c.treatmentOther.caveat',
    sources: ['aasm2025'],
  }),
  known('treatmentOld', {
    verdict: 'contradicted',
    caveat: 'c.treatmentOld.caveat',
    sources: ['aasm2025', 'silber2021'],
    mayHaveRead: 'c.treatmentOld.mayHaveRead',
  }),
  known('augmentation', {
    verdict: 'supported',
    caveat: 'c.augmentation.caveat',
    sources: ['garcia2016', 'aasm2025'],
  }),
  known('dummyPill', {
    verdict: 'supported',
    caveat: 'c.dummyPill.caveat',
    sources: ['fulda2008'],
    numbers: { share: 40 },
    unit: '%',
  }),
] as const
