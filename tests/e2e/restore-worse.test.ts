import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { removal } from '../../lib/core/entry.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { csvOf } from '../../lib/files/csv-out.ts'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept, settingsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})

const nothing = { erased: [], aside: [], profile: [], trials: [], seat: [], nights: [] }
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const note = (n: number, words: string): Entry => ({
  ...{ id: id(n), kind: 'note', note: words, at: at('20:00') + n, zone: 'Europe/Berlin' },
  ...{ offsetMin: 60, night: '2026-11-22', enteredAt: at('20:00') + n },
})
const tea = note(1, 'Tee für die Füße')
const copy = (entries: readonly Entry[], settings?: unknown) =>
  backupText(backupOf({ ...nothing, entries }, settings, at('21:00')))

const notes = () => page.locator('#notes')
const choose = (name: string, buffer: Buffer) =>
  notes().locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })
const press = (name: string) => notes().getByRole('button', { name, exact: true }).click()
const bring = async () => {
  await press('Bring it in')
  await notes().getByText('Done. The notes are here.').waitFor()
}
const begin = async (entries: readonly Entry[]) => {
  page = await freshPage(chromium, '/options.html', {}, { entries })
  await notes().getByText(`${entries.length} note`).first().waitFor()
}

describe('a file that went through something replaces nothing', () => {
  beforeEach(() => begin([tea]))

  const correction = 'it comes in as a correction'
  test.each<[string, string, Buffer, says: readonly string[]]>([
    [
      'a table that was edited by hand, saved in another encoding',
      'notes.csv',
      Buffer.from(csvOf([tea]).slice(1).replace('Tee', 'Kräutertee'), 'latin1'),
      [correction],
    ],
    [
      'a copy with a flipped letter',
      'copy.json',
      Buffer.from(copy([tea]).replace('für', 'fýr')),
      [correction, 'The file was changed or damaged since it was saved.'],
    ],
  ])('%s: a correction, once', async (_, name, bytes, says) => {
    await choose(name, bytes)
    await notes().getByText('1 note here that will say something else').waitFor()
    for (const words of says) await notes().getByText(words).waitFor()
    await press('Leave it')
    expect(await rowsKept(page)).toEqual([tea])
    await choose(name, bytes)
    await bring()
    const rows = await rowsKept(page)
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual(tea)
    expect(rows.find((row) => row['id'] !== tea.id)).toMatchObject({ replaces: tea.id })
    await choose(name, bytes)
    await notes().getByText('Everything in it is here already.').waitFor()
    expect(await rowsKept(page)).toHaveLength(2)
  })

  test('a table in another encoding says what is here already', async () => {
    await choose('notes.csv', Buffer.from(csvOf([tea]).slice(1), 'latin1'))
    await notes().getByText('Everything in it is here already.').waitFor()
    expect(await rowsKept(page)).toEqual([tea])
  })

  test('a row with a corrupted kind stays out', async () => {
    const later = { ...tea, enteredAt: tea.enteredAt + 1 }
    await choose('copy.json', Buffer.from(copy([later]).replace('"kind":"note"', '"kind":"nmte"')))
    await notes().getByText('1 that cannot be read and is here already; it stays out').waitFor()
    await notes().getByText('Everything in it is here already.').waitFor()
    expect(await rowsKept(page)).toEqual([tea])
  })
})

describe('what a copy would do is said, and can be taken back', () => {
  const settings = {
    values: { language: 'en', seat: false, reminders: { on: true } },
    changedAt: { language: at('20:30'), seat: at('20:30') },
  }
  test('removals are asked for once more; back to before keeps what was noted since', async () => {
    const all = [1, 2, 3].map((n) => note(n, `note ${n}`))
    await begin(all)
    const gone = all.slice(1).map((row, i) => removal(row, id(20 + i), at('20:40')))
    await choose('copy.json', Buffer.from(copy([...all, ...gone, note(9, 'new')], settings)))
    await notes().getByText('1 new note', { exact: true }).waitFor()
    await notes().getByText('2 notes that you would no longer see').waitFor()
    const names = await notes().getByText('Settings that change').textContent()
    expect(names).toContain('when this computer was in use')
    await press('Bring it in')
    await notes().getByText('2 notes would disappear from your diary.').waitFor()
    expect(await rowsKept(page)).toEqual(all)
    await press('Bring it in all the same')
    await notes().getByText('Done. The notes are here.').waitFor()
    expect(await rowsKept(page)).toHaveLength(6)
    expect((await settingsKept(chromium))?.values).toMatchObject({ seat: false })

    // Noted since, by another page of ours.
    const since = note(30, 'since')
    await page.evaluate(async (row) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const open = indexedDB.open('settle')
        open.onsuccess = () => done(open.result)
      })
      const tx = db.transaction('entries', 'readwrite')
      tx.objectStore('entries').put(row)
      await new Promise((done) => {
        tx.oncomplete = done
      })
      db.close()
    }, since)
    await press('Back to before')
    await notes().getByText('What you noted or set since stays.').waitFor()
    await press('Go back')
    await notes().getByText('It is as it was before.').waitFor()
    expect(await rowsKept(page)).toEqual([...all, since])
    expect((await settingsKept(chromium))?.values).not.toHaveProperty('seat')
    expect(await notes().getByRole('button', { name: 'Back to before' }).count()).toBe(0)
  })

  test('the frozen copy of the first version: nothing of it disappears, and it can be taken back', async () => {
    await begin([tea])
    const fixture = readFileSync(new URL('../files/fixtures/backup-v1.json', import.meta.url))
    await choose('copy.json', fixture)
    await notes().getByText('The record of when this computer was in use changes').waitFor()
    await bring()
    await press('Back to before')
    await press('Go back')
    await notes().getByText('It is as it was before.').waitFor()
    expect(await rowsKept(page)).toEqual([tea])
  })
})
