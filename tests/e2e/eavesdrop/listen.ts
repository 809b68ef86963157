import { countRows } from './by-hand.ts'
import * as play from './evening.ts'
import type { Heard } from './found.ts'
import { openFiles } from './hostile-page.ts'
import { bug, unbug } from './our-world.ts'
import { plant } from './plants.ts'
import type { Stage } from './stage.ts'

/** What everybody heard of one evening, and how many notes it had. */
export interface Listened {
  readonly heard: readonly Heard[]
  /** How many notes the evening had; a correction is none. */
  readonly notes: number
  /** Files of Settle that a page of the web could open. */
  readonly opened: readonly string[]
}

/** Plays the evening while everybody listens, ends the browser, and looks into its profile. */
export async function listenTo(stage: Stage, paths: readonly string[]): Promise<Listened> {
  await play.settle(stage)
  await stage.ours(bug, stage.web)
  await play.lineInPage(stage)
  await play.notesByEveryDoor(stage)
  // One of each of the two counts is a word about a note.
  const before = (await stage.ours(countRows)) - 1
  await play.monthlyCopy(stage)
  await play.journal(stage)
  await play.restore(stage)
  const notes = before + (await stage.ours(countRows)) - 1
  await plant(stage)
  await play.everyPage(stage, paths)
  const opened = await stage.hostile(openFiles, stage.origin)
  const inPage = await stage.hostile(() => (globalThis as never as { heard: Heard[] }).heard)
  const inWorld = await stage.ours(unbug, stage.web)
  await stage.spy(() => (globalThis as never as { ask(): Promise<void> }).ask())
  const bySpy = await stage.spy(() => (globalThis as never as { heard: Heard[] }).heard)
  const files = await stage.end()
  return { heard: [...inPage, ...inWorld, ...bySpy, ...files], notes, opened }
}
