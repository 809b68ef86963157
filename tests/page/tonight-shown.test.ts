import { describe, expect, test, vi } from 'vitest'
import { HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import { correction } from '../../lib/core/entry.ts'
import { doseDraft } from '../../lib/core/magnesium/planned.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import type { Step } from '../../lib/core/schema/settings.ts'
import { recordEndedNights } from '../../lib/page/ended-nights.ts'
import { nextRow, type StepRow, type StepState, stepRowsOf } from '../../lib/page/rows.ts'
import { sentenceOf } from '../../lib/page/sentence.ts'
import { at, beginEach, local, NOW, noted, pageWith, ZONE } from '../make/page.ts'

beginEach()
const TONIGHT = '2026-11-22'

describe('a step of tonight', () => {
  const step = (id: string, more: Partial<Step> = {}): Step => ({
    id,
    kind: id,
    leadMin: 60,
    lengthMin: 5,
    on: true,
    star: false,
    by: 'nudge',
    ...more,
  })
  async function rowOf(
    one: Step,
    now: number,
    entries: readonly Entry[] = [],
    state?: string,
    rest: object = {},
  ) {
    const { live } = await pageWith()
    const { night } = live.evening
    const moment = { night: night.day, id: one.id, at: NOW }
    const ledger = {
      nights: state ? { [night.day]: { [one.id]: { state, at: NOW, ...rest } } } : {},
      lastAt: null,
      ...rest,
    }
    const moments = [moment, { ...moment, night: '2026-11-21' }, { ...moment, id: 'gone' }]
    return stepRowsOf(night, moments as never, [one], entries, ledger as never, now, ZONE)
  }
  const noteOf = async (draft: Draft, more: object = {}) =>
    ({ ...noted((await pageWith()).live, draft, NOW), night: TONIGHT, ...more }) as Entry

  test.each([
    [-1, 'upcoming'],
    [0, 'now'],
    [30 * MINUTE - 1, 'now'],
    [30 * MINUTE, 'past'],
  ])('%i ms from its moment is %s', async (ms, state) => {
    expect(await rowOf(step('walk'), NOW + ms)).toMatchObject([
      { id: 'walk', state, time: '20:20', at: NOW, entry: null },
    ])
  })

  test('that waits is said to be held, until it is done or skipped; the last word counts', async () => {
    expect(await rowOf(step('walk'), NOW, [], 'held')).toMatchObject([{ state: 'held' }])
    expect(await rowOf(step('walk'), NOW, [], 'shown')).toMatchObject([{ state: 'now' }])
    const done = await noteOf({ kind: 'step', step: 'walk', did: 'done' })
    const skipped = await noteOf({ kind: 'step', step: 'walk', did: 'skipped' })
    expect(await rowOf(step('walk'), NOW, [done, skipped], 'held')).toMatchObject([
      { state: 'skipped', entry: skipped },
    ])
    expect(await rowOf(step('bath'), NOW, [done])).toMatchObject([{ state: 'now' }])
  })

  test('that was told gently is for now, not held', async () => {
    expect(await rowOf(step('walk'), NOW, [], 'held', { reason: 'gentle' })).toMatchObject([
      { state: 'now' },
    ])
    expect(await rowOf(step('walk'), NOW, [], 'held', { reason: 'away' })).toMatchObject([
      { state: 'held' },
    ])
  })

  test('that lies before Settle was there is none', async () => {
    const row = (since: number) => rowOf(step('walk'), NOW + HOUR, [], 'shown', { since })
    expect(await row(NOW)).toMatchObject([{ state: 'past' }])
    expect(await row(NOW + 1)).toEqual([])
  })

  test('of the planned dose is done by the dose itself, and no other step is', async () => {
    const dose = await noteOf(doseDraft(200))
    const magnesium = step('magnesium', { kind: 'dose' })
    expect(await rowOf(magnesium, NOW, [dose])).toMatchObject([{ state: 'done', entry: dose }])
    expect(
      await rowOf(magnesium, NOW, [correction(dose, { planned: false }, dose.id, NOW)]),
    ).toMatchObject([{ state: 'now' }])
    expect(await rowOf(step('walk'), NOW, [dose])).toMatchObject([{ state: 'now' }])
  })
})

test.each<[StepState[], number | null]>([
  [[], null],
  [['done', 'skipped', 'past'], null],
  [['past', 'upcoming', 'upcoming'], 1],
  [['now', 'upcoming'], 0],
  [['upcoming', 'now'], 1],
  [['upcoming', 'held'], 1],
  [['past', 'held', 'now'], 1],
  [['done', 'upcoming', 'skipped'], 1],
])('of steps that are %j, the one that is next is %j', (states, at) => {
  const rows = states.map((state, i) => ({ id: String(i), state }) as unknown as StepRow)
  expect(nextRow(rows)).toBe(at === null ? null : rows[at])
})

describe('the sentence of tonight', () => {
  async function say(clock: string, { dims = true, paused = false, dimming = {} } = {}) {
    vi.setSystemTime(at(clock, clock < '12:00' ? '2026-11-23' : TONIGHT))
    const { live } = await pageWith()
    await live.save('dimming', { ...live.settings.dimming, on: true, ...dimming })
    return sentenceOf(live.evening, dims, paused, null, live.now, ZONE)
  }
  const off = {
    dim: { on: false, leadMin: 60, strength: 0.3 },
    warm: { on: false, leadMin: 60, strength: 2700 },
  }
  test('changes at the minute at which dimming begins', async () => {
    expect(await say('21:29')).toMatch(/^Dims at 21:30/)
    expect(await say('21:30')).toMatch(/^Dimming\. /)
  })

  test('promises no dimming where no track is on', async () => {
    expect(await say('20:00', { dimming: off })).toBe('Lights out at 22:30.')
    expect(await say('23:00', { dimming: off })).toBe('It is night. Up at 07:00.')
  })

  test('says nothing of a pause where no page dims, and in the night', async () => {
    expect(await say('20:00', { dims: false, paused: true })).toBe('Lights out at 22:30.')
    expect(await say('02:00', { paused: true })).toBe('Dimmed for the night, until 07:00.')
    expect(await say('20:00', { paused: true })).toBe('Bright tonight. Lights out 22:30.')
  })
})

test('hours of nights that are over go into the diary where a page has it open, and wait where it has not', async () => {
  const { db } = await pageWith({ said: [[{ kind: 'calm' }, at('22:00', '2026-11-18')]] })
  await recordEndedNights(null)
  vi.setSystemTime(NOW + 24 * HOUR)
  await recordEndedNights(null)
  const waiting = () => (local.stored['nights'] as { rows: unknown[] }).rows.length
  expect(waiting()).toBeGreaterThan(0)
  await recordEndedNights(db)
  expect(waiting()).toBe(0)
  expect(await db.count('nights')).toBeGreaterThan(0)
  db.close()
  await recordEndedNights(db)
})
