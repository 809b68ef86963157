import { seedsOnFacts } from './facts.ts'
import { seedsOnHabits } from './habits.ts'
import { seedsOnIron } from './iron.ts'
import { seedsOnMagnesium } from './magnesium.ts'
import { seedsOnSigns } from './signs.ts'
import { seedsOnStretches } from './stretches.ts'
import { seedsOnTimeline } from './timeline.ts'
import { seedsOnTouch } from './touch.ts'
import { seedsOnWarmth } from './warmth.ts'

/** The families of the articles' instructions, in the order of the page that lists them. */
export const seedFamilies = [
  { title: 'The evening, hour by hour', rows: seedsOnTimeline },
  { title: 'Stretches', rows: seedsOnStretches },
  { title: 'Magnesium', rows: seedsOnMagnesium },
  { title: 'Heat, cold, bath, compression', rows: seedsOnWarmth },
  { title: 'Massage and chamomile', rows: seedsOnTouch },
  { title: 'Iron', rows: seedsOnIron },
  { title: 'Coffee, alcohol, moving, screens, water, other habits', rows: seedsOnHabits },
  { title: 'Notes, warning signs, medicines', rows: seedsOnSigns },
  { title: 'Minerals, and who has it', rows: seedsOnFacts },
] as const

export const seedRows = seedFamilies.flatMap(({ rows }) => rows)
