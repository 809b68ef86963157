import type { Zone } from '../core/clock-time.ts'
import type { Entry } from '../core/schema/entry.ts'
import { timeWords } from '../texts/clock-words.ts'
import { t } from '../texts/t.ts'

/** What a note of how the legs are is called once it is kept: "6 of 10 · Urge to move, 22:41". */
export function noteWords(entry: Entry, zone: Zone): string {
  const time = timeWords(entry.at, zone)
  if (entry.kind !== 'symptom') return t('ui.log.saved', { what: t('ui.log.calm'), time })
  if (entry.onset) return t('ui.log.saved', { what: t('ui.log.legsNow'), time })
  const kind = t(`ui.kind.${entry.symptomKind}`)
  if (entry.severity === undefined) return t('ui.log.saved', { what: kind, time })
  return t('ui.log.savedOf', { what: t('ui.log.of', { n: entry.severity, max: 10 }), kind, time })
}
