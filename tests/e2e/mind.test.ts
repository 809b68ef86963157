import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { pseudo } from '../make/pseudo.ts'
import { axeFindsInAll } from './axe-finds.ts'
import { at, freshPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { plainWords } from './plain-words.ts'
import { watch } from './watch.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('23:40'))
})

/** The relief room with things for the mind in it, in a window as small as the popup. */
async function open(language = 'en', name = 'Something for the mind') {
  const settings = { values: { welcomed: true, language }, changedAt: {} }
  page = await freshPage(chromium, '/relief.html', { settings })
  await page.setViewportSize({ width: 345, height: 600 })
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await doorOf(0).waitFor()
}
const things = () => page.locator('.things')
const doorOf = (n: number) => things().getByRole('button').nth(n)
/** What each of the three goes on with; breathing goes on by itself. */
const each = [
  { door: 0, name: 'Slow breathing', next: null },
  { door: 1, name: 'An animal for each letter', next: 'Next letter' },
  { door: 2, name: 'A jumbled word', next: 'Show the word' },
]
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())

/** Of what is shown: what is too small to press at night, or to read. */
const tooSmall = () =>
  things().evaluate((whole) => {
    const found: string[] = []
    for (const press of whole.querySelectorAll('button')) {
      const { width, height } = press.getBoundingClientRect()
      if (width < 56 || height < 56)
        found.push(`${press.textContent?.trim()}: ${width} × ${height}`)
    }
    for (const text of whole.querySelectorAll('p, .word, button')) {
      const size = Number.parseFloat(getComputedStyle(text).fontSize)
      if (size < 18) found.push(`${text.textContent?.trim()}: ${size} px`)
    }
    return found
  })
/** How much of a thing lies outside of the window. */
const outside = () =>
  things().evaluate((whole) => {
    const { top, bottom, left, right } = whole.getBoundingClientRect()
    return [-top, bottom - innerHeight, -left, right - innerWidth].filter((px) => px > 0)
  })
const placeOfNext = async () => {
  const box = await things().locator('.next').boundingBox()
  return [box?.x, box?.y]
}

test('without a list of your own there are three things at once, while the clock runs', async () => {
  await open()
  for (const [n, { name }] of each.entries()) expect(await doorOf(n).innerText()).toBe(name)
  expect(await tooSmall()).toEqual([])
  await watch(chromium, page, 6)
  expect(await page.getByRole('timer').innerText()).toMatch(/^0:(0[5-9]|1\d)$/)
})

test.each(each)(
  '$name is whole in the window of a popup, and goes by the keyboard',
  async (one) => {
    await open()
    await doorOf(one.door).focus()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe(one.next ?? 'Back')
    expect([...(await outside()), ...(await tooSmall())]).toEqual([])
    expect(await axeFindsInAll(page)).toEqual([])
    if (one.next) {
      const before = await placeOfNext()
      for (const key of ['Space', 'Enter']) {
        await page.keyboard.press(key)
        // No press moves under the finger.
        expect(await placeOfNext()).toEqual(before)
      }
    }
    // The space bar was that of the press: the clock above was not stopped by it.
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(one.name)
  },
)

test('the ring of slow breathing grows from the first breath on, or stands still', async () => {
  await open()
  const ring = things().locator('.ring')
  const moves = () =>
    ring.evaluate((el) => [getComputedStyle(el).transform !== 'none', el.getAnimations().length])
  await doorOf(0).click()
  expect(await moves()).toEqual([true, 1])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moves()).toEqual([false, 0])
  expect(await things().locator('.word').isVisible()).toBe(true)
})

test.each(Object.values(pseudo))(
  'they speak the language that was chosen: $tag',
  async (spoken) => {
    await open(spoken.tag, spoken.files[`${spoken.tag}/relief`]?.['ui.relief.name.busyMind'])
    for (const { door, next } of each) {
      await doorOf(door).click()
      await things().locator('.task').waitFor()
      if (next) await page.keyboard.press('Enter')
      expect(await page.evaluate(plainWords)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(345)
      await page.keyboard.press('Escape')
    }
  },
)
