import type { Zone } from '../../lib/core/clock-time.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { ownWords } from '../../lib/files/own-words.ts'
import { timeWords } from '../../lib/texts/clock-words.ts'
import { longDate } from '../../lib/texts/day-words.ts'
import { list, t } from '../../lib/texts/t.ts'

/** A row as it would come in: when, how much, and in whose words. */
export function exampleWords(entry: Entry, zone: Zone): string {
  const parts = [longDate(entry.at, zone), timeWords(entry.at, zone)]
  const { severity, mg, elementalMg, durationMin } = entry as Record<string, unknown> & Entry
  if (typeof severity === 'number') parts.push(t('ui.log.of', { n: severity, max: 10 }))
  if (typeof durationMin === 'number') parts.push(t('ui.time.minutes', { n: durationMin }))
  const amount = mg ?? elementalMg
  if (typeof amount === 'number') parts.push(t('ui.csv.mg', { n: amount }))
  return list([...parts, ...ownWords(entry)])
}
