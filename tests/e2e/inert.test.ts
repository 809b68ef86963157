import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('22:10'))
})

/** What somebody might write, or what somebody might want a page to run. */
const corpus = [
  '<script>globalThis.ran = 1</script>',
  '<img src=x onerror="globalThis.ran = 1">',
  '<svg onload=globalThis.ran=1><animate onbegin=globalThis.ran=1 attributeName=x>',
  '"><button autofocus onfocus=globalThis.ran=1>x</button>',
  "'-globalThis.ran=1-'",
  '</textarea></style></title><iframe srcdoc="<script>top.ran=1</script>">',
  '<style>body{display:none}</style>',
  'javascript:globalThis.ran=1',
  '&lt;b&gt; &amp; &#x3C;script&#x3E;',
  `{ran} {n} {{ran}} \${globalThis.ran=1} {@html ran}`,
  '\u202Egnp.exe\u202C \u2066abc\u2069 \u200F\u061C',
  'null',
  'undefined',
  '[object Object]',
  'NaN',
  '__proto__',
  '%3Cscript%3E %00 \\u003cscript\\u003e',
  'a\u0301\u0327 👩🏽‍🚀 𒐫 ﷽',
]

const short = (text: string, most: number) => text.slice(0, most)
/** Each text in every free field of every kind that has one. */
const rowsOf = (text: string, i: number) => {
  const base = {
    at: Date.parse('2026-11-22T20:00:00+01:00') + i * 60_000,
    zone: 'Europe/Berlin',
    offsetMin: 60,
    night: '2026-11-22',
    enteredAt: Date.parse('2026-11-22T20:00:00+01:00'),
    note: text,
  }
  return [
    { kind: 'symptom', symptomKind: 'urge', severity: 4 },
    { kind: 'calm' },
    { kind: 'note' },
    { kind: 'intake', substance: 'caffeine', name: short(text, 80), drink: short(text, 64), mg: 5 },
    { kind: 'dose', name: short(text, 80), form: short(text, 80) },
    { kind: 'medicine', name: short(text, 80), change: 'new', amount: short(text, 120) },
    {
      ...{ kind: 'lab', test: 'other', name: short(text, 80), laboratory: short(text, 80) },
      ...{ valueTenths: 1, unit: short(text, 20) },
    },
    { kind: 'step', step: short(text, 64), did: 'done' },
    { kind: 'relief', what: short(text, 64), name: short(text, 80) },
  ].map((row, k) => ({
    ...base,
    ...row,
    id: `00000000-0000-4000-8000-${String(100 * i + k).padStart(12, '0')}`,
  }))
}
const rows = corpus.flatMap(rowsOf)
const names = {
  routine: corpus.map((text, i) => ({
    ...{ id: `own-${i}`, kind: 'own', leadMin: 10 * i, lengthMin: 0, on: true, star: false },
    ...{ by: 'badge', name: short(text, 80) },
  })),
  drinks: corpus.map((text, i) => ({
    ...{ id: `own-${i}`, kind: 'own', mg: 50, usual: true, name: short(text, 80) },
  })),
}
const stored = { settings: { values: { welcomed: true, ...names }, changedAt: {} } }

/** Whatever ran, and whatever stands in the page that none of our pages makes. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    ran: (globalThis as { ran?: unknown }).ran ?? null,
    made: document.querySelectorAll(
      'iframe, img, animate, [onerror], [onload], [onfocus], main style',
    ).length,
  }))

const opened = (path: string): Promise<Page> => freshPage(chromium, path, stored, { entries: rows })
const inert = { ran: null, made: 0 }

test('what is written into a note stands on the diary page as it was written, and does nothing', async () => {
  const page = await opened('/diary.html#2026-11-22')
  await expect.poll(() => page.locator('main li button.head').count()).toBe(rows.length)
  const notes = await page.locator('main li .note').allTextContents()
  for (const text of corpus)
    expect(
      notes.filter((one) => one === text),
      text,
    ).toHaveLength(9)
  const shown = await page.locator('main').evaluate((main) => main.textContent ?? '')
  for (const text of corpus) expect(shown).toContain(short(text, 64))
  // Opened, each shows its details, and its form the fields.
  await page.evaluate(() => {
    for (const head of document.querySelectorAll<HTMLElement>('main li button.head')) head.click()
  })
  expect(await traces(page)).toEqual(inert)
  await page.evaluate(() => {
    for (const change of document.querySelectorAll<HTMLElement>('[aria-label^="Change"]'))
      change.click()
  })
  await expect.poll(() => page.locator('main form').count()).toBe(rows.length)
  expect(await traces(page)).toEqual(inert)
  const fields = await page
    .locator('textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
  expect(fields.length).toBeGreaterThan(corpus.length)
  expect(fields.every((value) => corpus.includes(value))).toBe(true)
})
test('the list, its search, and the calendar', async () => {
  const page = await opened('/diary.html#list')
  await page.getByLabel('Search your notes').fill('<img src=x onerror')
  await page.getByText('notes found').waitFor()
  await expect.poll(() => page.locator('main li').count()).toBe(9)
  expect(await traces(page)).toEqual(inert)
  await page.getByRole('link', { name: 'Year' }).click()
  await page.locator('td[data-day="2026-11-22"]').waitFor()
  expect(await traces(page)).toEqual(inert)
})
test.each(['/popup.html', '/options.html'])('%s', async (path) => {
  const page = await opened(path)
  const shown = () =>
    page.evaluate(
      () =>
        `${document.body.textContent}${[...document.querySelectorAll('input')].map((one) => one.value).join(' ')}`,
    )
  const missing = async () => {
    const all = await shown()
    return corpus.filter((text) => !all.includes(short(text, 80)))
  }
  await expect.poll(missing).toEqual([])
  // What a text would start by itself starts within the next frames.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  expect(await traces(page)).toEqual(inert)
})
