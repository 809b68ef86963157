import { type SampleWish, sampleDiary } from '../../lib/core/sample.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

const words = {
  notes: ['Sat too long after dinner', 'Long train ride today', 'Better from a cold floor'],
  supplement: 'Vitamin D',
  medicine: 'Something for the back',
  amount: 'one tablet',
}

/** The rows of somebody who noted every evening: the sample diary without its mark. */
export const makeDiary = (wish: Omit<SampleWish, 'words'>): Entry[] =>
  sampleDiary({ ...wish, words })
