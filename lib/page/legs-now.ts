import { closePopup, openRelief } from '../browser/pages.ts'
import { caffeineKinetics } from '../clinical/caffeine-kinetics.ts'
import { clockTimeAt, MINUTE } from '../core/clock-time.ts'
import { MUTE_MIN } from '../core/ledger.ts'
import type { Schedule } from '../core/night.ts'
import type { Around } from '../core/onset-context.ts'
import { isLegsNow } from '../core/restless.ts'
import { scheduleOf } from '../core/travel.ts'
import { aroundOnset, onsetIn } from '../store/onset.ts'
import { t } from '../texts/t.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'

/** Reads what the onset will be set against, while a finger is on its way to the button. */
export async function aroundNow(live: Live, notes: Notes): Promise<Around> {
  return aroundOnset(await notes.open(), Date.now(), schedule(live), live.zone, caffeineKinetics)
}

const schedule = (live: Live): Schedule => scheduleOf(live.settings, live.tonight, live.zone)

/**
 * The legs act up: everything is quiet, the onset is noted with what held then, and the relief room opens. It opens
 * where the note could not be kept too, and says so there.
 */
export async function legsNow(
  live: Live,
  notes: Notes,
  around = aroundNow(live, notes),
): Promise<void> {
  const now = Date.now()
  const until = now + MUTE_MIN * MINUTE
  // Quiet comes first: it does not wait for the diary.
  const quiet = live.setMute(now, until).catch(() => undefined)
  const held = await onsetIn(now, around, schedule(live), live.zone)
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
