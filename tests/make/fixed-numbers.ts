import { caffeineNumbers, largeCup } from '../../lib/clinical/caffeine.ts'
import { sleepMinimums } from '../../lib/clinical/nights-needed.ts'
import { everyClaim } from './claims.ts'

type Numbers = Readonly<Record<string, number>>

/** What a page fills into the text of a claim that names no numbers of its own. */
const filledByPages: Numbers = {
  ...caffeineNumbers,
  ...sleepMinimums,
  others: sleepMinimums.work,
  largeHours: largeCup.value,
}

/** The numbers in the texts of a claim, by their placeholders. They are the same for everybody. */
export const fixedNumbers = (id: string): Numbers => {
  const own = everyClaim.flatMap((claim) =>
    claim.id === id && 'numbers' in claim ? [claim.numbers as Numbers] : [],
  )
  return Object.assign({ ...filledByPages }, ...own)
}
