import { describe, expect, test, vi } from 'vitest'
import { Listing } from '../../entrypoints/diary/listing.svelte.ts'
import { Searched } from '../../entrypoints/diary/searched.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { EntryKind } from '../../lib/core/fields/table.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { bookWith } from '../make/book.ts'
import { eventually } from '../make/eventually.ts'
import { beginEach, NOW, noted } from '../make/page.ts'

beginEach()
/** So many notes, a minute apart, the first of them the newest; every third is of calm, and each says which it is. */
async function listWith(count: number) {
  const page = await bookWith()
  await page.diary.add(
    Array.from({ length: count }, (_, i) => ({
      ...noted(
        page.live,
        i % 3 === 2 ? { kind: 'calm' } : { kind: 'symptom', symptomKind: 'urge' },
        NOW - i * MINUTE,
      ),
      note: `number ${i}`,
    })),
  )
  let near = false
  // No frame is drawn here: the next page is asked for when the person has come near.
  vi.stubGlobal('requestAnimationFrame', (draws: () => void) => void draws())
  const listing = new Listing(
    () => near,
    (reading, instead) => page.book.read(reading, instead),
  )
  const searched = new Searched(page.db, (entry) => entry.note ?? '')
  return {
    ...page,
    listing,
    searched,
    /** The end of what is shown is near to what is looked at, from here on. */
    comeNear: () => {
      near = true
      listing.reach()
    },
    show: (words = '', kinds: EntryKind[] = []) => listing.show(page.db, kinds, words, searched),
  }
}
const numbers = ({ pages }: Listing) => pages.flat().map(({ note }) => Number(note?.slice(7)))
const turn = () => new Promise((resolve) => setTimeout(resolve))
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i)

test('shows a page of fifty, the newest first, and no more until its end comes near', async () => {
  const { listing, show, comeNear } = await listWith(120)
  show()
  await eventually(() => expect(numbers(listing)).toEqual(upTo(50)))
  expect(listing).toMatchObject({ ended: false, found: null, searching: false })
  listing.reach()
  await turn()
  expect(listing.pages).toHaveLength(1)
  comeNear()
  await eventually(() => expect(listing.ended).toBe(true))
  expect(numbers(listing)).toEqual(upTo(120))
  expect(listing.pages.map(({ length }) => length)).toEqual([50, 50, 20])
})

test('pressed twice for more it reads each page once', async () => {
  const { listing, show, comeNear } = await listWith(120)
  show()
  await eventually(() => expect(listing.pages).toHaveLength(1))
  comeNear()
  listing.reach()
  await eventually(() => expect(listing.ended).toBe(true))
  expect(numbers(listing)).toEqual(upTo(120))
})

test('of some kinds it shows those alone', async () => {
  const { listing, show } = await listWith(9)
  show('', ['calm'])
  await eventually(() => expect(listing.ended).toBe(true))
  expect(numbers(listing)).toEqual([2, 5, 8])
})

test('with nothing in it it has ended', async () => {
  const { listing, show } = await listWith(0)
  show()
  await eventually(() => expect(listing.ended).toBe(true))
  expect(listing.pages).toEqual([])
})

test('what cannot be read is said to be so, and ends the list', async () => {
  const { listing, book, db, show } = await listWith(9)
  vi.spyOn(db, 'transaction').mockImplementation(() => {
    throw new DOMException('', 'UnknownError')
  })
  show()
  await eventually(() => expect(listing.ended).toBe(true))
  expect(book.unread).toBe(true)
  expect(listing.pages).toEqual([])
})

describe('a search', () => {
  test('shows what holds the words, page by page, and how much it is in all', async () => {
    const { listing, show, comeNear } = await listWith(120)
    show('number')
    expect(listing).toMatchObject({ searching: true, found: 0 })
    await eventually(() => expect(listing.searching).toBe(false))
    expect(listing.found).toBe(120)
    expect(numbers(listing)).toEqual(upTo(50))
    expect(listing.ended).toBe(false)
    comeNear()
    await eventually(() => expect(listing.ended).toBe(true))
    expect(numbers(listing)).toEqual(upTo(120))
  })

  test('of some kinds counts those alone', async () => {
    const { comeNear, listing, show } = await listWith(9)
    show('number', ['calm'])
    comeNear()
    await eventually(() => expect(listing.ended).toBe(true))
    expect(listing.found).toBe(3)
    expect(numbers(listing)).toEqual([2, 5, 8])
  })

  test('that finds nothing ends with nothing', async () => {
    const { listing, show } = await listWith(9)
    show('nowhere')
    await eventually(() => expect(listing.ended).toBe(true))
    expect(listing).toMatchObject({ found: 0, searching: false, pages: [] })
  })

  test('goes on where the next letter was typed, and the one before it says no more', async () => {
    const { comeNear, listing, show } = await listWith(30)
    const end = show('number 2')
    end()
    show('number 29')
    comeNear()
    await eventually(() => expect(listing.ended).toBe(true))
    expect(listing.found).toBe(1)
    expect(numbers(listing)).toEqual([29])
  })

  test('that is ended shows nothing that came after', async () => {
    const { listing, show, searched } = await listWith(30)
    const end = show('number')
    end()
    for await (const _ of searched.pieces());
    await turn()
    expect(listing).toMatchObject({ found: 0, pages: [], ended: false })
  })

  test('left for the whole list gives way to it; what was shown stands until then', async () => {
    const { comeNear, listing, show } = await listWith(9)
    const end = show('number 4')
    comeNear()
    await eventually(() => expect(listing.ended).toBe(true))
    end()
    show(' ')
    expect(listing).toMatchObject({ found: null, searching: false, ended: false })
    expect(numbers(listing)).toEqual([4])
    await eventually(() => expect(listing.ended).toBe(true))
    expect(numbers(listing)).toEqual(upTo(9))
  })

  test('that cannot be read is said to be so, and ends', async () => {
    const { comeNear, listing, book, show, searched } = await listWith(9)
    vi.spyOn(searched, 'pieces').mockImplementation(async function* () {
      yield [{ entry: { kind: 'calm', note: 'number 1' } as Entry, text: 'number 1' }]
      throw new DOMException('', 'UnknownError')
    })
    show('number')
    comeNear()
    await eventually(() => expect(listing.ended).toBe(true))
    expect(book.unread).toBe(true)
    expect(listing).toMatchObject({ searching: false, found: 1 })
    expect(numbers(listing)).toEqual([1])
  })
})
