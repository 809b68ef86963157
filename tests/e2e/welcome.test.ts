import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { axeFindsInAll } from './axe-finds.ts'
import { at, freshPage, settingsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

const isNew = { settings: { values: { welcomed: false }, changedAt: {} } }
let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('19:40'))
})
beforeEach(async () => {
  chromium.clock.set(at('19:40'))
  page = await freshPage(chromium, '/welcome.html', isNew)
})
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const screens = {
  hours: () => heading('Good evening'),
  async allow() {
    await press('I agree, go on')
    await heading('What shall Settle do tonight?')
  },
  async tonight() {
    await screens.allow()
    await press('Go on')
    await heading('Tonight')
  },
}
const kept = async () => (await settingsKept(chromium))?.values as Record<string, unknown>

test('two presses leave a working default, and what was agreed to', async () => {
  await screens.tonight()
  // Where home is may be noted by now, if the page took its time; nothing else is.
  const { travel, ...others } = await kept()
  const start = { agreed: true, dims: false, reminds: false, offers: 0, offeredOn: null }
  expect(others).toEqual({ welcomed: false, start })
})

test('a bare eleven is asked about, and not left behind by going on', async () => {
  const field = page.getByLabel('Lights out', { exact: true })
  await field.fill('11')
  await field.press('Enter')
  const evening = page.getByRole('button', { name: '11 in the evening, 23:00' })
  await evening.waitFor()
  await press('I agree, go on')
  await page.getByRole('button', { name: '11 in the morning, 11:00' }).waitFor()
  expect(await kept()).toEqual({ welcomed: false })
  await evening.click()
  await expect.poll(async () => (await settingsKept(chromium))?.values.week?.[0]?.bed).toBe('23:00')
  await screens.allow()
})

test('tonight says when what happens, beginning now, and what is off', async () => {
  await page.getByRole('button', { name: 'Later: Lights out' }).click()
  await screens.allow()
  await press('Not now: dim the pages I read')
  await page.getByText('Dimming is off').waitFor()
  await press('Not now: remind me')
  await page.getByText('Reminders are off').waitFor()
  await press('Go on')
  await heading('Tonight')
  expect(await page.locator('ol').first().locator('li').allInnerTexts()).toEqual([
    'now\nNothing yet. It is 19:40.',
    '20:45\nAn easy walk',
    '21:45\nScreens away, or something quiet with your hands',
    '22:25\nStretches',
    '22:45\nLights out',
    '07:00\nUp',
  ])
  await page.getByText('Reminders are off').waitFor()
  const settings = page.getByRole('link', { name: 'You can change both in Settings.' })
  expect(await settings.getAttribute('href')).toBe('/options.html#dimming')
  // “Not now” decides nothing: both are offered again.
  expect(await kept()).toMatchObject({ start: { dims: false, reminds: false } })
})

