import type { EpochMs, Zone } from '../core/clock-time.ts'
import { spanOf } from '../core/dim/plan.ts'
import type { Evening } from '../core/evening.ts'
import { isAsleepAt } from '../core/night.ts'
import { timeWords } from '../texts/clock-words.ts'
import { t } from '../texts/t.ts'

/** The one sentence of what is now. It promises dimming only where pages really dim. */
export function sentenceOf(
  evening: Evening,
  dimsPages: boolean,
  paused: boolean,
  quietUntil: EpochMs | null,
  now: EpochMs,
  zone: Zone,
): string {
  const night = evening.dimNight
  const bed = timeWords(night.lightsOut, zone)
  const wake = timeWords(night.wake, zone)
  const asleep = isAsleepAt(night, now)
  if (night.off) return t('ui.tonight.off')
  if (quietUntil !== null) return t('ui.tonight.muted', { time: timeWords(quietUntil, zone) })
  if (paused && dimsPages && !asleep) return t('ui.tonight.paused', { bed })
  const span = spanOf(evening.dim)
  if (!dimsPages || !span)
    return asleep ? t('ui.tonight.nightPlain', { wake }) : t('ui.tonight.plain', { bed })
  if (asleep) return t('ui.tonight.night', { wake })
  const dim = timeWords(span.from, zone)
  return now < span.from ? t('ui.tonight.dims', { dim, bed }) : t('ui.tonight.dimming', { bed })
}
