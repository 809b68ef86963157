import type { Known } from '../lib/clinical/known/known.ts'
import { t } from '../lib/texts/t.ts'

// The keys are known where the claims are made; each is a text of its own with placeholders of its own.
const say = t as (key: string, numbers: Known['numbers']) => string

/** What is known, in words, its numbers filled in. */
export const knownWords = ({ caveat, numbers }: Known): string => say(caveat, numbers)

/** What is often read of it and does not hold; null where nothing is. Shown only together with `knownWords`. */
export const oftenReadWords = ({ mayHaveRead, numbers }: Known): string | null =>
  mayHaveRead && say(mayHaveRead, numbers)
