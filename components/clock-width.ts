import { isTwelve } from '../lib/texts/conventions.ts'

/** How wide a clock time stands in a drawing, in texts of 12 units: "22:30", or "10:30 pm". */
export const clockWidth = (): number => (isTwelve() ? 56 : 34)
