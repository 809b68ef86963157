import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { pseudo } from '../make/pseudo.ts'
import { at } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { PictureSheet } from './picture-sheet.ts'
import { popupIn, popupStates, stateOf } from './popup-states.ts'
import { unfit } from './unfit.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('12:00'))
})

/** The others in the long form, and in the pictures of `npm run pictures`. */
const languages = process.env['SETTLE_LONG'] ? ['en', pseudo.long.tag, pseudo.mirrored.tag] : ['en']

/** Where pictures are kept, if they are asked for: `npm run pictures`. */
const folder = process.env['SETTLE_PICTURES']
const sheets = new Map<string, PictureSheet>()
function sheetOf(name: string): PictureSheet | null {
  if (!folder) return null
  const sheet = sheets.get(name) ?? new PictureSheet()
  sheets.set(name, sheet)
  return sheet
}
afterAll(async () => {
  for (const [name, sheet] of sheets) await sheet.write(folder ?? '', `popup-${name}`)
})

describe.each(languages)('the popup fits 345 × 600 without scrolling, in %s:', (language) => {
  test.each(popupStates)('$name', async (state) => {
    const page = await popupIn(chromium, state, language)
    const night = state.tomorrow === true
    expect(await page.evaluate(unfit, night)).toEqual([])
    await sheetOf(state.name)?.take(page)
  })
})

test.each(['en', pseudo.long.tag])(
  'where text is twice as large, Legs now, the keys and calm come first and the rest scrolls down only, in %s',
  async (language) => {
    const page = await popupIn(chromium, stateOf('sign'), language)
    await page.setViewportSize({ width: 345, height: 300 })
    const inWindow = await page.evaluate(() =>
      [...document.querySelectorAll('.legs, .key')].map((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      }),
    )
    expect(inWindow).toEqual(Array.from({ length: 12 }, () => true))
    await page
      .getByRole('button', { name: /Coffee|Č/ })
      .first()
      .scrollIntoViewIfNeeded()
    const { width, down } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      down: document.documentElement.scrollHeight > innerHeight,
    }))
    expect([width, down]).toEqual([345, true])
  },
)
