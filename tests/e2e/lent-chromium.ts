import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { pseudoBuild } from './pseudo-build.ts'

/** One for each process that runs test files: they follow each other in it, so it is started once for all of them. */
let open: Promise<Chromium> | undefined

/**
 * A Chromium in Berlin that files use one after the other, for those that begin each test with `freshPage` and ask for no
 * permission: not to be closed or started anew. It ends with the process.
 */
export async function lentChromium(at: number): Promise<Chromium> {
  if (!open) {
    open = launchChromium({ at, zone: 'Europe/Berlin', ext: pseudoBuild('chrome') })
    return open
  }
  const chromium = await open
  // What the file before left: the worker at work on an evening of its own, and the clock. (A worker that is stopped
  // before it has ever looked has told the browser of no event that starts it.)
  await chromium.stopWorker()
  chromium.clock.set(at)
  return chromium
}
