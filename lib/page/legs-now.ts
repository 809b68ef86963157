import { closePopup, openRelief } from '../browser/pages.ts'
import { clockTimeAt, MINUTE } from '../core/clock-time.ts'
import { MUTE_MIN } from '../core/ledger.ts'
import { isLegsNow } from '../core/restless.ts'
import { scheduleOf } from '../core/travel.ts'
import { onsetIn } from '../store/onset.ts'
import { t } from '../texts/t.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'

/**
 * The legs act up: everything is quiet, the onset is noted with what held then, and the relief room opens. It opens
 * where the note could not be kept too, and says so there.
 */
export async function legsNow(live: Live, notes: Notes): Promise<void> {
  const now = Date.now()
  const until = now + MUTE_MIN * MINUTE
  // Quiet comes first: it does not wait for the diary.
  const quiet = live.setMute(now, until).catch(() => undefined)
  const diary = await notes.open()
  const schedule = scheduleOf(live.settings, live.tonight, live.zone)
  const held = await onsetIn(diary, now, schedule, live.zone)
  const again = notes.tonight.some(isLegsNow)
  const kept = await notes.note(
    { kind: 'symptom', symptomKind: notes.usualKind, onset: true, ...held },
    () =>
      t(again ? 'ui.log.legsNowAgain' : 'ui.log.legsNowSaved', {
        time: clockTimeAt(until, live.zone),
      }),
    () => live.setMute(now, Date.now()),
  )
  await quiet
  await openRelief(kept)
  closePopup()
}
