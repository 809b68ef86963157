import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept, settingsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('14:00'))
})

const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
const cup = (n: number, clock: string, mg: number, more: object = {}) => ({
  ...{ id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, kind: 'intake' },
  ...{ substance: 'caffeine', drink: 'espresso', name: 'Espresso', mg, at: at(clock) },
  ...{ zone: 'Europe/Berlin', offsetMin: 60, night: '2026-11-21', enteredAt: at(clock) },
  ...more,
})
const room = (of = page) => of.locator('#caffeine')
const intake = async (entries: readonly unknown[] = [], profile: readonly unknown[] = []) => {
  page = await freshPage(chromium, '/intake.html', welcomed, { entries, profile })
  await room().getByRole('group', { name: 'Note a cup now' }).waitFor()
}
const said = (answers: Record<string, string>, key = 'caffeineAnswers') => ({
  key,
  changedAt: at('08:00'),
  value: Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, answeredAt: at('08:00') }]),
  ),
})
const answer = async (question: RegExp, words: string) => {
  const who = room().getByRole('button', { name: 'Questions about you' })
  if ((await who.getAttribute('aria-expanded')) === 'false') await who.click()
  await room()
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: words, exact: true })
    .click()
}

test('two coffees in the popup: the band stands there, and as a fan in the room', async () => {
  page = await freshPage(chromium, '/popup.html', welcomed)
  const coffee = async () => {
    await page.getByRole('button', { name: 'Coffee', exact: true }).click()
    await page.getByRole('group', { name: 'Espresso' }).getByRole('button', { name: 'Now' }).click()
    await page.getByRole('button', { name: 'Coffee', exact: true }).click()
  }
  await coffee()
  // 8.5 hours before lights out: of 80 mg some 2 are left in the quickest body, 44 in the slowest.
  await page.getByText('At lights out about 1 to 44 mg').waitFor()
  await page.getByRole('button', { name: 'Back' }).click()
  await coffee()
  await page.getByText('At lights out about 3 to 88 mg').waitFor()
  await page.goto(page.url().replace('popup', 'intake'))
  await room().getByText('At lights out: 3 to 88 mg.').waitFor()
  expect(await room().locator('li time').count()).toBe(2)
  await room().getByText('160 mg in all.').waitFor()
  const fan = room().getByRole('img', { name: /^Caffeine left, from .* it goes from 3 to 88 mg/ })
  await fan.waitFor()
  expect(await fan.locator('path').count()).toBe(2)
  await room().getByRole('button', { name: 'The same in numbers' }).click()
  const row = room().getByRole('row', { name: /^22:30/ })
  expect((await row.innerText()).split(/\s+/)).toEqual(['22:30', '3', '50', '88'])
  await room().getByText('What you had fills your line for tonight.').waitFor()
})

test('a cup noted in the room is counted at once, and taken back in one press', async () => {
  await intake()
  await room().getByText('Nothing noted yet today.').waitFor()
  const black = room().getByRole('row', { name: /^Black tea/ })
  expect((await black.innerText()).split('\t')).toEqual(['Black tea', '18:39', '15:20'])
  await room()
    .getByRole('button', { name: /^Espresso/ })
    .click()
  await room().getByText('At lights out: 1 to 44 mg.').waitFor()
  await room()
    .getByText(/^Up to \d+ mg more fits your line if you have it now; 0 mg/)
    .waitFor()
  await room().getByRole('button', { name: /^Undo/ }).click()
  await room().getByText('Nothing noted yet today.').waitFor()
  expect(await rowsKept(page)).toHaveLength(2)
})

