import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { screencastOf } from '../drive/screencast.ts'
import { at, notedPage } from './fresh-page.ts'
import { mindViews } from './mind-views.ts'
import { type Lens, openLens, shot } from './night-lens.ts'
import {
  holdAll,
  stand,
  still,
  unfold,
  unroll,
  unveiled,
  wear,
  withoutText,
  writtenOn,
} from './night-page.ts'
import { ourPages, ourViews } from './our-pages.ts'

let chromium: Chromium
let lens: Lens
let page: Page
beforeAll(async () => {
  chromium = await launchChromium({ at: at('23:40'), zone: 'Europe/Berlin', scrollbars: true })
  lens = await openLens(chromium.context)
  page = await notedPage(chromium, '/options.html')
  await page.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(() => chromium?.close())

/** Opens a view of ours at night, over three weeks of notes; what follows its path is a name. */
async function open(view: string): Promise<void> {
  const path = view.split(', ')[0] ?? view
  await page.goto('about:blank')
  await page.setViewportSize({ width: 640, height: 500 })
  await page.goto(`chrome-extension://${chromium.id}${path}`)
  await page.locator('html[data-palette=night] .veil').waitFor()
  if (path.startsWith('/diary')) await page.locator('td[data-day], main li').first().waitFor()
  await stand(page)
}

/** How many pixels of what is seen have any green or blue in them, under these rules. */
async function stray(...rules: string[]): Promise<number> {
  await wear(page, ...rules)
  return lens.stray(await shot(page))
}

/** Texts whose contrast is below 4.5 to 1, or that are of another colour than red and black. */
async function faintOn(page: Page, ...rules: string[]): Promise<string[]> {
  await wear(page, ...rules)
  const texts = await writtenOn(page)
  met.texts += texts.length
  await wear(page, ...rules, withoutText)
  const ratios = await lens.contrasts(await shot(page), texts)
  return texts.flatMap(({ words, colour }, i) => {
    const ratio = ratios[i] ?? 0
    return ratio < 4.5 || colour[1] || colour[2]
      ? [`${words}: ${ratio.toFixed(2)}, rgba(${colour})`]
      : []
  })
}

/** What a view does on a press, before it is looked at. */
const presses: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  // Who comes to the computer now finds the face of the night.
  '/popup.html': (page) => page.getByRole('heading', { name: /^It is/ }).waitFor(),
  '/popup.html#log': (page) => page.keyboard.press('7'),
  ...mindViews,
  '/diary.html#2026-11-22': async (page) => {
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByRole('button', { name: 'Legs', exact: true }).click()
  },
}

/** What was looked at, over all views: a check of a state that nowhere came up would say nothing. */
const met = { held: 0, refused: 0, drawings: 0, fields: 0, texts: 0 }

const scroller =
  '<div style="width: 120px; height: 80px; overflow: scroll"><p style="width: 400px; height: 300px">🌙</p></div>'
/** What the palette cannot reach: an emoji, a control as the browser draws it, a scroller of its own. */
const strange = `<p>🌙🦵 <input type="checkbox" checked> <input type="radio"> <progress value="0.5"></progress>
  <input type="range"> <meter value="0.4"></meter> <mark>marked</mark></p>
  ${scroller}`

describe.each([...ourViews, '/popup.html#log', ...Object.keys(mindViews)])(
  'at night %s',
  (path) => {
    test('is black and red in every state, and can be read', async () => {
      await open(path)
      await presses[path]?.(page)
      await unfold(page)
      await stand(page)
      await unroll(page, path.endsWith('#list') ? 1500 : 5000)
      expect(await stray(unveiled), 'at rest, the palette alone').toBe(0)

      expect(await faintOn(page)).toEqual([])

      const { held, end } = await holdAll(page)
      await page.evaluate(() => getSelection()?.selectAllChildren(document.body))
      expect(await stray(unveiled), 'pointed at, held, focused, selected').toBe(0)
      await end()

      await page.setViewportSize({ width: 640, height: 500 })
      const field = page.locator('input[type="text"]:enabled:visible, textarea:visible').first()
      const writes = (await field.count()) > 0
      if (writes) await field.focus()
      expect(await stray(unveiled, still), 'scroll bars and caret').toBe(0)
      await page.evaluate((html) => {
        document.body.insertAdjacentHTML('afterbegin', html)
        scrollTo(0, 0)
      }, strange)
      expect(await stray(still), 'with what the browser draws by itself').toBe(0)

      met.held += held
      met.fields += Number(writes)
      met.refused += await page.locator('[aria-invalid="true"]').count()
      met.drawings += await page.locator('svg[role="img"]').count()
    })
  },
)

test('every state was met', () => {
  for (const [state, times] of Object.entries(met)) expect(times, state).toBeGreaterThan(3)
})

test('no frame on the way from one page to the next is anything else', async () => {
  await open('/popup.html')
  const { frames, stop } = await screencastOf(page)
  for (const path of ourPages) {
    const before = frames.length
    await page.goto(`chrome-extension://${chromium.id}${path}`)
    await stand(page)
    await expect.poll(() => frames.length, { message: path }).toBeGreaterThan(before)
  }
  for (const frame of frames.splice(0)) expect(await lens.stray(frame)).toBe(0)
  // A page that is white is seen on the way.
  await page.goto('about:blank')
  await expect.poll(() => lens.stray(frames.at(-1) as Buffer)).toBeGreaterThan(1000)
  await stop()
})

describe('what is opened above the veil', () => {
  /** A green dialog, and a green popover with its button. */
  const planted = `<button id="opens" popovertarget="pop">open</button>
    <div id="pop" popover style="background: #0f0">planted</div>
    <dialog style="background: #0f0">planted</dialog>`
  const opens = [
    ['a popover, by its button', () => page.click('#opens')],
    [
      'a dialog, by a script',
      () => page.evaluate(() => document.querySelector('dialog')?.showModal()),
    ],
  ] as const
  test.each(opens)(
    '%s, is covered at once; where the veil does not hear of it, it is found',
    async (_, press) => {
      await open('/welcome.html')
      await page.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', html), planted)
      await press()
      expect(await stray()).toBe(0)
      expect(await stray(unveiled)).toBeGreaterThan(200)

      await page.reload()
      await page.locator('.veil').waitFor()
      await page.evaluate((html) => {
        addEventListener('beforetoggle', (event) => event.stopImmediatePropagation(), true)
        document.body.insertAdjacentHTML('afterbegin', html)
      }, planted)
      await press()
      expect(await stray()).toBeGreaterThan(200)
    },
  )
  test('the veil leaves colours that the system was asked for, and paper, alone', async () => {
    await open('/welcome.html')
    const veil = page.locator('.veil')
    for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
      expect(await veil.isVisible()).toBe(true)
      await page.emulateMedia(media)
      expect(await veil.isVisible(), JSON.stringify(media)).toBe(false)
      await page.emulateMedia({ forcedColors: null, media: null })
    }
  })
})

