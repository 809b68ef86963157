import type { Known } from '../lib/clinical/known/known.ts'
import { t } from '../lib/texts/t.ts'
import { fahrenheitBeside } from '../lib/texts/units.ts'

// The keys are known where the claims are made; each is a text of its own with placeholders of its own.
const say = t as (key: string, filled: Readonly<Record<string, number | string>>) => string

/** Its numbers, and those of its temperatures as some people read them. */
function filledOf({ numbers, unit }: Known) {
  const { celsius } = numbers
  const degrees = unit === '°C' ? Object.values(numbers) : celsius === undefined ? [] : [celsius]
  return { ...numbers, fahrenheit: fahrenheitBeside(degrees) }
}

/** What is known, in words, its numbers filled in. */
export const knownWords = (claim: Known): string => say(claim.caveat, filledOf(claim))

/** What is often read of it and does not hold; null where nothing is. Shown only together with `knownWords`. */
export const oftenReadWords = (claim: Known): string | null =>
  claim.mayHaveRead && say(claim.mayHaveRead, filledOf(claim))