describe('who it is counted for', () => {
  test('pregnancy, answered here, takes the model away and puts the line of the day in its place', async () => {
    await intake([cup(1, '08:00', 90), cup(2, '10:00', 130)])
    await room()
      .getByText(/^At lights out: \d+ to \d+ mg\.$/)
      .waitFor()
    await answer(/^Are you pregnant/, 'Yes')
    await room().getByText('Today so far 220 mg; the line is 200 mg.').waitFor()
    expect(await room().getByRole('img').count()).toBe(0)
    expect(
      await room()
        .getByText(/At lights out/)
        .count(),
    ).toBe(0)
    // The same answer stands on the health list, and the popup knows it.
    await page.goto(page.url().replace('intake', 'popup'))
    await page.getByRole('button', { name: 'Coffee', exact: true }).click()
    await page.getByText('Today so far 220 mg of 200 mg.').waitFor()
    await page
      .getByRole('group', { name: 'Black tea' })
      .getByRole('button', { name: 'Now' })
      .click()
    await page.getByRole('button', { name: 'Coffee', exact: true }).click()
    await page.getByText('Today so far 270 mg of 200 mg.').waitFor()
    expect(await page.getByText(/At lights out about/).count()).toBe(0)
  })
  test('not sure asks first; no brings the band back', async () => {
    await intake([cup(1, '08:00', 90)])
    await answer(/^Do you take fluvoxamine/, 'Not sure')
    await room()
      .getByText(/^You are not sure about: fluvoxamine\./)
      .waitFor()
    expect(await room().getByRole('img').count()).toBe(0)
    await answer(/^Do you take fluvoxamine/, 'No')
    await room().getByRole('img').waitFor()
  })
  test('smoking and the pill move it', async () => {
    await intake([cup(1, '08:00', 90)], [said({ pill: 'yes' })])
    await room().getByText('At lights out: 0 to 54 mg.').waitFor()
    await answer(/^Do you smoke/, 'Every day')
    await room().getByText('At lights out: 0 to 32 mg.').waitFor()
  })
  test('an onset is kept with the band, and without one where there is no model', async () => {
    const onset = async (profile: readonly unknown[]) => {
      // The band goes by the minute, and the tests before this one take some.
      chromium.clock.set(at('14:00'))
      page = await freshPage(chromium, '/popup.html', welcomed, {
        entries: [cup(1, '10:00', 90)],
        profile,
      })
      // A diary that opens slowly is waited for a second at the press: once a note is in it, it stands open.
      await page.keyboard.press('0')
      await expect.poll(() => rowsKept(page)).toHaveLength(2)
      await page.getByRole('button', { name: 'Legs now' }).click()
      await page.getByText(/^Noted\. Quiet until/).waitFor()
      return (await rowsKept(page)).find((row) => row['kind'] === 'symptom')
    }
    expect(await onset([])).toMatchObject({
      caffeineMg: 90,
      caffeineLowMg: 15,
      caffeineHighMg: 69,
    })
    const without = await onset([said({ liverDisease: 'yes' }, 'health')])
    expect(without).toMatchObject({ caffeineMg: 90 })
    expect(without).not.toHaveProperty('caffeineLowMg')
  })
})

test('a cup from after a clock was set back is left for later', async () => {
  await intake([cup(1, '10:00', 90), cup(2, '19:00', 200)])
  await room().getByText('90 mg in all.').waitFor()
  await room()
    .getByText(/^At lights out: \d to \d\d mg\.$/)
    .waitFor()
})

test('a large cup offers thirteen hours, one press takes them', async () => {
  await intake([cup(1, '08:00', 220)])
  await room().getByText('9 h before lights out: 13:30 tonight.').waitFor()
  await room().getByRole('button', { name: 'Make it 13 h' }).click()
  await room().getByText('13 h before lights out: 09:30 tonight.').waitFor()
  expect(await room().getByRole('button', { name: 'Make it' }).count()).toBe(0)
  const { values } = (await settingsKept(chromium)) as NonNullable<
    Awaited<ReturnType<typeof settingsKept>>
  >
  expect(values.routine.find(({ id }) => id === 'caffeine')).toMatchObject({ leadMin: 780 })
})

describe('wrong input gets a sentence and loses nothing', () => {
  test.each(['-5', '4000', '201', 'a lot'])('%s mg at lights out', async (text) => {
    await intake([cup(1, '08:00', 90)])
    const field = room().getByLabel('Left at lights out, at most', { exact: true })
    await field.fill(text)
    await field.press('Enter')
    await room().getByText('Between 0 and 200, please. Until then 30 stays.').waitFor()
    expect((await settingsKept(chromium))?.values).not.toHaveProperty('caffeine')
    await field.fill('45')
    await field.press('Enter')
    await expect
      .poll(async () => (await settingsKept(chromium))?.values)
      .toMatchObject({ caffeine: { residualMg: 45 } })
  })
  test.each(['-5', '4000'])('a drink of %s mg', async (text) => {
    page = await freshPage(chromium, '/options.html#cups', welcomed)
    const field = page.getByLabel('Milligrams: Espresso', { exact: true })
    await field.fill(text)
    await field.press('Enter')
    await page
      .locator('#cups')
      .getByText('Between 0 and 1000, please. Until then 80 stays.')
      .waitFor()
    expect((await settingsKept(chromium))?.values).not.toHaveProperty('drinks')
    await page.getByText('Found in such cups: 48 to 317 mg').waitFor()
  })
  test('a drink named like markup is a name', async () => {
    page = await freshPage(chromium, '/options.html#cups', welcomed)
    const name = '<img src=x onerror="document.title=1">'
    await page.locator('#cups').getByPlaceholder('Name').fill(name)
    await page.locator('#cups').getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('#cups').getByText(name, { exact: true }).waitFor()
    await page.goto(page.url().replace(/options.*/, 'intake.html'))
    await room().getByRole('button', { name }).click()
    await room().getByText(`${name}, 80 mg`, { exact: true }).waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).not.toBe('1')
  })
})
