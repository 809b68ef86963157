import { describe, expect, test, vi } from 'vitest'
import { Book } from '../../entrypoints/diary/book.svelte.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { putSample } from '../../lib/store/sample.ts'
import { bookWith, failing, windowAt } from '../make/book.ts'
import { eventually } from '../make/eventually.ts'
import {
  at,
  beginEach,
  elsewhere,
  fillDisk,
  local,
  NOW,
  noted,
  onDisk,
  pageWithout,
} from '../make/page.ts'

beginEach()
const TODAY = '2026-11-22'
const urge = (severity: number): Draft => ({ kind: 'symptom', symptomKind: 'urge', severity })
const nightsOf = async (book: Book, from = TODAY, to = TODAY) =>
  [...(await book.nights(from, to))].map(([day, rows]) => [day, rows.map(({ kind }) => kind)])
const standing = async (book: Book) => (await book.nights(TODAY, TODAY)).get(TODAY) ?? []
/** What the person sees of a note that was made just now. */
async function withNote() {
  const page = await bookWith()
  const entry = noted(page.live, urge(6), NOW)
  await page.book.add(entry)
  return { ...page, entry }
}

describe('a note that cannot be kept', () => {
  test('is not shown as done, and there is nothing to take back', async () => {
    const { book, notes, live } = await bookWith()
    const empty = fillDisk()
    expect(await book.add(noted(live, urge(6), NOW))).toBe(false)
    expect(notes.trouble).toBe('full')
    expect(book).toMatchObject({ last: null, empty: true })
    expect(await book.undo()).toBe(false)
    empty()
    expect((await onDisk()).entries).toEqual([])
  })

  test('leaves what it would have replaced, and what was done before it', async () => {
    const { book, entry } = await withNote()
    const empty = fillDisk()
    expect(await book.change(entry, { severity: 2 }, NOW)).toBe(false)
    expect(await book.remove(entry)).toBe(false)
    expect(await book.undo()).toBe(false)
    empty()
    expect(book.nowOf(entry)).toBe(entry)
    expect(book.last).toMatchObject({ what: 'added', entry })
    expect(await standing(book)).toMatchObject([{ severity: 6 }])
  })
})

describe('where the diary does not open', () => {
  async function waiting() {
    windowAt()
    const page = await pageWithout()
    const book = new Book(page.live, page.notes)
    await book.begin()
    return { ...page, book }
  }
  test('the page stands, without a beginning and without a sample, and is empty', async () => {
    const { book } = await waiting()
    expect(book).toMatchObject({
      database: null,
      open: true,
      first: null,
      sample: false,
      empty: true,
    })
    expect(book.unread).toBe(false)
  })

  test('what waits in the journal is shown by night, both ends included, and nothing that was replaced', async () => {
    const { book, live, notes } = await waiting()
    const days = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']
    const rows = days.map((day) => noted(live, { kind: 'calm' }, at('22:00', day)))
    await notes.keep(rows, null)
    await book.change(rows[1] as Entry, { note: 'x' }, rows[1]?.at ?? 0)
    expect(await nightsOf(book, '2026-11-20', '2026-11-21')).toEqual([
      ['2026-11-20', ['calm']],
      ['2026-11-21', ['calm']],
    ])
    expect(book.empty).toBe(false)
  })

  test('what waits in the journal and cannot be read is said to be so', async () => {
    const { book } = await waiting()
    local.unreadable = new DOMException('', 'UnknownError')
    expect(await book.nights(TODAY, TODAY)).toEqual(new Map())
    expect(book.unread).toBe(true)
  })
})

test('what cannot be read is said to be so, and does not hold up the page', async () => {
  const { book, db } = await bookWith()
  expect(book.unread).toBe(false)
  failing(db, 'transaction')
  expect(await book.nights(TODAY, TODAY)).toEqual(new Map())
  expect(book.unread).toBe(true)
})

test('a diary that cannot be counted is not said to be empty, nor to hold the sample', async () => {
  const { live, notes, db } = await bookWith()
  failing(db, 'transaction')
  const book = new Book(live, notes)
  await book.begin()
  expect(book).toMatchObject({ empty: false, sample: false, first: null, open: true, urges: true })
})

