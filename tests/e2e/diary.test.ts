import { beforeAll, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { axeFinds } from './axe-finds.ts'
import { diaryPage, row, welcomed } from './diary-page.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('09:20'))
})

describe('one night', () => {
  test('an entry is corrected, its history seen, deleted, and brought back', async () => {
    const page = await diaryPage(chromium, [row(1, { severity: 6, side: 'left' })], '#2026-11-21')
    await page.getByRole('button', { name: /Urge to move · 6 of 10/ }).click()
    await page.getByRole('button', { name: 'Change: Urge to move' }).click()
    const strong = page.getByRole('radiogroup', { name: 'How strong?' })
    await strong.getByRole('radio', { name: '4', exact: true }).click()
    // A second press takes an answer back.
    await page
      .getByRole('radiogroup', { name: 'Which side?' })
      .getByRole('radio', { name: 'Left' })
      .click()
    await page.getByRole('button', { name: 'Save' }).click()
    const changed = page.getByRole('button', { name: /Urge to move · 4 of 10/ })
    await changed.first().waitFor()
    await page.getByRole('button', { name: /^History/ }).click()
    await page.getByText('How strong: was 6 of 10, at Sun 22 Nov, 09:2').waitFor()
    await page.getByText(/Side: was Left, .* changed to nothing/).waitFor()
    await page.getByRole('button', { name: /^Delete/ }).click()
    await page.getByText('Deleted', { exact: true }).waitFor()
    await expect.poll(() => changed.count()).toBe(0)
    await page.locator('h2').first().click()
    await page.keyboard.press('u')
    await page
      .getByRole('button', { name: /Urge to move · 4 of 10/ })
      .first()
      .waitFor()
    const kept = await rowsKept(page)
    expect(kept).toHaveLength(4)
    expect(kept.filter((one) => one['removed'])).toHaveLength(1)
    expect(kept.filter((one) => one['severity'] === 4 && !('side' in one))).toHaveLength(3)
  })
  test('a correction is undone, field by field', async () => {
    const page = await diaryPage(chromium, [row(1, { severity: 6 })], '#2026-11-21')
    await page.getByRole('button', { name: /6 of 10/ }).click()
    await page.getByRole('button', { name: /^Change/ }).click()
    await page.getByLabel('At', { exact: true }).fill('23:40')
    await page.getByRole('button', { name: 'More about it' }).click()
    await page.getByLabel('How long').fill('half')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('One thing is still open: How long.').waitFor()
    await page.getByLabel('How long').fill('25')
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByText('How long: 25 min').waitFor()
    // The form is gone, and who came by keyboard stands where it was.
    const focused = () => page.evaluate(() => document.activeElement?.ariaLabel)
    await expect.poll(focused).toMatch(/^Change/)
    await page.getByRole('button', { name: /23:40 Urge/ }).waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await page.getByRole('button', { name: /22:10 Urge/ }).waitFor()
    expect(await page.getByText('How long: 25 min').count()).toBe(0)
    const last = (await rowsKept(page)).find(
      (one) => one['enteredAt'] !== undefined && !('durationMin' in one) && 'replaces' in one,
    )
    expect(last).toMatchObject({ severity: 6, at: Date.parse('2026-11-21T22:10:00+01:00') })
  })
  test('a forgotten note is added late', async () => {
    const page = await diaryPage(chromium, [], '#2026-11-21')
    await page.getByText('What you add now is marked as late').waitFor()
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByRole('button', { name: 'Legs', exact: true }).click()
    await page.getByRole('radio', { name: 'Cramp' }).click()
    await page
      .getByRole('radiogroup', { name: 'How strong?' })
      .getByRole('radio', { name: '7' })
      .click()
    await page.getByLabel('At', { exact: true }).fill('00:40')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: /00:40 Cramp · 7 of 10 late/ }).waitFor()
    const kept = (await rowsKept(page)).find((one) => one['symptomKind'] === 'cramp')
    expect(kept).toMatchObject({
      night: '2026-11-21',
      at: Date.parse('2026-11-22T00:40:00+01:00'),
      late: true,
      severity: 7,
    })
  })
  test('who has cramps alone is offered no urge', async () => {
    const nights = { key: 'nights', value: ['cramp', 'jerkAtSleepOnset'], changedAt: 1 }
    const page = await freshPage(chromium, '/diary.html#2026-11-21', welcomed, {
      ...{ entries: [row(1, { symptomKind: 'cramp' })], profile: [nights] },
    })
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByRole('button', { name: 'Legs', exact: true }).click()
    await page.getByRole('radio', { name: 'Cramp', exact: true }).waitFor()
    expect(await page.locator('body').innerText()).not.toMatch(/urge/i)
  })
  test('every kind has its form, and axe finds nothing in it', async () => {
    const page = await diaryPage(chromium, [row(1, {})], '#2026-11-21')
    await page.setViewportSize({ width: 320, height: 700 })
    await page.getByRole('button', { name: 'Add a note' }).click()
    const choice = page.getByRole('region', { name: 'Add a note' }).getByRole('button')
    const names = (await choice.allInnerTexts()).slice(0, -1)
    expect(names).toHaveLength(12)
    const longest = /^(Legs|Sleep|Blood test)$/
    expect(names.filter((name) => longest.test(name)).length).toBeGreaterThan(1)
    for (const name of names) {
      await page.getByRole('button', { name, exact: true }).click()
      const more = page.getByRole('button', { name: 'More about it' })
      if ((await more.count()) > 0) await more.click()
      const swollen = page.getByRole('button', { name: 'Swollen' })
      if ((await swollen.count()) > 0) await swollen.click()
      // The longest forms hold every sort of field.
      if (longest.test(name)) expect(await axeFinds(page, 'day'), name).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(320)
      await page.getByRole('button', { name: 'Leave it' }).click()
      await page.getByRole('button', { name: 'Add a note' }).click()
    }
  })
})
