import { openWelcome } from '../../lib/browser/pages.ts'
import { caffeineKinetics } from '../../lib/clinical/caffeine-kinetics.ts'
import type { EpochMs } from '../../lib/core/clock-time.ts'
import { newEntry } from '../../lib/core/entry.ts'
import type { LineSaid } from '../../lib/core/line.ts'
import { mayKeep } from '../../lib/core/may-keep.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { handNotes } from '../../lib/page/hand-notes.ts'
import { tellPages } from '../../lib/page/say.ts'
import { stampNow } from '../../lib/page/stamp-now.ts'
import { aroundOnset, onsetIn } from '../../lib/store/onset.ts'
import { withDiary } from './diary.ts'
import type { FoundHere } from './find.ts'

/** Where a note stands that was not made this moment: when it was, or which night it is about. */
export interface Place {
  readonly at?: EpochMs
  readonly night?: string
}

type Here = Pick<FoundHere, 'settings' | 'zone' | 'schedule'>

type Notes = readonly (readonly [draft: Draft, place?: Place])[]

/**
 * Keeps notes that were made without a page; they are on the disk when it gives true. Before it was agreed that notes are
 * kept, they wait in the page that asks for it. Rejects with a `KeepError`.
 */
export async function keep(found: Here, notes: Notes): Promise<boolean> {
  if (notes.length === 0) return true
  const rows = rowsOf(found, notes)
  if (!mayKeep(found.settings)) {
    await handNotes(rows)
    await openWelcome()
    return false
  }
  await withDiary((diary) => diary.add(rows))
  tellPages()
  return true
}

/** Keeps a note of an onset with what held then; the same, but that the page is the room that its door opens. */
export async function keepOnset(
  found: Here,
  draft: Extract<LineSaid['draft'], { kind: 'symptom' }>,
  at: EpochMs = Date.now(),
): Promise<boolean> {
  if (!mayKeep(found.settings)) {
    await handNotes(rowsOf(found, [[draft, { at }]]))
    return false
  }
  await withDiary(async (diary) => {
    const { schedule, zone } = found
    const around = aroundOnset(diary, at, schedule, zone, caffeineKinetics)
    const held = await onsetIn(at, around, schedule, zone)
    await diary.add(rowsOf(found, [[{ ...draft, ...held }, { at }]]))
  })
  tellPages()
  return true
}

const rowsOf = ({ zone, schedule }: Here, notes: Notes) =>
  notes.map(([draft, place]) => newEntry(draft, stampNow({ zone, schedule, ...place })))
