import type { Live } from '../../lib/page/live.svelte.ts'
import { timeWords } from '../../lib/texts/clock-words.ts'
import { t } from '../../lib/texts/t.ts'

/** Until when reminders of this evening were put off; null where they come. */
export function snoozeWords({ snooze, evening, now, zone }: Live): string | null {
  if (snooze?.night !== evening.dimNight.day) return null
  if (snooze.until === 'sound') return t('ui.tonight.snoozedSound')
  if (snooze.until === 'night') return t('ui.tonight.snoozedNight')
  return snooze.until > now
    ? t('ui.tonight.snoozed', { time: timeWords(snooze.until, zone) })
    : null
}