test('a later offer leads to the second screen, and before the first was agreed to, to that', async () => {
  await page.goto(page.url().replace(/#.*|$/, '#allow'))
  await page.reload()
  await screens.hours()
  await screens.allow()
  await page.reload()
  await heading('What shall Settle do tonight?')
})

describe('the evening in twenty seconds', () => {
  const clock = async () => (await page.locator('p.row span').first().innerText()).trim()
  test.each(['no-preference', 'reduce'] as const)('with motion: %s', async (reducedMotion) => {
    await screens.tonight()
    await page.emulateMedia({ reducedMotion })
    await page.evaluate(() => {
      // The evening goes by what this says; twenty seconds of it pass at once.
      const real = performance.now.bind(performance)
      const began = real()
      performance.now = () => began + (Object(globalThis).gone ?? 0)
    })
    const pass = (ms: number) => page.evaluate((gone) => Object.assign(globalThis, { gone }), ms)
    await page.getByRole('button', { name: 'See the evening (20 seconds)' }).click()
    await expect.poll(clock).toBe('20:15')
    await pass(9_000)
    // Where motion is not wanted, it goes in ten steps.
    await expect.poll(clock).toBe(reducedMotion === 'reduce' ? '21:15' : '21:22')
    await pass(20_000)
    await expect.poll(clock).toBe('22:45')
    const shade = page.locator('.sample').evaluate((el) => el.style.getPropertyValue('--shade'))
    expect(await shade).toBe('rgb(179 124 62)')
    await expect
      .poll(() => page.getByRole('button', { name: /^See/ }).getAttribute('aria-disabled'))
      .toBe('false')
  })
})

describe('the pin', () => {
  /** A browser that says whether it is there; a second passes in a moment, and it is counted how often it is asked. */
  const pinned = () =>
    page.addInitScript(() => {
      const world = Object.assign(globalThis, { asked: 0, is: false })
      const wait = setTimeout
      world.setTimeout = ((work: () => void, ms: number) =>
        wait(work, ms === 1_000 ? 10 : ms)) as never
      chrome.action.getUserSettings = (async () => {
        world.asked++
        return { isOnToolbar: world.is }
      }) as never
    })
  const asked = () => page.evaluate(() => Object(globalThis).asked as number)
  const hide = (is: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, is)
  beforeEach(async () => {
    await pinned()
    await page.reload()
    await screens.tonight()
    await page.getByText('Press the pin beside Settle.').waitFor()
  })
  test('is drawn with its two steps until it is there, and then not looked for', async () => {
    await page.evaluate(() => Object.assign(globalThis, { is: true }))
    await page.getByText('Done. Settle is in the toolbar.').waitFor()
    expect(await page.getByText('Press the pin beside Settle.').isVisible()).toBe(false)
    const before = await asked()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(await asked()).toBe(before)
  })
  test('is not looked for while the page is hidden', async () => {
    await expect.poll(asked).toBeGreaterThan(2)
    await hide(true)
    const before = await asked()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
    // One question may have been on its way.
    expect(await asked()).toBeLessThanOrEqual(before + 1)
    await hide(false)
    await expect.poll(asked).toBeGreaterThan(before + 2)
  })
})

describe.each(Object.entries(screens))('the screen of %s', (_, open) => {
  test('has nothing that axe finds, in three palettes, and one main press', async () => {
    await open()
    expect(await axeFindsInAll(page)).toEqual([])
    expect(await page.locator('.button.strong').count()).toBe(1)
  })
  test('fits 320 pixels, and no press is smaller than 44', async () => {
    await open()
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, a')]
        .map((el) => ({ el, box: el.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
        .map(({ el }) => el.outerHTML.slice(0, 90)),
    )
    expect(small).toEqual([])
  })
  test('goes by the keyboard alone, and the focus is seen, in the colours of the system too', async () => {
    await open()
    await page.emulateMedia({ forcedColors: 'active' })
    const reached: string[] = []
    const presses = await page.locator('main button, main input, main a').count()
    for (let i = 0; i < presses; i++) {
      await page.keyboard.press('Tab')
      const [name, ring] = await page.evaluate(() => {
        const el = document.activeElement as HTMLElement
        return [el.outerHTML, getComputedStyle(el).outlineStyle] as const
      })
      expect(ring, name).not.toBe('none')
      reached.push(name)
    }
    expect(new Set(reached).size).toBe(presses)
    await page.emulateMedia({ forcedColors: null })
  })
})

test('the three screens by the keyboard alone', async () => {
  const go = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  await go('I agree, go on')
  await heading('What shall Settle do tonight?')
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  await expect.poll(focused).toBe('H1')
  await go('Not now: dim the pages I read')
  await page.getByText('Dimming is off').waitFor()
  // The press that is gone leaves the focus to its neighbour.
  await expect.poll(focused).toBe('BUTTON')
  await go('Go on')
  await heading('Tonight')
  await expect.poll(focused).toBe('H1')
})
