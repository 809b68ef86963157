import { afterEach, describe, expect, test, vi } from 'vitest'
import { made } from '../make/browser.ts'
import { noLocks } from '../make/no-locks.ts'
import {
  alarm,
  badge,
  notifications,
  reminding,
  ring,
  settled,
  standAt,
  start,
  startAgain,
  title,
  WALK,
  walkAndBed,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:00')
afterEach(() => vi.unstubAllGlobals())

const front = (change: object | null) => {
  made.windows.list = change ? [{ id: 1, focused: true, state: 'normal', ...change }] : []
}
reminding(walkAndBed)

describe('a step whose time has come', () => {
  test('is shown, counted on the badge, and never shown again', async () => {
    const shows = vi.spyOn(made.notifications, 'create')
    await start()
    await ring()
    expect([notifications(), await badge()]).toEqual([{}, ''])
    expect(await title()).toBe('Settle: next An easy walk, 21:30')
    standAt('2026-11-25T21:31')
    await ring()
    expect(notifications()).toEqual({ [WALK]: '21:30: An easy walk' })
    expect([await badge(), await title()]).toEqual(['1', 'Settle: An easy walk'])
    await made.notifications.clear(WALK)
    for (const clock of ['21:31', '21:36', '21:50']) {
      standAt(`2026-11-25T${clock}`)
      await ring()
    }
    expect(notifications()).toEqual({})
    expect(shows).toHaveBeenCalledTimes(1)
  })

  test('has a picture that Chromium can load, and two buttons', async () => {
    await start()
    standAt('2026-11-25T21:31')
    await ring()
    expect(made.notifications.getAllCreateOptions()[WALK]).toEqual({
      ...{ type: 'basic', title: 'Settle: evening', message: '21:30: An easy walk' },
      iconUrl: 'chrome-extension://settle/icon/128.png',
      buttons: [{ title: 'Done' }, { title: 'Later' }],
    })
  })

  test('is the badge’s where the browser refuses to show it, and is not tried again', async () => {
    const shows = vi.spyOn(made.notifications, 'create').mockRejectedValue(new Error('no picture'))
    const { errors } = await start()
    standAt('2026-11-25T21:31')
    await ring()
    await ring()
    expect([shows.mock.calls.length, await badge()]).toEqual([1, '1'])
    expect(errors).toHaveBeenCalledWith('Settle:', new Error('no picture'))
  })

  test('is not shown where the disk is full, since nothing would keep it from coming twice', async () => {
    await start()
    standAt('2026-11-25T21:31')
    made.storage.local.full = true
    await ring()
    expect([notifications(), await badge(), await alarm()]).toEqual([{}, '1', '21:36:00'])
    made.storage.local.full = false
    await ring()
    expect(Object.keys(notifications())).toEqual([WALK])
  })

  test('is looked for when its time comes also after a look that failed', async () => {
    await start()
    standAt('2026-11-25T21:28')
    made.storage.local.full = true
    await ring()
    expect(await alarm()).toBe('21:30:00')
  })

  test('is not shown before it is marked that the list of the browser counts', async () => {
    await start()
    const { set: write } = made.storage.session
    const marked = Promise.withResolvers<void>()
    vi.spyOn(made.storage.session, 'set').mockImplementation(async (items) => {
      if ('looked' in items) await marked.promise
      return write(items)
    })
    standAt('2026-11-25T21:31')
    await ring()
    expect(notifications()).toEqual({})
    marked.resolve()
    await settled()
    expect(Object.keys(notifications())).toEqual([WALK])
  })

  test('waits where the storage cannot be read, and the worker looks again in five minutes', async () => {
    const { errors } = await start()
    made.storage.local.unreadable = new Error('damaged')
    standAt('2026-11-25T21:31')
    await ring()
    expect([notifications(), await alarm()]).toEqual([{}, '21:36:00'])
    expect(errors).toHaveBeenCalledWith('Settle:', new Error('damaged'))
    made.storage.local.unreadable = null
    await ring()
    expect(Object.keys(notifications())).toEqual([WALK])
  })

  test.each<[string, happens: () => void, shown: boolean]>([
    ['a window is full screen', () => front({ state: 'fullscreen' }), false],
    ['the tab in front sounds', () => void made.tabs.put({ active: true, audible: true }), false],
    [
      'the tab in front is muted',
      () => void made.tabs.put({ active: true, audible: true, mutedInfo: { muted: true } }),
      true,
    ],
    ['the tab in front is silent', () => void made.tabs.put({ active: true }), true],
    ['a tab behind sounds', () => void made.tabs.put({ audible: true }), false],
    [
      'a tab of another window sounds',
      () => {
        made.windows.list.push({ id: 2, focused: false, state: 'normal' })
        made.tabs.put({ active: true, audible: true, windowId: 2 })
      },
      true,
    ],
    [
      'a film plays in a window that nobody looks at',
      () => front({ focused: false, state: 'fullscreen' }),
      true,
    ],
    ['there is no window', () => front(null), true],
    ['the browser knows no windows', () => made.lacks('windows'), true],
  ])('%s', async (_, happens, shown) => {
    happens()
    await start()
    standAt('2026-11-25T21:31')
    await ring()
    expect(Object.keys(notifications())).toEqual(shown ? [WALK] : [])
    expect(await alarm()).toBe(shown ? '21:36:00' : '21:32:00')
  })

  test('put off until a time it comes at that time', async () => {
    const until = Date.now() + 45 * 60_000
    made.storage.local.stored['asked:1'] = {
      nights: { '2026-11-25': { snooze: { at: Date.now(), is: until } } },
    }
    await start()
    standAt('2026-11-25T21:31')
    await ring()
    vi.setSystemTime(until - 1)
    await ring()
    expect(notifications()).toEqual({})
    vi.setSystemTime(until)
    await ring()
    expect(Object.keys(notifications())).toEqual([WALK])
  })

  test('put off until the sound ends it comes once nothing sounds', async () => {
    const playing = made.tabs.put({ audible: true })
    made.storage.local.stored['asked:1'] = {
      nights: { '2026-11-25': { snooze: { at: Date.now(), is: 'sound' } } },
    }
    await start()
    standAt('2026-11-25T21:31')
    await ring()
    expect(notifications()).toEqual({})
    playing.mutedInfo = { muted: true }
    await ring()
    expect(Object.keys(notifications())).toEqual([WALK])
  })
})

describe('the worker ended while it showed one', () => {
  /** Nothing that it waits for comes any more, and another worker is started by the next event. */
  async function endedWhileShowing(shown: boolean) {
    vi.stubGlobal('navigator', noLocks)
    await start()
    await ring()
    const create = made.notifications.create
    const shows = vi.spyOn(made.notifications, 'create').mockImplementation(async (...of) => {
      if (shown) await create(...of)
      return new Promise(() => undefined)
    })
    standAt('2026-11-25T21:31')
    await ring()
    shows.mockRestore()
    await startAgain()
  }
  const ringLater = async () => {
    for (const clock of ['21:31:02', '21:31:04', '21:35']) {
      standAt(`2026-11-25T${clock}`)
      await ring()
    }
  }

  test('it is not shown twice where the browser lists it', async () => {
    await endedWhileShowing(true)
    const shows = vi.spyOn(made.notifications, 'create')
    await ringLater()
    expect(shows).not.toHaveBeenCalled()
  })

  test('it is shown where the browser does not', async () => {
    await endedWhileShowing(false)
    await ringLater()
    expect(Object.keys(notifications())).toEqual([WALK])
  })

  test('nor is it shown twice where the browser ended with it, and lists nothing', async () => {
    await endedWhileShowing(false)
    made.storage.session.stored = { freshLog: true }
    await ringLater()
    expect(notifications()).toEqual({})
  })
})
