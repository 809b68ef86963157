import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOf } from '../drive/builds.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { AFTERNOON } from '../drive/clock.ts'
import { type Lens, openLens, shot } from './night-lens.ts'
import { ourPages } from './our-pages.ts'

/** Everything but the synchronous script in the head comes after the first frame. */
const later = /<script(?![^>]*src="\/palette\.js")[^>]*>[^<]*<\/script>/g

/** The build with each page standing still at its first frame, and two pages with a fault in it. */
function stillBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'settle-first-frame-'))
  cpSync(buildOf('chrome'), folder, { recursive: true })
  const change = (from: string, to: string, by: (html: string) => string) =>
    writeFileSync(join(folder, to), by(readFileSync(join(folder, from), 'utf8')))
  for (const path of ourPages) change(path, path, (html) => html.replace(later, ''))
  const [path = ''] = ourPages
  const white = (html: string) => html.replace('background: #171310', 'background: #fff')
  const noScript = (html: string) => html.replace(/<script[^>]*><\/script>/, '')
  change(path, 'planted-white.html', (html) => noScript(white(html)))
  change(path, 'planted-late.html', noScript)
  return folder
}

let chromium: Chromium
let lens: Lens
let page: Page
beforeAll(async () => {
  chromium = await launchChromium({ ext: stillBuild(), width: 480, height: 400 })
  lens = await openLens(chromium.context)
  page = await chromium.page('/options.html')
})
afterAll(() => chromium?.close())

interface Frame {
  readonly ground: string
  /** The lightest that is not the ground. */
  readonly lightest: string
  /** How much of the frame is not the ground. */
  readonly share: number
}

/** The first frame of a page, after an earlier page left this word of the palettes. */
async function firstFrame(path: string, left: string | null): Promise<Frame> {
  await page.evaluate((row) => {
    localStorage.clear()
    if (row !== null) localStorage.setItem('palette', row)
  }, left)
  await page.goto(`chrome-extension://${chromium.id}/${path.replace('/', '')}`)
  const [[ground, pixels] = ['', 0], ...others] = await lens.colours(await shot(page))
  const light = (colour: string) => Number.parseInt(colour.slice(1, 3), 16)
  const all = others.reduce((sum, [, n]) => sum + n, pixels)
  const lightest = others.map(([colour]) => colour).sort((a, b) => light(b) - light(a))[0] ?? ground
  return { ground, lightest, share: 1 - pixels / all }
}

const left = (palette: string, until = AFTERNOON + 3_600_000) =>
  JSON.stringify([{ palette, until }])
/** What the earlier page left, the ground of section 7, and the rule that a thin drawing may stand in. */
const cases = [
  ['day', left('day'), '#FBF7F0', '#FBF7F0'],
  ['the evening', left('evening'), '#171310', '#7D6A59'],
  ['the night', left('night'), '#000000', '#B80000'],
  ['nothing', null, '#171310', '#7D6A59'],
  ['a day that is over', left('day', 5), '#171310', '#7D6A59'],
] as const

/** The evening and an expired row differ from these by a word in the row alone. */
const short = cases.filter(([name]) => ['day', 'the night', 'nothing'].includes(name))

describe.each(process.env['SETTLE_LONG'] ? cases : short)(
  'where an earlier page left %s',
  (name, row, ground, edge) => {
    test('the first frame of every page is the ground and nothing lighter', async () => {
      for (const path of ourPages) {
        const frame = await firstFrame(path, row)
        // Black until it knows that Legs now was not pressed.
        expect(frame.ground, path).toBe(path === '/relief.html' ? '#000000' : ground)
        expect(frame.share, path).toBeLessThan(0.02)
        if (frame.share > 0) expect(frame.lightest <= edge, `${path} ${frame.lightest}`).toBe(true)
        if (name === 'the night') expect(frame.lightest.slice(3), path).toBe('0000')
      }
    })
  },
)

test('a page that begins white is seen, and one that comes to its palette late', async () => {
  expect((await firstFrame('/planted-white.html', left('evening'))).ground).not.toBe('#171310')
  expect((await firstFrame('/planted-late.html', left('night'))).ground).not.toBe('#000000')
})