describe('a diary', () => {
  test('begins on the day before its first note, where the page is', async () => {
    const { book } = await bookWith({ said: [[{ kind: 'calm' }, at('00:30', '2026-11-10')]] })
    expect(book).toMatchObject({ first: '2026-11-09', empty: false, open: true, sample: false })
  })

  test('that is empty begins nowhere', async () => {
    const { book } = await bookWith()
    expect(book).toMatchObject({ first: null, empty: true })
  })

  test('that another page changed is read again', async () => {
    const { book, diary, live } = await bookWith()
    const { version } = book
    await diary.add([noted(live, urge(3), NOW)])
    elsewhere().says('diary')
    await eventually(() => expect(book.version).toBe(version + 1))
    expect(book.empty).toBe(false)
  })

  test.each([
    [['cramp'], false],
    [['cramp', 'urge'], true],
    [['cramp', 5], false],
    ['cramp', true],
  ])('of somebody who ticked %j speaks of urges: %s', async (nights, urges) => {
    const { book } = await bookWith({ profile: { nights } })
    expect(book.urges).toBe(urges)
  })
})

describe('what was just done', () => {
  test('is an addition, and undone it is gone, and cannot be undone again', async () => {
    const { book, entry } = await withNote()
    expect(book.last).toMatchObject({ what: 'added', entry })
    expect(await book.undo()).toBe(true)
    expect(await standing(book)).toEqual([])
    expect(book.nowOf(entry)).toMatchObject({ removed: true })
    expect(book.last).toBeNull()
    expect(await book.undo()).toBe(false)
  })

  test('is a change, which is stamped as of now, and undone what it was', async () => {
    const { book, entry } = await withNote()
    vi.setSystemTime(NOW + 60_000)
    expect(await book.change(entry, { severity: 2 }, at('19:00'))).toBe(true)
    const [changed] = await standing(book)
    expect(changed).toMatchObject({
      severity: 2,
      at: at('19:00'),
      replaces: entry.id,
      enteredAt: NOW + 60_000,
    })
    expect(book.last).toMatchObject({ what: 'changed', entry: changed })
    await book.undo()
    expect(await standing(book)).toMatchObject([{ severity: 6, at: NOW, replaces: changed?.id }])
  })

  test('is a deletion, and undone it is there', async () => {
    const { book, entry } = await withNote()
    expect(await book.remove(entry)).toBe(true)
    expect(book.last).toMatchObject({ what: 'deleted', entry: { removed: true } })
    expect(await standing(book)).toEqual([])
    await book.undo()
    expect(await standing(book)).toMatchObject([{ severity: 6 }])
  })

  test('is read again at once', async () => {
    const { book, entry } = await withNote()
    const { version } = book
    await book.remove(entry)
    expect(book.version).toBe(version + 1)
    expect(book.first).toBeNull()
  })
})

describe('an entry that this page changes', () => {
  test('stands as its last row, and keeps one name through all of it', async () => {
    const { book, entry } = await withNote()
    await book.change(entry, { severity: 2 }, NOW)
    const second = book.nowOf(entry)
    await book.change(second, { severity: 3 }, NOW)
    const third = book.nowOf(entry)
    expect(third).toMatchObject({ severity: 3, replaces: second.id })
    expect([entry, second, third].map((one) => book.keyOf(one))).toEqual(Array(3).fill(entry.id))
  })

  test('and that is erased for good is gone, and nothing can be taken back', async () => {
    const { book, entry } = await withNote()
    const { version } = book
    await book.erased(entry)
    expect(book.nowOf(entry)).toMatchObject({ removed: true })
    expect(book.nowOf(entry).id).not.toBe(entry.id)
    expect(book.last).toBeNull()
    expect(book.version).toBe(version + 1)
  })
})

test('once the sample came or went nothing of before can be taken back, and it is there', async () => {
  const { book, entry, live, db } = await withNote()
  await book.change(entry, { severity: 2 }, NOW)
  await putSample(db, [{ ...noted(live, urge(1), NOW), sample: true }])
  await book.refresh()
  expect(book).toMatchObject({ sample: true, last: null })
  expect(book.nowOf(entry)).toBe(entry)
})
