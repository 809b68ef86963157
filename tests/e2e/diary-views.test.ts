import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { diaryPage, nights, row } from './diary-page.ts'
import { at, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { putRows } from './put-rows.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('09:20'))
})

const hashOf = (page: Page) => new URL(page.url()).hash

describe('the calendar', () => {
  test('shows a year, moves by day and week, and opens a night by Enter; Back leads back', async () => {
    const page = await diaryPage(chromium, nights)
    const night = page.locator('td[data-day="2026-11-20"]')
    await expect.poll(() => wordsOf(night)).toMatch(/20 November 2026: \w+/)
    expect(await page.locator('td[tabindex="0"]').getAttribute('data-day')).toBe('2026-11-22')
    await page.locator('td[tabindex="0"]').focus()
    for (const key of [
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
    ])
      await page.keyboard.press(key)
    // Tonight is the last that there is.
    await expect.poll(() => focused(page)).toBe('2026-11-22')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => focused(page)).toBe('2026-11-14')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Saturday, 14 November 2026' }).waitFor()
    expect(hashOf(page)).toBe('#2026-11-14')
    await page.getByRole('img', { name: 'The night on one line' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: '2026', exact: true }).waitFor()
    await page.getByRole('link', { name: 'Open October 2026' }).click()
    await page.getByRole('heading', { name: 'October 2026' }).waitFor()
    expect(hashOf(page)).toBe('#2026-10')
  })
  test('tells calm, known, skipped, not known and nothing apart, by shape and in words', async () => {
    const page = await diaryPage(
      chromium,
      [
        row(1, { night: '2026-11-16', kind: 'calm' }),
        row(2, { night: '2026-11-17', severity: 6 }),
        row(3, { night: '2026-11-18', kind: 'morning', worst: 6 }),
        row(4, { night: '2026-11-19', kind: 'morning', worst: 'skipped' }),
        row(5, { night: '2026-11-20', kind: 'morning', worst: 'unknown' }),
      ],
      '#2026-11',
    )
    const cell = (day: number) => page.locator(`td[data-day="2026-11-${day}"]`)
    const said: string[] = []
    const drawn = new Set<string>()
    await expect.poll(() => wordsOf(cell(16))).toContain('Calm')
    for (const day of [16, 17, 18, 19, 20, 21]) {
      said.push((await wordsOf(cell(day))).split(': ')[1] ?? '')
      drawn.add(await cell(day).locator('svg').innerHTML())
    }
    expect(said).toEqual([
      'Calm, from evening notes',
      'Strongest 6 of 10, from evening notes',
      'Strongest 6 of 10, said in the morning',
      'Skipped',
      'Not known',
      'Nothing said about the legs',
    ])
    expect(drawn.size).toBe(6)
  })
})

/** A night as it is read out. */
const wordsOf = async (night: Locator) => (await night.locator('.hidden').textContent()) ?? ''
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['day'])

describe('all notes', () => {
  test('the newest first, more as one scrolls, and only what is near is drawn', async () => {
    // Five weeks, which are more than is ever drawn at once.
    const weeks = nights.filter(({ night }) => night > '2026-10-15')
    expect(weeks.length).toBeGreaterThan(400)
    const page = await diaryPage(chromium, weeks, '#list')
    await page.getByRole('link', { name: 'Friday, 20 November 2026' }).waitFor()
    const drawn = () => page.locator('main li').count()
    await expect.poll(drawn).toBeGreaterThan(40)
    const first = page.getByText('That is the first one.')
    const further = () => page.mouse.wheel(0, 2500).then(() => first.count())
    await expect.poll(further).toBe(1)
    expect(await drawn()).toBeLessThan(250)
    await page.evaluate(() => scrollTo(0, 0))
    await page.getByRole('link', { name: 'Friday, 20 November 2026' }).waitFor()
  })
  test('by kind, and by a word of one’s own', async () => {
    const page = await diaryPage(
      chromium,
      [...nights, row(1, { note: 'Stubbed a toe on the Äpfel crate' })],
      '#list',
    )
    await page.getByLabel('Search your notes').fill('apfel crate')
    await page.getByText('1 note found').waitFor()
    await page.getByText('Stubbed a toe').waitFor()
    expect(await page.locator('main li').count()).toBe(1)
    // Not only the person's own words: whatever a row says.
    await page.getByLabel('Search your notes').fill('espresso')
    await page.getByText(/^\d\d+ notes found$/).waitFor()
    const titles = await page.locator('main li .title').allInnerTexts()
    expect(titles.filter((one) => !one.startsWith('Espresso'))).toEqual([])
    // The night that rows stand under. What is found and not looked at is not drawn.
    await page.getByLabel('Search your notes').fill('2026')
    await page.getByText(/^\d{3} notes found$/).waitFor()
    await page.evaluate(async () => {
      for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame)
    })
    expect(await page.locator('main .pages > div').count()).toBeLessThan(5)
    await page.getByLabel('Search your notes').fill('')
    await page.getByRole('button', { name: 'Kinds' }).click()
    await page.getByRole('button', { name: 'Blood test' }).click()
    await expect
      .poll(
        async () =>
          new Set(
            (await page.locator('main li .title').allInnerTexts()).map(
              (one) => one.split(' · ')[0],
            ),
          ),
      )
      .toEqual(new Set(nights.some((one) => one.kind === 'lab') ? ['Ferritin'] : []))
    await page.getByRole('button', { name: 'All kinds' }).click()
    await page.getByText('Stubbed a toe').waitFor()
  })
})

describe('the sample diary', () => {
  test('comes and goes with one press each, marked, and leaves nothing of it', async () => {
    const page = await diaryPage(chromium, [])
    await page.getByRole('button', { name: 'Look around with sample notes' }).click()
    await page.getByText('You are looking at sample notes.').waitFor()
    const kept = await rowsKept(page)
    expect(kept.length).toBeGreaterThan(500)
    expect(kept.every((one) => one['sample'] === true)).toBe(true)
    expect(kept.some((one) => one['night'] === '2026-11-22')).toBe(false)
    await page.getByRole('link', { name: 'All notes' }).click()
    await page.getByText('sample', { exact: true }).first().waitFor()
    // What is changed of it is of the sample too; what is the person's own stays.
    await page.locator('main li button.head').first().click()
    await page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click()
    await page.getByText('Deleted', { exact: true }).waitFor()
    await putRows(page, [row(1, { severity: 3 })])
    await page.getByRole('button', { name: 'Take them away' }).click()
    await expect.poll(() => page.getByText('You are looking at sample notes.').count()).toBe(0)
    await expect
      .poll(async () => (await rowsKept(page)).map((one) => one['id']))
      .toEqual([row(1, {}).id])
    expect(await page.getByRole('button', { name: 'Look around' }).count()).toBe(0)
  })
})
