import type { Area } from '../core/area.ts'
import { LINE_MS } from '../core/dim/line.ts'
import type { Dim } from '../core/dim/ramp.ts'
import { inTurns } from './in-turns.ts'
import { local } from './local.ts'
import { session } from './session.ts'
import { target } from './target.ts'

/** An area of Chromium, which can be closed to code in web pages or opened to it as a whole. */
interface Guarded extends Area {
  setAccessLevel(level: {
    readonly accessLevel: 'TRUSTED_CONTEXTS' | 'TRUSTED_AND_UNTRUSTED_CONTEXTS'
  }): Promise<void>
}

/**
 * The area that the dimmer reads. In Chromium the one in memory, opened to web pages as a whole: nothing else with a
 * person's words may lie in it. Firefox can close no area to them; there it stays with the settings.
 */
const seen: Area = target === 'firefox' ? local : session

/** Closes what is kept on the disk to code in web pages, and lays the last `dim` where they can read it. */
async function open(): Promise<void> {
  if (target === 'firefox') return
  const kept = local as Guarded
  const memory = seen as Guarded
  // All at once, in this order: the browser takes them up one after the other.
  const [, , { dim: last }, { dim }] = await Promise.all([
    kept.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }),
    memory.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }),
    kept.get('dim'),
    memory.get('dim'),
  ])
  if (dim === undefined && last !== undefined) await memory.set({ dim: last })
}

let opened: Promise<void> | undefined
/**
 * In the worker's first turn, at every start: memory is empty after a start of the browser and after an update, and no
 * browser promises to keep the levels. Before it nothing is decided, so that a tab that comes back at 23:00 is dark
 * before anything was read.
 */
export const openDim = (): Promise<void> =>
  (opened ??= open().catch((error) => console.error('Settle:', error)))

// One after the other: a line that ends must not put back what a look has just changed.
const turns = inTurns()
const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns(() => openDim().then(work))

const read = async (): Promise<Dim | undefined> => (await seen.get('dim'))['dim'] as Dim | undefined

async function write(dim: Dim): Promise<void> {
  await seen.set({ dim })
  // For the next start of the browser. A line is for now, and is never written to the disk here.
  if (seen !== local) await local.set({ dim: { ...dim, line: null } })
}

export const readDim = (): Promise<Dim | undefined> => inTurn(read)

export const writeDim = (dim: Dim): Promise<void> => inTurn(() => write(dim))

/** Takes the line out of `dim` once its time is over: it names a step, perhaps in the person's own words. */
export const dropLine = (): Promise<void> =>
  inTurn(async () => {
    const dim = await read()
    if (!dim?.line) return
    const age = Date.now() - dim.line.at
    if (age < 0 || age >= LINE_MS) await write({ ...dim, line: null })
  })
