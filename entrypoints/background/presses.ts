import { clearNotification } from '../../lib/browser/nudge.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { type Ledger, readLedger } from '../../lib/core/ledger.ts'
import { notedNow, putOff } from '../../lib/core/ledger-change.ts'
import { DOSE_ID, doseDraft } from '../../lib/core/magnesium/planned.ts'
import { hasEveningQuestion } from '../../lib/core/person.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { pressLegs } from '../../lib/page/press-legs.ts'
import { inLedger, type Say } from './change.ts'
import { type FoundHere, findHere } from './find.ts'
import { keep, keepOnset } from './keep.ts'
import type { Change } from './wake.ts'

/** How long "later" on a notification is. */
const SNOOZE_MIN = 10

/** The night and the lead that a notification's id names; null for one that is not ours. */
export function nudgeOf(id: string): { night: string; lead: string } | null {
  const plus = id.indexOf('+')
  return plus > 0 ? { night: id.slice(0, plus), lead: id.slice(plus + 1) } : null
}

/** The steps that one nudge listed. */
const listedBy = (ledger: Ledger, night: string, lead: string): string[] =>
  Object.entries(ledger.nights[night] ?? {})
    .filter(([id, row]) => (row.lead ?? id) === lead)
    .map(([id]) => id)

/**
 * A press on a notification's button. Where the nudge told of lights out and asked how the legs are: 0 is Calm, 1 is
 * Legs acting up. Else 0 is Done, 1 is Later. Writes the entries first; returns what it changes beside them, or null
 * where that is nothing.
 */
export async function pressed(
  notification: string,
  button: number,
  say: Say,
): Promise<Change | null> {
  const of = nudgeOf(notification)
  if (!of) return null
  await clearNotification(notification)
  const found = await findHere()
  const steps = listedBy(readLedger(found.stored['ledger']), of.night, of.lead)
  const kinds = new Map(found.settings.routine.map((step) => [step.id, step.kind]))
  const lightsOut = steps.filter((step) => kinds.get(step) === 'lightsOut')
  if (lightsOut.length > 0 && hasEveningQuestion(found.person.nights)) {
    if (button === 1) {
      await noteOnset(Promise.resolve(found), say)
      return null
    }
    // Calm answers the question and ends the evening; of the other steps that it listed it says nothing.
    await keep(found, [[{ kind: 'calm' }], ...ticked(found, of.night, lightsOut)])
    return null
  }
  if (button === 0) {
    await keep(found, ticked(found, of.night, steps))
    return null
  }
  return inLedger((ledger, now) =>
    putOff(ledger, of.night, of.lead, now + SNOOZE_MIN * MINUTE, now),
  )
}

/** The keyboard's Legs now; see `pressLegs`. The badge says where the note was kept. */
export async function legsNow(say: Say): Promise<Change | null> {
  return (await noteOnset(findHere(), say)) ? inLedger(notedNow) : null
}

/** Notes the moment it begins, of the kind that this person usually has. What cannot be found is as what cannot be kept. */
function noteOnset(finding: Promise<FoundHere>, say: Say): Promise<boolean> {
  const at = Date.now()
  const note = async () => {
    try {
      const found = await finding
      const { usualKind } = found.person
      const onset = { kind: 'symptom', symptomKind: usualKind, onset: true } as const
      return await keepOnset(found, onset, at)
    } catch (error) {
      console.error('Settle:', error)
      return false
    }
  }
  return pressLegs({ note, say }, at)
}

const ticked = (found: FoundHere, night: string, steps: readonly string[]) =>
  steps
    .filter((step) => !found.isDone({ night, id: step }))
    .map((step) => [doneDraft(found, step), { night }] as const)

/** What Done keeps: of the planned dose the dose itself. */
function doneDraft({ planned }: FoundHere, step: string): Draft {
  if (planned && step === DOSE_ID) return doseDraft(planned.mg)
  return { kind: 'step', step, did: 'done' }
}
