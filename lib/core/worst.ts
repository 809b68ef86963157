import type { Entry } from './schema/entry.ts'

/** Where the number of a night comes from: the answer of the morning after, or notes of the evening itself. */
export type Source = 'morning' | 'evening'

/**
 * What a night is worth. `calm` is an explicit 0, `known` 1 to 10. `skipped` and `unknown` are answers that are none:
 * "not now", and "I do not know". `missing`: nobody said anything about it.
 */
export type Worst =
  | { readonly state: 'known'; readonly severity: number; readonly from: Source }
  | { readonly state: 'calm'; readonly from: Source }
  | { readonly state: 'skipped' | 'unknown' | 'missing' }

/**
 * The worst of one night from what stands of it: the morning's number, else the largest severity noted in the evening,
 * else an explicit calm. An answer that is none gives way to notes. A night in which something was felt and nobody gave
 * a number is unknown, even where a calm was noted too: the legs were not calm all night. Of several answers the one
 * entered last counts, then the greater id.
 */
export function worstOf(entries: readonly Entry[]): Worst {
  const answer = answerOf(entries)
  if (typeof answer === 'number') return numbered(answer, 'morning')
  const felt = entries.filter((one) => one.kind === 'symptom')
  const numbers = felt.flatMap((one) => (one.severity === undefined ? [] : [one.severity]))
  const most = Math.max(0, ...numbers)
  if (most > 0) return numbered(most, 'evening')
  if (felt.length > numbers.length) return { state: 'unknown' }
  if (numbers.length > 0 || entries.some((one) => one.kind === 'calm'))
    return numbered(0, 'evening')
  return { state: answer ?? 'missing' }
}

const numbered = (severity: number, from: Source): Worst =>
  severity === 0 ? { state: 'calm', from } : { state: 'known', severity, from }

function answerOf(entries: readonly Entry[]): number | 'skipped' | 'unknown' | null {
  const answers = entries
    .flatMap((one) => (one.kind === 'morning' && one.worst !== undefined ? [one] : []))
    .sort((a, b) => a.enteredAt - b.enteredAt || (a.id < b.id ? -1 : 1))
  return answers.at(-1)?.worst ?? null
}
