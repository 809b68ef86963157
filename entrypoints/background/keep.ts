import { caffeineKinetics } from '../../lib/clinical/caffeine-kinetics.ts'
import type { EpochMs } from '../../lib/core/clock-time.ts'
import { newEntry } from '../../lib/core/entry.ts'
import type { LineSaid } from '../../lib/core/line.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { tellPages } from '../../lib/page/say.ts'
import { stampNow } from '../../lib/page/stamp-now.ts'
import type { Diary } from '../../lib/store/diary.ts'
import { aroundOnset, onsetIn } from '../../lib/store/onset.ts'
import { withDiary } from './diary.ts'
import type { FoundHere } from './find.ts'

/** Where a note stands that was not made this moment: when it was, or which night it is about. */
export interface Place {
  readonly at?: EpochMs
  readonly night?: string
}

type Here = Pick<FoundHere, 'zone' | 'schedule'>

/** Keeps notes that were made without a page; they are on the disk when it resolves. Rejects with a `KeepError`. */
export async function keep(
  found: Here,
  notes: readonly (readonly [draft: Draft, place?: Place])[],
): Promise<void> {
  if (notes.length === 0) return
  await withDiary((diary) => add(diary, found, notes))
  tellPages()
}

/** Keeps a note of an onset with what held then. */
export async function keepOnset(
  found: Here,
  draft: Extract<LineSaid['draft'], { kind: 'symptom' }>,
  at: EpochMs = Date.now(),
): Promise<void> {
  await withDiary(async (diary) => {
    const { schedule, zone } = found
    const around = aroundOnset(diary, at, schedule, zone, caffeineKinetics)
    const held = await onsetIn(at, around, schedule, zone)
    await add(diary, found, [[{ ...draft, ...held }, { at }]])
  })
  tellPages()
}

async function add(
  diary: Diary,
  { zone, schedule }: Here,
  notes: readonly (readonly [draft: Draft, place?: Place])[],
): Promise<void> {
  const rows = notes.map(([draft, place]) =>
    newEntry(draft, stampNow({ zone, schedule, ...place })),
  )
  await diary.add(rows)
}
