import { openRelief } from '../browser/pages.ts'
import type { EpochMs } from '../core/clock-time.ts'
import type { EveningChange } from '../core/schema/evening.ts'

/** A door at which Legs now is pressed: the popup, the keyboard, a notification. */
export interface LegsDoor {
  /** Notes the onset; false where it could not be kept. Never rejects. */
  note(): Promise<boolean>
  /** Says something of this evening. */
  say(change: EveningChange): Promise<unknown>
}

/** Quiet waits no longer than this for the diary. */
const PATIENCE_MS = 1_000

/**
 * The legs act up: the onset is noted, from which quiet follows, and the relief room opens. Where the note could not be
 * kept, or is not yet, the press itself is said, so that it is quiet all the same; the room says what was not kept.
 */
export async function pressLegs(door: LegsDoor, at: EpochMs): Promise<boolean> {
  const noted = noteOrSay(door, at)
  await openRelief(noted)
  return noted
}

async function noteOrSay({ note, say }: LegsDoor, at: EpochMs): Promise<boolean> {
  const press = (back?: true) =>
    say({ presses: [{ at, ...(back && { back }) }] }).catch(() => undefined)
  let said: Promise<unknown> | undefined
  const late = setTimeout(() => {
    said = press()
  }, PATIENCE_MS)
  const kept = await note()
  clearTimeout(late)
  if (!kept) await (said ?? press())
  // The note speaks for itself now, and goes with its undo.
  else if (said) await said.then(() => press(true))
  return kept
}
