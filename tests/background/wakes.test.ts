import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { made } from '../make/browser.ts'
import { withLocales } from '../make/locales.ts'
import { signalsByTheClock } from '../make/signals.ts'
import {
  alarm,
  answer,
  badge,
  feet,
  pass,
  ring,
  set,
  settled,
  standAt,
  start,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:31')

beforeEach(() => set({ routine: [feet] }))

test('in its first turn the worker listens to all that can wake it', async () => {
  made.permissions.grant({ permissions: ['notifications'] })
  const { default: background } = await import('../../entrypoints/background/index.ts')
  background.main()
  const { runtime, alarms, storage, tabs, windows, permissions, commands, omnibox, idle } = made
  const events = {
    ...{ installed: runtime.onInstalled, startup: runtime.onStartup, message: runtime.onMessage },
    ...{ alarm: alarms.onAlarm, changed: storage.onChanged, activated: tabs.onActivated },
    ...{ updated: tabs.onUpdated, focus: windows.onFocusChanged, command: commands.onCommand },
    ...{ added: permissions.onAdded, removed: permissions.onRemoved, idle: idle.onStateChanged },
    ...{ started: omnibox.onInputStarted, typed: omnibox.onInputChanged },
    ...{ entered: omnibox.onInputEntered, menu: made.contextMenus.onClicked },
    ...{ clicked: made.notifications.onClicked, pressed: made.notifications.onButtonClicked },
  }
  const deaf = Object.entries(events).filter(([, event]) => !event.isHeard())
  expect(deaf.map(([name]) => name)).toEqual([])
})

describe('a page changed something in the storage', () => {
  const said = { nights: { '2026-11-25': { off: { at: 1, is: true } } } }

  test('a setting: the worker looks', async () => {
    await start()
    await made.storage.local.set({ settings: { values: { routine: [] }, changedAt: {} } })
    await settled()
    expect(await alarm()).toBe('21:36:00')
  })

  test('something asked of it: it is taken up and forgotten', async () => {
    await start()
    await made.storage.local.set({ 'asked:1': said })
    await settled()
    expect(made.storage.local.stored).not.toHaveProperty('asked:1')
    expect(made.storage.local.stored['evening']).toMatchObject(said)
  })

  test('a note: the worker looks once the relief room has come, and not before', async () => {
    await start()
    await made.storage.local.set({ poke: 'a' })
    await pass(499)
    expect(await badge()).toBe('')
    await pass(1)
    expect(await badge()).toBe('1')
  })

  test('another language or wording: the menu has its words', async () => {
    withLocales({ 'de/tonight': { 'ui.nudge.checkNeutral': 'In Settle nachsehen' } })
    const menu = () => [...made.contextMenus.items.values()].map(({ title }) => title)
    const chosen = (change: Partial<Settings>) =>
      made.storage.local.set({ settings: { values: { ...defaultSettings(), ...change } } })
    await start()
    await chosen({ language: 'de' })
    await settled()
    expect(menu()).toEqual(['In Settle nachsehen'])
    await chosen({ reminders: { ...defaultSettings().reminders, words: 'plain' } })
    await settled()
    expect(menu()).toEqual(['Check this for restless legs'])
    const madeAnew = vi.spyOn(made.contextMenus, 'removeAll')
    await chosen({ reminders: { ...defaultSettings().reminders, words: 'plain', on: false } })
    await settled()
    expect(menu()).toEqual(['Check this for restless legs'])
    expect(madeAnew).not.toHaveBeenCalled()
  })

  test('anything else, or a word of this session: nobody looks', async () => {
    await start()
    await made.storage.local.set({ other: 1, nights: 1 })
    await made.storage.session.set({ settings: 1 })
    // A value that stays as it is, of which Firefox tells.
    const same = { oldValue: { values: {} }, newValue: { values: {} } }
    made.storage.onChanged.fire({ settings: same }, 'local')
    // What goes after it was taken up is no wish.
    made.storage.onChanged.fire({ 'asked:1': { oldValue: said } }, 'local')
    await settled()
    expect(await made.alarms.getAll()).toEqual([])
  })
})

describe('a hint that time has passed', () => {
  test.each<[string, () => void]>([
    ['another tab', () => made.tabs.onActivated.fire({ tabId: 1, windowId: 1 })],
    ['another window', () => made.windows.onFocusChanged.fire(1)],
  ])('%s: wakes the worker, and again after twenty seconds at the earliest', async (_, hint) => {
    await start()
    hint()
    await settled()
    expect(await alarm()).toBe('21:36:00')
    standAt('2026-11-25T21:31:19')
    hint()
    await settled()
    expect(await alarm()).toBe('21:36:00')
    standAt('2026-11-25T21:31:20')
    hint()
    await settled()
    expect(await alarm()).toBe('21:36:20')
    // On a clock that is put back it is none of the last twenty seconds either.
    standAt('2026-11-25T21:30')
    hint()
    await settled()
    expect(await alarm()).not.toBe('21:36:20')
  })

  test('somebody is back: the worker looks at once, also right after another look', async () => {
    await start()
    made.windows.onFocusChanged.fire(1)
    await settled()
    standAt('2026-11-25T21:31:01')
    made.idle.onStateChanged.fire('active')
    await settled()
    expect(await alarm()).toBe('21:36:01')
  })

  test('somebody left: nobody is woken', async () => {
    await start()
    for (const state of ['idle', 'locked']) made.idle.onStateChanged.fire(state)
    await settled()
    expect(await made.alarms.getAll()).toEqual([])
  })
})

describe('a turn of the worker', () => {
  test('waits for whoever deletes everything, and goes on without a page that was frozen', async () => {
    signalsByTheClock()
    await start()
    const frozen = Promise.withResolvers<void>()
    const held = navigator.locks.request('settle-look', () => frozen.promise)
    await ring()
    await pass(59_999)
    expect(await badge()).toBe('')
    await pass(1)
    expect(await badge()).toBe('1')
    frozen.resolve()
    await held
  })

  test('that fails is not done a second time', async () => {
    await start()
    await answer('nights', ['urge'])
    made.storage.local.full = true
    const writes = vi.spyOn(made.storage.local, 'set')
    made.runtime.sendMessage({
      ...{
        ask: 'evening',
        said: { nights: { '2026-11-25': { off: { at: Date.now(), is: true } } } },
      },
    })
    await settled()
    expect(writes.mock.calls.filter(([items]) => 'evening' in items)).toHaveLength(1)
  })
})
