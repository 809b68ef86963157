import { closePopup } from '../browser/pages.ts'
import { caffeineKinetics } from '../clinical/caffeine-kinetics.ts'
import { newEntry } from '../core/entry.ts'
import type { Around } from '../core/onset-context.ts'
import { MUTE_MS } from '../core/quiet-after.ts'
import { isLegsNow } from '../core/restless.ts'
import { aroundOnset, onsetIn } from '../store/onset.ts'
import { timeWords } from '../texts/clock-words.ts'
import { t } from '../texts/t.ts'
import { handNotes } from './hand-notes.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { pressLegs } from './press-legs.ts'
import { stampNow } from './stamp-now.ts'

/** Reads what the onset will be set against, while a finger is on its way to the button. */
export async function aroundNow(live: Live, notes: Notes): Promise<Around> {
  return aroundOnset(await notes.open(), Date.now(), live.schedule, live.zone, caffeineKinetics)
}

/** Legs now, pressed in a page: the onset is noted with what held then; see `pressLegs`. */
export async function legsNow(
  live: Live,
  notes: Notes,
  around = aroundNow(live, notes),
): Promise<void> {
  const now = Date.now()
  const time = timeWords(now + MUTE_MS, live.zone)
  const note = async () => {
    // Until it is agreed that notes are kept it waits in the room, which stays open when this page is gone.
    if (!(await live.mayKeep())) {
      const draft = { kind: 'symptom', symptomKind: notes.usualKind, onset: true } as const
      const { schedule, zone } = live
      await handNotes([newEntry(draft, stampNow({ schedule, zone, at: now }))])
      return false
    }
    const held = await onsetIn(now, around, live.schedule, live.zone)
    const again = notes.tonight.some(isLegsNow)
    return notes.note({ kind: 'symptom', symptomKind: notes.usualKind, onset: true, ...held }, () =>
      t(again ? 'ui.log.legsNowAgain' : 'ui.log.legsNowSaved', { time }),
    )
  }
  await pressLegs({ note, say: (change) => live.say(change) }, now)
  closePopup()
}
