import { beforeEach, describe, expect, test, vi } from 'vitest'
import { made } from '../make/browser.ts'
import { withLocales } from '../make/locales.ts'
import { at } from '../make/planned.ts'
import {
  badge,
  feet,
  keepNotes,
  noted,
  notifications,
  ring,
  set,
  standAt,
  start,
  stepOf,
  title,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T20:00')

const read = stepOf('own', 5, { id: 'own-2', name: 'Read $& a page' })
const bed = stepOf('lightsOut', 0)
const routine = [feet, read, bed]
beforeEach(() => set({ routine }))

/** What stands on the badge, and behind it, at a clock time of this evening. */
async function says(clock: string, night: object = {}) {
  const said = { nights: { '2026-11-25': night }, presses: [], better: [] }
  made.storage.local.stored['evening'] = said
  await start()
  standAt(clock.includes('T') ? clock : `2026-11-25T${clock}`)
  await ring()
  return [await badge(), await title()]
}

describe('the badge says', () => {
  test.each<[string, clock: string, text: string, words: string]>([
    ['what comes next', '20:00', '', 'Settle: next Feet up, 21:30'],
    ['what is open', '21:30', '1', 'Settle: Feet up'],
    ['all that is open', '22:26', '2', 'Settle: Feet up, Read $& a page'],
    ['nothing of a step whose time is over', '22:31', '2', 'Settle: Read $& a page, Lights out'],
    ['nothing of tomorrow', '23:30', '', 'Settle'],
    ['what comes next, from the wake on', '2026-11-26T07:00', '', 'Settle: next Feet up, 21:30'],
  ])('%s: at %s', async (_, clock, text, words) => {
    expect(await says(clock)).toEqual([text, words])
  })

  test('what comes after a step that was done at its very time', async () => {
    await keepNotes(noted({ kind: 'step', step: 'own-1', did: 'done' }, '2026-11-25T20:00'))
    expect(await says('21:30')).toEqual(['', 'Settle: next Read $& a page, 22:25'])
  })

  test('that this evening is off', async () => {
    expect(await says('21:31', { off: { at: 1, is: true } })).toEqual(['', 'Settle: off tonight'])
  })

  test.each([
    ['at the time', '23:10', 'zz', 'Settle: bed, if you like'],
    ['half an hour later', '23:40', '', 'Settle'],
  ])('that bed was to be tried again, %s', async (_, clock, text, words) => {
    const bedAgainAt = { at: at('2026-11-25T22:50'), is: at('2026-11-25T23:10') }
    expect(await says(clock, { bedAgainAt })).toEqual([text, words])
  })
})

test('a badge that the browser refuses is complained of, and the reminder comes', async () => {
  made.permissions.grant({ permissions: ['notifications'] })
  vi.spyOn(made.action, 'setBadgeText').mockRejectedValue(new Error('no button'))
  const { errors } = await start()
  standAt('2026-11-25T21:31')
  await ring()
  expect(errors).toHaveBeenCalledWith('Settle:', new Error('no button'))
  expect(Object.keys(notifications())).toEqual(['2026-11-25+own-1'])
})

describe('a reminder says', () => {
  beforeEach(() => made.permissions.grant({ permissions: ['notifications'] }))

  test('what it lists and when the first begins, with lights out in a line of its own', async () => {
    set({ routine: [read, bed] })
    await says('22:26')
    expect(notifications()).toEqual({
      '2026-11-25+own-2': '22:25: Read $& a page\nLights out at 22:30.',
    })
  })

  test('lights out alone where that is all', async () => {
    set({ routine: [bed] })
    await says('22:31')
    expect(notifications()).toEqual({ '2026-11-25+lightsOut': 'Lights out at 22:30.' })
  })

  test('several steps in one', async () => {
    set({ routine: [feet, { ...read, leadMin: 58 }] })
    await says('21:32')
    expect(notifications()).toEqual({ '2026-11-25+own-1': '21:30: Feet up, Read $& a page' })
  })

  test('the language that was chosen, without a page that ever spoke it; English where it has no word', async () => {
    withLocales({
      'de/tonight': {
        'ui.nudge.titleNeutral': 'Abend',
        'ui.nudge.message': '{steps} um {time}',
        'ui.nudge.badgeOpen': 'Offen: {steps}',
      },
    })
    set({ routine: [{ ...feet, name: 'Füße hoch' }], language: 'de' })
    await says('21:31')
    expect(made.notifications.getAllCreateOptions()['2026-11-25+own-1']).toMatchObject({
      ...{ title: 'Abend', message: 'Füße hoch um 21:30' },
      buttons: [{ title: 'Done' }, { title: 'Later' }],
    })
    expect(await title()).toBe('Offen: Füße hoch')
  })
})
