import { known } from './known.ts'

/** When to see somebody, and what to ask for. */
export const onDoctor = [
  known('doctorWhen', {
    verdict: 'supported',
    caveat: 'c.doctorWhen.caveat',
    sources: ['allen2014', 'silber2021'],
    numbers: { days: 2, weeks: 2 },
  }),
  known('doctorTests', {
    verdict: 'supported',
    caveat: 'c.doctorTests.caveat',
    sources: ['aasm2025', 'trenkwalder2016'],
  }),
  known('doctorBreath', {
    verdict: 'supported',
    caveat: 'c.doctorBreath.caveat',
    sources: ['aasm2025'],
  }),
] as const
