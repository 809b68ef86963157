import { snoozedUntil } from '../core/evening-row.ts'
import { lateStep } from '../core/late-line.ts'
import { quietEnd, urgesEnd } from '../core/quiet-after.ts'
import { restlessNights } from '../core/restless.ts'
import { stepName } from '../texts/names.ts'
import { t } from '../texts/t.ts'
import '../texts/of-later.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'

/**
 * The line that offers a step whose time went by while nobody was there; null where there is none. `resting` are the ids of
 * steps that the health list does not clear.
 */
export function lateWords(
  { evening, settings, ledger, said, snooze, now }: Live,
  { tonight, onsets }: Pick<Notes, 'tonight' | 'onsets'>,
  resting: ReadonlySet<string>,
): string | null {
  const { dimNight, moments } = evening
  const late = lateStep(
    moments.filter(({ id }) => !resting.has(id)),
    ledger,
    {
      isDone: ({ id }) => tonight.some((entry) => entry.kind === 'step' && entry.step === id),
      muteUntil: quietEnd(said, onsets, now),
      urgesUntil: urgesEnd(said, onsets, now),
      restless: restlessNights([[dimNight.day, tonight]]),
      // A page does not know whether anything sounds.
      snooze: snooze && snoozedUntil(snooze, true, now),
      silentNight: snooze?.until === 'night' ? snooze.night : null,
    },
    dimNight,
    now,
  )
  const step = late && settings.routine.find(({ id }) => id === late.id)
  return step ? t('ui.late.line', { name: stepName(step) }) : null
}
