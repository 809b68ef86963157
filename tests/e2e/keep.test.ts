import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { makeDiary } from '../make/diary.ts'
import { encodedAs } from '../make/encoded.ts'
import { markup } from '../make/texts.ts'
import { at, freshPage, rowsKept, settingsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { undated } from './undated.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})
beforeEach(async () => {
  // As in the frozen copy, which is of before there was a first minute.
  page = await freshPage(chromium, '/options.html', { settings: { values: { start: undefined } } })
})

const notes = () => page.locator('#notes')
const fixture = readFileSync(new URL('../files/fixtures/backup-v2.json', import.meta.url), 'utf8')
async function saved(name = 'Save a copy'): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notes().getByRole('button', { name }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}
const chooseBytes = (name: string, bytes: Uint8Array) =>
  notes()
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) })
const choose = (name: string, text: string) => chooseBytes(name, Buffer.from(text))
const press = (name: string) => notes().getByRole('button', { name }).click()
const kept = async (text: string) => {
  await choose('copy.json', text)
  await press('Bring it in')
  await notes().getByText('Done. The notes are here.').waitFor()
}

test('save, delete everything, bring back, save again: the same bytes but for the date', async () => {
  await kept(fixture)
  const first = await saved()
  expect(undated(first)).toBe(undated(fixture))
  await press('Delete everything')
  await press('Delete it all')
  await notes().getByText('Everything is deleted.').waitFor()
  expect(await rowsKept(page)).toEqual([])
  await kept(first)
  expect(undated(await saved())).toBe(undated(first))

  // A second time adds nothing.
  await choose('copy.json', first)
  await notes().getByText('Everything in it is here already.').waitFor()
  expect((await settingsKept(chromium))?.changedAt['welcomed']).toBe(1795211100002)
})

test.each([
  ['cut off', fixture.slice(0, 900), 'This file is cut off or damaged.'],
  ['another program’s', '{"name":"sleep"}', 'This is not a copy that Settle saved.'],
  ['newer', fixture.replace('"version":2', '"version":9'), 'A newer Settle saved this copy.'],
])(
  'a file that is %s is refused in a plain sentence, and nothing changes',
  async (_, text, why) => {
    await choose('copy.json', text)
    await notes().getByText(why).waitFor()
    await notes().getByText('Nothing has changed.').waitFor()
    expect(await rowsKept(page)).toEqual([])
  },
)

test('stopped in the middle all is as it was', async () => {
  await kept(fixture)
  const before = undated(await saved())
  const rows = makeDiary({ seed: 6, last: '2026-11-20', nights: 400, zone: 'Europe/Berlin' })
  const large = { ...JSON.parse(fixture), entries: rows }
  large.settings.values.welcomed = false
  large.settings.changedAt.welcomed = 1_795_999_999_999
  await choose('copy.json', JSON.stringify(large))
  // The press follows the bar in the page itself: a driver's click may come when all is done.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const bar = document.querySelector<HTMLProgressElement>('#notes progress')
      if (!bar || bar.value === 0 || bar.value === 1) return
      bar.parentElement?.querySelector<HTMLButtonElement>('button')?.click()
      // A copy that is saved shows a bar as well, and is not to be stopped.
      observer.disconnect()
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  await press('Bring it in')
  await notes().getByText('Stopped. Nothing has changed.').waitFor()
  await press('Leave it')
  expect(undated(await saved())).toBe(before)
})

