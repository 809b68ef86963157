import { describe, expect, test, vi } from 'vitest'
import { flags } from '../../lib/clinical/flags.ts'
import { HOUR } from '../../lib/core/clock-time.ts'
import { FLAGS_KEY } from '../../lib/core/flags/name.ts'
import { Flags } from '../../lib/page/flags.svelte.ts'
import { eventually } from '../make/eventually.ts'
import {
  beginEach,
  elsewhere,
  fillDisk,
  local,
  NOW,
  onDisk,
  pageWith,
  pageWithout,
  waitsToTell,
} from '../make/page.ts'

beginEach()
const names = flags.map(({ name }) => name)
const raised = (check: Flags) => check.said.raised.map(({ row }) => row.name)
const unread = (check: Flags) => check.unread.map(({ row }) => row.name)
const emergency = { answers: { coldPaleLeg: 'yes' }, at: NOW, acknowledged: false }
const open = async (kept?: object) => {
  const page = await pageWith(kept ? { profile: { [FLAGS_KEY]: kept } } : {})
  const check = new Flags(page.notes)
  await check.load()
  return { ...page, check }
}

describe('where nothing can be kept', () => {
  test('an emergency that is ticked is said all the same, and waits to be read', async () => {
    const { notes } = await pageWithout()
    const check = new Flags(notes)
    await check.load()
    expect(check.keeps).toBe(false)
    await check.say('coldPaleLeg', 'yes')
    expect(unread(check)).toEqual(['coldPaleLeg'])
    expect(check.answers).toEqual({ coldPaleLeg: 'yes' })
    expect(check.trouble).toBeNull()
    await check.say('often', 'yes')
    expect(raised(check)).toEqual(['coldPaleLeg', 'often'])
    await check.read()
    expect(unread(check)).toEqual([])
    expect(raised(check)).toEqual(['coldPaleLeg', 'often'])
  })

  test('a page that was not told yet whether it keeps finds out with the first answer', async () => {
    const check = new Flags((await pageWithout()).notes)
    expect(check.keeps).toBeNull()
    await check.say('often', 'no')
    expect(check.keeps).toBe(false)
    const there = new Flags((await pageWith()).notes)
    await there.say('often', 'no')
    expect(there.keeps).toBe(false)
  })

  test('on a full disk: the reason is said, what stood stands, and nobody is told of a change', async () => {
    const { check } = await open(emergency)
    const empty = fillDisk()
    await check.say('coldPaleLeg', 'no')
    expect(check.trouble).toBe('full')
    expect(unread(check)).toEqual(['coldPaleLeg'])
    expect(local.stored).not.toHaveProperty('poke')
    empty()
    await check.say('coldPaleLeg', 'no')
    expect(check.trouble).toBeNull()
    expect(unread(check)).toEqual([])
  })

  test('once the diary is shut the reason is that', async () => {
    const { check, diary } = await open()
    diary.close()
    await check.say('often', 'yes')
    expect(check.trouble).toBe('closed')
  })

  test('for a reason that nobody has a name for it is said that it is not known', async () => {
    const { check, notes } = await open()
    vi.spyOn(notes, 'open').mockRejectedValue(new Error('x'))
    await check.say('often', 'yes')
    expect(check.trouble).toBe('unknown')
  })
})

test('what cannot be read any more leaves what is shown', async () => {
  const { check, diary } = await open(emergency)
  diary.close()
  await check.load()
  expect(unread(check)).toEqual(['coldPaleLeg'])
  expect(check.keeps).toBe(true)
})

