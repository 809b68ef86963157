import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Known } from '../../lib/clinical/known/known.ts'
import { topics } from '../../lib/clinical/known/topics.ts'
import { sources } from '../../lib/clinical/sources.ts'
import type { Chromium } from '../drive/chromium.ts'
import { axeFinds } from './axe-finds.ts'
import { at, freshPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('15:00'))
})

const fresh = (path: string, nights: readonly string[] = []): Promise<Page> => {
  chromium.clock.set(at('15:00'))
  const profile = [{ key: 'nights', value: nights, changedAt: 1 }]
  const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
  return freshPage(chromium, path, welcomed, { profile })
}
const claimsOf = (page: Page) => page.locator('article.claim')
const claimCount = topics.reduce((sum, { claims }) => sum + claims.length, 0)

test('every claim is there with its mark, its words, and its sources one press away', async () => {
  const page = await fresh('/learn.html')
  await claimsOf(page).first().waitFor()
  expect(await claimsOf(page).count()).toBe(claimCount)
  const marks = await claimsOf(page).locator('.verdict').allInnerTexts()
  for (const word of ['studied', 'little is known', 'not so', 'not like that'])
    expect(marks.map((mark) => mark.trim())).toContain(word)
  const augmentation = claimsOf(page).filter({ hasText: 'augmentation: tell the prescriber' })
  const reference = augmentation.getByText(sources.garcia2016.identifier)
  expect(await reference.isVisible()).toBe(false)
  await augmentation.getByRole('button').click()
  await reference.waitFor()
  // What does not hold is never shown without what does.
  const read = await claimsOf(page).locator('.read').allInnerTexts()
  expect(read.length).toBeGreaterThan(10)
  expect(await page.locator('.read + p').count()).toBe(read.length)
})

test('a search goes over all that is written, whatever its case and accents', async () => {
  const page = await fresh('/learn.html')
  const field = page.getByRole('searchbox', { name: 'Look for a word' })
  await field.fill('CHAMÓMILE')
  const shown = async () => (await claimsOf(page).allInnerTexts()).join('\n').toLowerCase()
  await expect.poll(async () => (await claimsOf(page).count()) < 5).toBe(true)
  for (const text of await claimsOf(page).allInnerTexts())
    expect(text.toLowerCase()).toContain('chamomile')
  // In a table, under a drawing, and in what it rests on.
  await field.fill('lentils')
  await page.getByRole('rowheader', { name: 'Lentils, cooked' }).waitFor()
  await field.fill('back heel down')
  await page.getByText('Calf at the wall').waitFor()
  await field.fill('Garcia-Borreguero')
  await expect.poll(shown).toContain('augmentation')
  await field.fill('zzz')
  await page.getByText('Nothing here says that.').waitFor()
  expect(await claimsOf(page).count()).toBe(0)
  await field.fill('  ')
  await expect.poll(() => claimsOf(page).count()).toBe(claimCount)
})

test('what has questions is shown how it is done to whom it is cleared for, and to nobody else', async () => {
  const page = await fresh('/learn.html')
  const drawn = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await drawn('Calf at the wall').getByText('back heel down').waitFor()
  await drawn('Warm pack').getByRole('link', { name: 'Check this by day' }).waitFor()
  expect(await page.getByText('with a cloth between. Only while').count()).toBe(0)
})

test('on paper every source stands there, and nothing to press', async () => {
  const page = await fresh('/learn.html')
  await claimsOf(page).first().waitFor()
  await page.emulateMedia({ media: 'print' })
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article.claim .note li')].filter(
      (one) => one.getBoundingClientRect().height === 0,
    ),
  )
  expect(hidden).toEqual([])
  const stand = await page.locator('article.claim .note li').count()
  expect(stand).toBe(
    topics.flatMap(({ claims }): readonly Known[] => claims).flatMap((one) => one.sources).length,
  )
  const controls = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, nav')]
      .filter((one) => one.getBoundingClientRect().height > 0)
      .map((one) => one.textContent?.trim()),
  )
  // Its words stand below it on paper, and it is what they are called.
  expect(controls).toEqual(['If it is too much tonight'])
  await page.emulateMedia({ media: null })
  expect(await claimsOf(page).first().locator('.note li').first().isVisible()).toBe(false)
})

test('it asks nobody: without a network it is whole', async () => {
  const page = await fresh('/learn.html')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await claimsOf(page).first().waitFor()
  expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([])
})

const answer = (page: Page, question: RegExp, words: string) =>
  page
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: words, exact: true })
    .click()
const all = [/need to move/, /begin or grow/, /less, or gone/, /worse in the evening/] as const
const said = (page: Page) => page.getByRole('region', { name: 'What this says' })

test('the pattern check says at most that answers fit, and keeps nothing', async () => {
  const page = await fresh('/learn.html', ['urge'])
  await page.getByRole('link', { name: 'Does it fit the pattern?' }).click()
  await page.getByRole('heading', { name: 'Does it fit the pattern?' }).waitFor()
  for (const question of all) await answer(page, question, 'Yes')
  await said(page).getByText('some are still open').waitFor()
  await answer(page, /something else that may explain/, 'No')
  await said(page)
    .getByText(
      'Your answers fit the pattern clinicians look for. Only a clinician can tell what it is.',
    )
    .waitFor()
  await answer(page, /less, or gone/, 'Not now, but it was so')
  await said(page).getByText('In very severe courses').waitFor()
  await answer(page, /something else that may explain/, 'Yes')
  await said(page).getByText('may explain it otherwise').waitFor()
  await answer(page, /worse in the evening/, 'Not sure')
  await said(page).getByText('not sure about').waitFor()
  await answer(page, /begin or grow/, 'No')
  await said(page)
    .getByText('differ from the pattern clinicians look for, in: coming at rest')
    .waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/you have restless|probab|score/i)
  expect(await page.getByText('You told Settle of something else').count()).toBe(0)
  // A button on its way from pressed to not is neither.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)))
  expect(await axeFinds(page, 'night')).toEqual([])
  await page.reload()
  await page.getByRole('heading', { name: 'Does it fit the pattern?' }).waitFor()
  expect(await said(page).count()).toBe(0)
})

test('who told of cramps and jumps alone is told what these are', async () => {
  const page = await fresh('/learn.html#pattern', ['cramp', 'jerkAtSleepOnset'])
  await page.getByText('You told Settle of something else than an urge to move.').waitFor()
  const first = await claimsOf(page).allInnerTexts()
  expect(first[0]).toContain('A cramp: sudden strong pain')
  expect(first[1]).toContain('A single jump while drifting off')
})

test('from room to room', async () => {
  const page = await fresh('/learn.html')
  const rooms = ['Diary', 'My nights', 'Coffee & pills', 'Advice', 'Settings']
  for (const name of rooms) {
    const nav = page.getByRole('navigation', { name: 'The rooms of Settle' })
    await nav.getByRole('link', { name, exact: true }).click()
    await expect.poll(() => nav.locator('[aria-current]').innerText()).toBe(name)
  }
})
