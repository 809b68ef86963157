import { beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { made } from '../make/browser.ts'
import {
  alarm,
  badge,
  dimming,
  everywhere,
  keepNotes,
  noted,
  notifications,
  pass,
  reminding,
  ring,
  set,
  settled,
  standAt,
  start,
  WALK,
  walkAndBed,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:00')
reminding(walkAndBed)

/** The look at the time of the walk, at what is so then. */
async function lookAt(clock: string) {
  standAt(`2026-11-25T${clock}`)
  await ring()
  return Object.keys(notifications())
}
const rowOf = (id: string) =>
  (made.storage.local.stored['ledger'] as { nights: Record<string, Record<string, object>> })
    .nights['2026-11-25']?.[id]
const sets = (
  change: Partial<ReturnType<typeof defaultSettings>['reminders']>,
  more: object = {},
) => set({ routine: walkAndBed, reminders: { ...defaultSettings().reminders, ...change }, ...more })

describe('nobody there:', () => {
  const left = (forSec: number) => Object.assign(made.idle, { state: 'idle', idleSec: forSec })
  const tab = (more: object) => void made.tabs.put({ audible: true, ...more })

  test.each<[string, happens: () => void, shown: boolean]>([
    ['for five minutes', () => left(300), false],
    ['for a little less: somebody may read', () => left(299), true],
    ['the screen is locked', () => Object.assign(made.idle, { state: 'locked' }), false],
    [
      'the screen is locked, and music plays on',
      () => {
        Object.assign(made.idle, { state: 'locked' })
        tab({})
      },
      false,
    ],
    [
      'but a tab of the window in front sounds',
      () => {
        left(900)
        sets({ sounds: 'tab' })
        tab({ active: false })
      },
      true,
    ],
    [
      'and a tab of another window sounds',
      () => {
        left(900)
        made.windows.list.push({ id: 2, focused: false, state: 'normal' })
        tab({ active: true, windowId: 2 })
      },
      false,
    ],
    ['in a browser that does not say', () => made.lacks('idle'), true],
  ])('%s', async (_, happens, shown) => {
    await start()
    happens()
    expect(await lookAt('21:30')).toEqual(shown ? [WALK] : [])
    expect(await badge()).toBe('1')
  })

  test('the reminder waits without a look each minute, comes at once with the return, and costs what it always does', async () => {
    await start()
    left(600)
    expect(await lookAt('21:30')).toEqual([])
    expect([rowOf('walk'), await alarm()]).toEqual([
      { state: 'held', at: Date.now(), reason: 'away' },
      '21:35:00',
    ])
    standAt('2026-11-25T21:41')
    Object.assign(made.idle, { state: 'active' })
    made.idle.onStateChanged.fire('active')
    await settled()
    expect(Object.keys(notifications())).toEqual([WALK])
    expect(rowOf('walk')).toMatchObject({ state: 'shown', paid: 'walk' })
  })

  test('past its grace it is let go, and says why', async () => {
    await start()
    left(600)
    await lookAt('21:30')
    Object.assign(made.idle, { state: 'active' })
    // A walk said at 21:30 may be said until 22:00.
    expect(await lookAt('22:00:01')).toEqual([])
    expect(rowOf('walk')).toMatchObject({ state: 'dropped', reason: 'away' })
  })

  test('who comes back to a film is not disturbed', async () => {
    await start()
    left(600)
    await lookAt('21:30')
    Object.assign(made.idle, { state: 'active' })
    tab({ active: true })
    expect(await lookAt('21:40')).toEqual([])
    expect([rowOf('walk'), await alarm()]).toMatchObject([
      { state: 'held', reason: 'quiet' },
      '21:41:00',
    ])
  })
})

describe('reminders wait for a sound', () => {
  const tabs = {
    'in front': () => void made.tabs.put({ active: true, audible: true }),
    'behind it': () => void made.tabs.put({ audible: true }),
    'in another window': () => {
      made.windows.list.push({ id: 2, focused: false, state: 'normal' })
      made.tabs.put({ active: true, audible: true, windowId: 2 })
    },
    'that is muted': () => void made.tabs.put({ audible: true, mutedInfo: { muted: true } }),
  }
  test.each([
    ['tab', ['in front']],
    ['window', ['in front', 'behind it']],
    ['anywhere', ['in front', 'behind it', 'in another window']],
  ] as const)('where the person chose %s: %j', async (sounds, holding) => {
    const held: string[] = []
    for (const [where, put] of Object.entries(tabs)) {
      made.reset()
      made.permissions.grant({ permissions: ['notifications'] })
      sets({ sounds })
      await start()
      put()
      if ((await lookAt('21:30')).length === 0) held.push(where)
    }
    expect(held).toEqual(holding)
  })
})

describe('a reminder that begins gently', () => {
  const line = () =>
    (made.storage.session.stored['dim'] as { line: { text: string } | null }).line?.text
  beforeEach(() => {
    made.permissions.grant(everywhere)
    sets({ gentle: true }, dimming())
  })

  test('is a line, and a minute later the notification; one of three, not two', async () => {
    await start()
    expect([await lookAt('21:30'), line(), await badge()]).toEqual([[], 'An easy walk', '1'])
    expect([rowOf('walk'), await alarm()]).toMatchObject([
      { state: 'held', reason: 'gentle', paid: 'walk' },
      '21:31:00',
    ])
    // What looks in that minute changes nothing.
    expect(await lookAt('21:30:30')).toEqual([])
    expect(await lookAt('21:31')).toEqual([WALK])
    expect(rowOf('walk')).toEqual({
      ...{ state: 'shown', at: Date.now(), by: 'notification', paid: 'walk' },
    })
    await made.notifications.clear(WALK)
    expect(await lookAt('21:40')).toEqual([])
  })

  test('is the badge alone where no line can be', async () => {
    sets({ gentle: true })
    await start()
    expect([await lookAt('21:30'), line(), await badge()]).toEqual([[], undefined, '1'])
    expect(rowOf('walk')).toMatchObject({ state: 'held', reason: 'gentle' })
    expect(await lookAt('21:31')).toEqual([WALK])
  })

  test('is over where it was done in that minute', async () => {
    await start()
    await lookAt('21:30')
    await keepNotes(noted({ kind: 'step', step: 'walk', did: 'done' }, '2026-11-25T21:30:20'))
    expect([await lookAt('21:31'), await badge()]).toEqual([[], ''])
    expect(rowOf('walk')).toMatchObject({ reason: 'done', paid: 'walk' })
  })

  test('waits where it was put off in that minute, and then comes in full', async () => {
    await start()
    await lookAt('21:30')
    const until = Date.now() + 600_000
    const said = { nights: { '2026-11-25': { snooze: { at: Date.now(), is: until } } } }
    await made.storage.local.set({ 'asked:1': said })
    await settled()
    expect(await lookAt('21:31')).toEqual([])
    expect(await lookAt('21:40')).toEqual([WALK])
  })

  test('is told in full where its line could not be shown', async () => {
    await start()
    await pass(1)
    const { set: write } = made.storage.session
    made.storage.session.set = async (items) => {
      if (JSON.stringify(items).includes('An easy walk')) throw new Error('no room')
      return write(items)
    }
    expect([await lookAt('21:30'), line()]).toEqual([[], undefined])
    made.storage.session.set = write
    expect(rowOf('walk')).not.toHaveProperty('paid')
    expect(await lookAt('21:31')).toEqual([WALK])
  })
})
