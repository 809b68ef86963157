import { known } from './known.ts'
import { reliefKnown, stepKnown } from './rows.ts'

/** The evening and the day: what to do, and what to leave. */
export const onEvening = [
  known('hours', { verdict: 'supported', caveat: 'c.hours.caveat', sources: ['irish2015'] }),
  known('dinner', {
    verdict: 'weak',
    caveat: 'c.dinner.caveat',
    sources: ['chung2020'],
    numbers: { hours: 3 },
    unit: 'h',
  }),
  stepKnown('walk'),
  known('activity', { verdict: 'weak', caveat: 'c.activity.caveat', sources: ['batool2016'] }),
  known('lateExercise', {
    verdict: 'weak',
    caveat: 'c.lateExercise.caveat',
    sources: ['stutz2019'],
  }),
  known('alcohol', {
    verdict: 'supported',
    caveat: 'c.alcohol.caveat',
    sources: ['ebrahim2013', 'aasm2025', 'batool2016'],
  }),
  known('nicotine', {
    verdict: 'weak',
    caveat: 'c.nicotine.caveat',
    sources: ['irish2015', 'oksenberg2010'],
  }),
  known('water', { verdict: 'supported', caveat: 'c.water.caveat', sources: ['everaert2019'] }),
  stepKnown('screens'),
  known('screenColour', {
    verdict: 'contradicted',
    caveat: 'c.screenColour.caveat',
    sources: ['duraccio2021'],
    numbers: { people: 167 },
    mayHaveRead: 'c.screenColour.mayHaveRead',
  }),
  known('sitting', {
    verdict: 'supported',
    caveat: 'c.sitting.caveat',
    sources: ['allen2014', 'silber2021'],
  }),
  known('stress', { verdict: 'weak', caveat: 'c.stress.caveat', sources: ['irish2015'] }),
  reliefKnown('breathing'),
] as const
