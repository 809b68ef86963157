import { describe, expect, test, vi } from 'vitest'
import { HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import { lastNight } from '../../lib/core/morning.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { Morning } from '../../lib/page/morning.svelte.ts'
import type { SeatRow } from '../../lib/store/migrations.ts'
import {
  at,
  beginEach,
  fillDisk,
  local,
  onDisk,
  pageWith,
  pageWithout,
  ZONE,
} from '../make/page.ts'

beginEach()
/** The morning after the night of the 21st, 22:30 to 07:00. */
const MORNING = at('08:00')
const NIGHT = '2026-11-21'
const seen: SeatRow[] = [
  { from: at('20:00', NIGHT), to: at('22:40', NIGHT), state: 'active' },
  { from: at('22:40', NIGHT), to: at('07:30'), state: 'idle' },
  { from: at('07:30'), to: at('07:58'), state: 'active' },
]
const somebody: SeatRow = { from: at('02:00'), to: at('02:30'), state: 'active' }

type Page = Awaited<ReturnType<typeof pageWith>>
const morningOf = ({ live, notes }: Pick<Page, 'live' | 'notes'>) =>
  new Morning(live, notes, lastNight(live.now, live.schedule, ZONE) as never, live.schedule)
async function open(before: Parameters<typeof pageWith>[0] = {}, seat: readonly SeatRow[] = seen) {
  vi.setSystemTime(MORNING)
  const page = await pageWith(before)
  for (const row of seat) await page.db.put('seat', row)
  const morning = morningOf(page)
  return { ...page, morning }
}
const worst = (n: number): Draft => ({ kind: 'morning', worst: n })

describe('what is not known', () => {
  test('where the diary does not open the morning asks all the same, without a guess, and keeps in the journal', async () => {
    vi.setSystemTime(MORNING)
    const page = await pageWithout()
    const morning = morningOf(page)
    expect(morning.ready).toBe(false)
    await morning.load()
    expect(morning).toMatchObject({ ready: true, seen: null, open: ['worst'] })
    expect(await morning.say(worst(3), '')).toBe(true)
    expect(morning.open).toEqual([])
    expect(page.notes.trouble).toBe('newer')
  })

  test('nothing is guessed where the person has nobody watch the seat', async () => {
    const { morning } = await open({ settings: { seat: false } })
    await morning.load()
    expect(morning).toMatchObject({ ready: true, seen: null })
  })

  test('nor where the seat cannot be read', async () => {
    const { morning, db } = await open()
    vi.spyOn(db, 'transaction').mockImplementation(() => {
      throw new Error('x')
    })
    await morning.load()
    expect(morning).toMatchObject({ ready: true, seen: null, standing: [] })
  })
})

describe('the guess', () => {
  test('goes from the last touch to the first, and is asked about', async () => {
    const { morning } = await open()
    await morning.load()
    expect(morning.seen).toMatchObject({ until: at('22:40', NIGHT), again: at('07:30') })
    expect(morning.asks).toEqual(['worst', 'sleep'])
  })

  test('leaves out who the person said was somebody else', async () => {
    const { morning, live } = await open({}, [...seen, somebody])
    await morning.load()
    expect(morning.seen?.awake).toEqual([{ from: somebody.from, to: somebody.to }])
    const said = { nights: { [NIGHT]: { notMeAt: [at('02:10')] } } }
    local.stored['evening'] = { ...said, presses: [], better: [] }
    await live.load()
    await morning.load()
    expect(morning.seen?.awake).toEqual([])
  })

  test('knows that who looks at it sits here now, though nobody has noticed yet', async () => {
    const { morning } = await open({}, seen.slice(0, 1))
    await morning.load()
    expect(morning.seen).toMatchObject({ until: at('22:40', NIGHT), again: MORNING })
  })
})

describe('an answer', () => {
  test('that cannot be kept leaves the question open', async () => {
    const { morning, notes } = await open()
    await morning.load()
    const empty = fillDisk()
    expect(await morning.say(worst(3), '')).toBe(false)
    empty()
    expect(notes.trouble).toBe('full')
    expect(morning.open).toEqual(['worst', 'sleep'])
  })

  test('is about the night, at its wake time, and is offered to be taken back', async () => {
    const { morning, notes } = await open()
    await morning.load()
    expect(await morning.say(worst(6), 'Worst: 6')).toBe(true)
    const [row] = (await onDisk()).entries
    expect(row).toMatchObject({
      night: NIGHT,
      at: at('07:00'),
      enteredAt: MORNING,
      zone: ZONE,
      worst: 6,
    })
    expect(row).not.toHaveProperty('late')
    expect(notes.last).toMatchObject({ words: 'Worst: 6', entry: { worst: 6 } })
    expect(morning.open).toEqual(['sleep'])
    expect(morning.standing).toHaveLength(1)
  })

  test('takes the place of an earlier one', async () => {
    const { morning } = await open()
    await morning.load()
    await morning.say(worst(6), '')
    const [before = null] = morning.standing
    await morning.say(worst(2), '', before)
    expect(morning.standing).toMatchObject([{ worst: 2, replaces: before?.id }])
    expect((await onDisk()).entries).toHaveLength(2)
  })

  test('is late by the hours that the night was chosen with, whatever hours hold by now', async () => {
    const { morning, live } = await open()
    await morning.load()
    const hours = { bed: '10:00', wake: '18:00' }
    await live.save(
      'week',
      live.settings.week.map(() => hours),
    )
    vi.setSystemTime(at('21:00'))
    await morning.say(worst(2), '')
    expect(morning.standing[0]).toMatchObject({ night: NIGHT, late: true })
  })
})

test('the sleep that stands is the last that was said', async () => {
  const sleep = (n: number): Draft => ({ kind: 'sleep', answer: 'own', awakenings: n })
  const { morning } = await open({
    said: [
      [sleep(1), at('06:58')],
      [sleep(2), at('06:59')],
      [{ kind: 'calm' }, at('06:59')],
    ],
  })
  expect(morning.sleep).toBeNull()
  await morning.load()
  expect(morning.sleep?.awakenings).toBe(2)
})

test('who ticked jumps alone is asked of those', async () => {
  const { morning } = await open({ settings: { seat: false } })
  const { notes } = await pageWith({ profile: { nights: ['jerkAtSleepOnset'] } })
  await notes.open()
  await morning.load()
  expect(morning.asks).toEqual(['worst'])
})

test('what cannot be read any more leaves what is shown', async () => {
  const { morning, diary } = await open({ said: [[worst(4), at('06:59')]] })
  await morning.read()
  diary.close()
  await morning.read()
  expect(morning.standing).toHaveLength(1)
})

test('what was seen more than half a day and two hours off the plan is not looked at', async () => {
  const far: SeatRow = { from: at('06:00', NIGHT), to: at('06:30', NIGHT), state: 'active' }
  const { morning } = await open({}, [far])
  await morning.load()
  expect(morning.seen === null || morning.seen.until > far.to + HOUR + MINUTE).toBe(true)
})