describe('the check sees what is planted', () => {
  test('a scroll bar under the pointer or held, which Chromium else draws in a red of its own', async () => {
    await open('/options.html')
    const onBar = async (...rules: string[]) => {
      await page.mouse.move(300, 60)
      await wear(page, still, ...rules)
      // On the bar of a long page: without our rule there is a button above it, down to 17.
      await page.mouse.move(632, 21)
      return lens.stray(await shot(page))
    }
    expect(await onBar()).toBe(0)
    await page.mouse.down()
    expect(await lens.stray(await shot(page))).toBe(0)
    await page.mouse.up()
    expect(await onBar('* { scrollbar-color: #f00 #000 !important }')).toBeGreaterThan(20)
  })
  test('a scroll bar of the page, through the veil; inside it, without', async () => {
    await open('/options.html')
    const green = '* { scrollbar-color: #0f0 #000 !important }'
    expect(await stray(still, green)).toBeGreaterThan(200)
    await page.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', html), scroller)
    const ofPage = ':root { scrollbar-color: #f00 #000 !important }'
    expect(await stray(still, green, ofPage)).toBe(0)
    expect(await stray(still, green, ofPage, unveiled)).toBeGreaterThan(20)
  })
  test('a caret, a focus ring, a button under the pointer, a selection, a drawing', async () => {
    await open('/options.html')
    // Where buttons with an edge are, and a field.
    await page.locator('#hours').evaluate((hours) => hours.scrollIntoView())
    await page.locator('input[type="text"]').first().focus()
    expect(await stray(unveiled, still, 'input { caret-color: #0f0 !important }')).toBeGreaterThan(
      5,
    )
    const { end } = await holdAll(page)
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body))
    expect(await stray(unveiled)).toBe(0)
    for (const rule of [
      ':focus-visible { outline-color: #0f0 !important }',
      'button:hover { background: #0f0 !important }',
      'button:active { border-color: #0f0 !important }',
      '::selection { background: #0f0 !important }',
      'svg * { stroke: #00f !important }',
    ])
      expect(await stray(unveiled, rule), rule).toBeGreaterThan(20)
    await end()
  })
  test('text that is too faint, by its colour, by what lies behind it, or by letting that through', async () => {
    await open('/options.html')
    const heading = (await page.locator('h1').innerText()).slice(0, 20)
    expect(await faintOn(page)).toEqual([])
    for (const rule of ['color: #a00', 'background: #800', 'opacity: 0.7', 'color: #f44']) {
      const found = await faintOn(page, `h1 { ${rule} !important }`)
      expect(found.join(), rule).toContain(heading)
    }
  })
})