test('a table comes back as it was, and markup in it is text', async () => {
  const entries = JSON.parse(fixture).entries.slice(0, 1)
  const rows = markup.map((note, i) => {
    const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`
    return { ...entries[0], id, note }
  })
  await kept(JSON.stringify({ ...JSON.parse(fixture), entries: rows }))
  const table = await saved('Save a table (CSV)')
  expect(table.startsWith('\uFEFFat,date,clock,')).toBe(true)
  await press('Delete everything')
  await press('Delete it all')
  await notes().getByText('Everything is deleted.').waitFor()
  await choose('notes.csv', table)
  await notes().getByText(`${markup.length} new notes`).waitFor()
  await press('Bring it in')
  await notes().getByText('Done. The notes are here.').waitFor()
  const back = await rowsKept(page)
  expect(back.map((row) => row['note']).sort()).toEqual([...markup].sort())
})

test('a table of another program: columns are matched, lines that cannot be read are named', async () => {
  const file = `When,"<img src=x onerror=alert(1)>",Bad
11/20/2026 10:40 PM,left calf,6
11/21/2026 11:05 PM,=1+1,7
soon,nothing,3
`
  await choose('other.csv', file)
  const pick = (field: string, column: string) =>
    notes().getByRole('radiogroup', { name: field }).getByRole('radio', { name: column }).click()
  // Taken for nothing unasked.
  const look = notes().getByRole('button', { name: 'See what it brings' })
  await look.waitFor()
  expect(await look.isDisabled()).toBe(true)
  await notes().getByRole('radio', { name: 'Restless legs' }).click()
  await expect.poll(() => look.isDisabled()).toBe(false)
  await pick('How strong, nought to ten', 'Bad')
  await pick('Words', '<img src=x')
  await notes().getByRole('radio', { name: '<img src=x', checked: true }).last().waitFor()
  expect(await notes().getByText('without a time').count()).toBe(0)
  await press('See what it brings')
  await notes().getByText('2 new notes').waitFor()
  await notes().getByText('Line 4: When').waitFor()
  await press('Bring it in')
  await notes().getByText('Done. The notes are here.').waitFor()
  const rows = await rowsKept(page)
  expect(rows.map(({ severity, note, night }) => [severity, note, night]).sort()).toEqual([
    [6, 'left calf', '2026-11-20'],
    [7, '=1+1', '2026-11-21'],
  ])
  expect(await page.locator('#notes img').count()).toBe(0)
  await choose('other.csv', file)
  await notes().getByRole('radio', { name: 'Restless legs' }).click()
  await pick('How strong, nought to ten', 'Bad')
  await pick('Words', '<img src=x')
  await press('See what it brings')
  await notes().getByText('Everything in it is here already.').waitFor()
})

test('a table in another encoding: shown, asked about once, and brought in as it was meant', async () => {
  const text = `sep=;
Meine Beine
Datum;Uhrzeit;Stärke;Wörter
03.04.2026;10:30;6;Fußkrampf in München
04.04.2026;11:15;7;Tee für die Füße
31.02.2026;9:10;5;nie
`
  await chooseBytes('beine.csv', encodedAs(text, 'windows-1252'))
  await notes().getByText('One of its cells is then: Fußkrampf in München').waitFor()
  const pick = (field: string, column: string) =>
    notes().getByRole('radiogroup', { name: field }).getByRole('radio', { name: column }).click()
  await notes().getByRole('radio', { name: 'Restless legs' }).click()
  await pick('Clock time, where it has a column of its own', 'Uhrzeit')
  await pick('How strong, nought to ten', 'Stärke')
  await pick('Words', 'Wörter')
  const look = notes().getByRole('button', { name: 'See what it brings' })
  expect(await look.isDisabled()).toBe(true)
  await pick('In 03.04.2026, what comes first?', 'The day')
  expect(await look.isDisabled()).toBe(true)
  await pick('Which time is meant by 10:30?', '22:30: every such time is of an evening')
  await expect.poll(() => look.isDisabled()).toBe(false)
  await look.click()
  await notes().getByText('2 new notes').waitFor()
  await notes().getByText('Line 5: Datum').waitFor()
  await notes()
    .getByText(/One of them, as it would come in: .*Fußkrampf in München/)
    .waitFor()
  await press('Bring it in')
  await notes().getByText('Done. The notes are here.').waitFor()
  const rows = await rowsKept(page)
  expect(rows.map((row) => [row['note'], row['severity'], row['night']]).sort()).toEqual([
    ['Fußkrampf in München', 6, '2026-04-03'],
    ['Tee für die Füße', 7, '2026-04-04'],
  ])
  expect(rows.map((row) => new Date(Number(row['at'])).toISOString()).sort()).toEqual([
    '2026-04-03T20:30:00.000Z',
    '2026-04-04T21:15:00.000Z',
  ])
})

test('a date without a time is said to be taken for the evening, while that is true', async () => {
  await choose('other.csv', 'Day,Hour,Bad\n2026-11-20,22:40,6\n')
  const words = notes().getByText('A date without a time is taken as 21:00.')
  await words.waitFor()
  const hours = notes().getByRole('radiogroup', { name: /^Clock time/ })
  await hours.getByRole('radio', { name: 'Hour' }).click()
  await words.waitFor({ state: 'detached' })
  await hours.getByRole('radio', { name: 'None' }).click()
  await words.waitFor()
})
