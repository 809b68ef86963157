import { known } from './known.ts'

/** What may be behind it, and how common it is. */
export const onCauses = [
  known('causeCommon', {
    verdict: 'weak',
    caveat: 'c.causeCommon.caveat',
    sources: ['allen2005'],
    numbers: { least: 2, most: 3, days: 2 },
  }),
  known('causeIron', {
    verdict: 'supported',
    caveat: 'c.causeIron.caveat',
    sources: ['allen2018', 'trenkwalder2016'],
  }),
  known('causeFamily', {
    verdict: 'weak',
    caveat: 'c.causeFamily.caveat',
    sources: ['allen2014', 'didriksen2020'],
  }),
  known('causeKidney', {
    verdict: 'supported',
    caveat: 'c.causeKidney.caveat',
    sources: ['trenkwalder2016'],
  }),
  known('causeNerve', {
    verdict: 'weak',
    caveat: 'c.causeNerve.caveat',
    sources: ['trenkwalder2016'],
  }),
  known('causeCourse', {
    verdict: 'weak',
    caveat: 'c.causeCourse.caveat',
    sources: ['silber2021'],
  }),
  known('causeHabits', {
    verdict: 'contradicted',
    caveat: 'c.causeHabits.caveat',
    sources: ['silber2021'],
    mayHaveRead: 'c.causeHabits.mayHaveRead',
  }),
] as const
