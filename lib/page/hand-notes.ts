import { handOver, takeOver } from '../browser/hand-over.ts'
import type { Entry } from '../core/schema/entry.ts'

/** Leaves notes that may not be kept yet to the page that is opened next, in the worker's memory alone. Never rejects. */
export const handNotes = (rows: readonly Entry[]): Promise<void> =>
  handOver(JSON.stringify(rows), 'notes')

/** What was left, once. */
export const takeNotes = async (): Promise<readonly Entry[]> =>
  JSON.parse((await takeOver('notes')) ?? '[]')
