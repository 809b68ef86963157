import { isDopamine } from '../clinical/dopamine.ts'
import { type Day, dayAfter } from '../core/clock-time.ts'
import { augmentationHint, stretchesOf, takenSince } from '../core/flags/augmentation.ts'
import {
  type Hint,
  type HintKind,
  newMedicineHint,
  oftenHint,
  signHint,
  snoringHint,
} from '../core/flags/hints.ts'
import { flagsOf } from '../core/flags/kept.ts'
import { offerOf } from '../core/flags/offer.ts'
import type { EntryOf } from '../core/schema/entry.ts'
import type { Database } from '../store/migrations.ts'
import { newest, nightsBetween } from '../store/read.ts'

/** Four weeks, and what was noted before the cut of the first of them. */
const NIGHTS = 29
/** A medicine noted with each dose for more than a year. */
const MEDICINES = 500

/** For what the check is offered this morning; null for nothing. `today` is the last night that is over. */
export async function flagOffer(
  db: Database,
  profile: Readonly<Record<string, unknown>>,
  today: Day,
  now: number,
): Promise<HintKind | null> {
  const [lately, { entries }] = await Promise.all([
    nightsBetween(db, dayAfter(today, -NIGHTS), dayAfter(today)),
    newest(db, { kinds: ['medicine'], limit: MEDICINES }),
  ])
  const medicines = entries.filter((one) => one.kind === 'medicine')
  const hints = [
    signHint(lately, now),
    await augmentation(db, medicines, today),
    newMedicineHint(lately, medicines, now),
    snoringHint(lately, now),
    oftenHint(lately, today),
  ]
  return offerOf(hints, flagsOf(profile), now)
}

async function augmentation(
  db: Database,
  medicines: readonly EntryOf<'medicine'>[],
  today: Day,
): Promise<Hint | null> {
  const since = takenSince(medicines, isDopamine)
  const stretches = since === null ? null : stretchesOf(since, today)
  if (!stretches) return null
  const [early, late] = await Promise.all([
    nightsBetween(db, ...stretches.early),
    nightsBetween(db, ...stretches.late),
  ])
  return augmentationHint(early, late)
}
