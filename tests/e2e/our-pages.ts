import { readdirSync } from 'node:fs'
import { buildOf } from '../drive/builds.ts'

/** Chromium's page without a window, which gives the monthly copy its address. */
const unseen = 'offscreen.html'

/** Every page of ours that is seen, as the build holds it: a room that is added later is among them by itself. */
export const ourPages: readonly string[] = readdirSync(buildOf('chrome'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.html') && name !== unseen)
  .map((name) => `/${name}`)
  .sort()

// A test over an empty list would pass without having looked.
if (ourPages.length === 0) throw new Error('The build holds no page at all.')

const long = process.env['SETTLE_LONG'] !== undefined
/** Pages that show several things each, by the part of the address that says so. */
const parts: Readonly<Record<string, readonly string[]>> = {
  // A night that is over shows nothing that tonight does not: the long form looks at it too.
  '/diary.html': ['', '#2026-11', ...(long ? ['#2026-11-20'] : []), '#2026-11-22', '#list'],
  '/learn.html': ['', '#check', '#pattern'],
}

/** What is shown of them. */
export const ourViews: readonly string[] = ourPages.flatMap((path) =>
  (parts[path] ?? ['']).map((hash) => `${path}${hash}`),
)