describe('an answer', () => {
  test('is on the disk, and the worker is told', async () => {
    const { check } = await open()
    await check.say('oneLeg', 'notSure')
    expect((await onDisk()).profile[FLAGS_KEY]).toMatchObject({
      answers: { oneLeg: 'notSure' },
      at: NOW,
      acknowledged: false,
    })
    expect(local.stored['poke']).toEqual(expect.any(String))
  })

  test('is given only once the worker was told', async () => {
    const { check } = await open()
    expect(await waitsToTell(() => check.say('oneLeg', 'no'))).toBe(true)
  })

  test('of another page is read as soon as that page says so', async () => {
    const { check, diary } = await open()
    await diary.setProfile(FLAGS_KEY, emergency, NOW)
    elsewhere().says('diary')
    await eventually(() => expect(unread(check)).toEqual(['coldPaleLeg']))
  })

  test('given in two pages at once is lost in neither', async () => {
    const { check, notes } = await open()
    const other = new Flags(notes)
    await Promise.all([check.say('coldPaleLeg', 'yes'), other.say('oneLeg', 'yes')])
    await check.load()
    expect(raised(check)).toEqual(['coldPaleLeg', 'oneLeg'])
  })

  test('of no is given to every question that is named and still open, and to no other', async () => {
    const { check } = await open({ answers: { shaking: 'yes' }, at: NOW, acknowledged: true })
    await check.noToTheRest(['coldPaleLeg', 'shaking', 'oneLeg'])
    expect(check.answers).toEqual({ shaking: 'yes', coldPaleLeg: 'no', oneLeg: 'no' })
    expect(check.open).toEqual(names.filter((name) => !(name in check.answers)))
  })
})

describe('answers of an earlier day', () => {
  const read = { answers: { coldPaleLeg: 'yes' }, at: NOW - 13 * HOUR, acknowledged: true }
  test('still say what they say, and every question is open again', async () => {
    const { check } = await open(read)
    expect(check.ofEarlier).toBe(true)
    expect(check.answers).toEqual({})
    expect(check.open).toEqual(names)
    expect(raised(check)).toEqual(['coldPaleLeg'])
  })

  test('give way to the next answer', async () => {
    const { check } = await open(read)
    await check.say('often', 'no')
    expect(check.ofEarlier).toBe(false)
    expect(check.kept.answers).toEqual({ often: 'no' })
  })

  test('are found to be so when they are looked at again, and not before', async () => {
    const { check } = await open({ ...read, at: NOW })
    vi.setSystemTime(NOW + 13 * HOUR)
    expect(check.ofEarlier).toBe(false)
    await check.load()
    expect(check.ofEarlier).toBe(true)
  })

  test('give way in a page that has stood open since: what is answered there is of today', async () => {
    const { check } = await open({ ...read, at: NOW })
    vi.setSystemTime(NOW + 13 * HOUR)
    await check.say('often', 'no')
    expect(check.ofEarlier).toBe(false)
    expect(check.answers).toEqual({ often: 'no' })
  })

  test('that were not read are answered on, not begun anew', async () => {
    const { check } = await open({ ...read, acknowledged: false })
    await check.say('often', 'yes')
    expect(raised(check)).toEqual(['coldPaleLeg', 'often'])
  })
})

test('a check begins anew once what stands first was read, and not before', async () => {
  const { check } = await open(emergency)
  await check.anew()
  expect(check.kept.answers).toEqual({ coldPaleLeg: 'yes' })
  await check.read()
  expect((await onDisk()).profile[FLAGS_KEY]).toMatchObject({ acknowledged: true })
  await check.anew()
  expect(check.kept.answers).toEqual({})
})

test('that copies may carry it is said, and taken back', async () => {
  const { check } = await open(emergency)
  await check.share(true)
  expect((await onDisk()).profile[FLAGS_KEY]).toMatchObject({ ...emergency, shared: true })
  await check.share(false)
  expect(check.kept.shared).toBe(false)
})

test('what wants an appointment stands before nothing, alone or beside an emergency', async () => {
  const { check } = await open()
  await check.say('often', 'yes')
  expect(raised(check)).toEqual(['often'])
  expect(check.unread).toEqual([])
  await check.say('coldPaleLeg', 'yes')
  expect(unread(check)).toEqual(['coldPaleLeg'])
})
