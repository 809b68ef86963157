import { MINUTE } from '../lib/core/clock-time.ts'
import { t } from '../lib/texts/t.ts'

/** A length of time in words, whole minutes: "1 h 20 min". */
export function spanWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE))
  const h = Math.floor(minutes / 60)
  const n = minutes % 60
  if (h === 0) return t('ui.time.minutes', { n })
  return n === 0 ? t('ui.time.hours', { h }) : t('ui.time.hoursMinutes', { h, n })
}
