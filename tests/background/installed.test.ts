import { beforeEach, describe, expect, test, vi } from 'vitest'
import { made } from '../make/browser.ts'
import {
  alarm,
  badge,
  dimming,
  entries,
  everywhere,
  feet,
  notifications,
  pages,
  ring,
  set,
  settled,
  start,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:31')

beforeEach(() => set({ routine: [feet] }))

describe('Settle', () => {
  const menu = () => made.contextMenus.items.get('check-medicine')
  const row = { byExtensionId: 'settle', filename: 'Settle/settle-2026-11-01.json' }

  test('is installed: it looks, offers its check, and shows the welcome', async () => {
    await start()
    made.runtime.onInstalled.fire({ reason: 'install' })
    await settled()
    expect([pages(), await badge(), await alarm()]).toEqual([['welcome.html'], '1', '21:36:00'])
    expect(menu()).toEqual({ title: 'Check in Settle', contexts: ['selection'] })
  })

  test('is brought up to date: no welcome, and no copy in the list of downloads', async () => {
    made.permissions.grant({ permissions: ['downloads'] })
    made.downloads.put(row)
    const other = made.downloads.put({ byExtensionId: 'other' })
    await start()
    made.runtime.onInstalled.fire({ reason: 'update' })
    await settled()
    expect([pages(), await badge()]).toEqual([[], '1'])
    expect(made.downloads.rows()).toEqual([other])
  })

  test('starts with the browser: it looks, and forgets a copy that its end cut short', async () => {
    made.permissions.grant({ permissions: ['downloads'] })
    made.downloads.put({ ...row, state: 'interrupted' })
    await start()
    made.runtime.onStartup.fire()
    await settled()
    expect([pages(), await badge(), await alarm()]).toEqual([[], '1', '21:36:00'])
    expect([menu()?.title, made.downloads.rows()]).toEqual(['Check in Settle', []])
  })

  test.each<[string, () => void]>([
    ['installed', () => made.runtime.onInstalled.fire({ reason: 'update' })],
    ['started', () => made.runtime.onStartup.fire()],
  ])(
    '%s has its alarm before anything else, whatever holds the first look up',
    async (_, event) => {
      await start()
      made.storage.local.holds = true
      event()
      await settled()
      expect(await made.alarms.getAll()).toMatchObject([
        { name: 'look', scheduledTime: Date.now() + 300_000, periodInMinutes: 5 },
      ])
    },
  )

  test('looks also where its first alarm is refused', async () => {
    const { errors } = await start()
    vi.spyOn(made.alarms, 'create').mockRejectedValueOnce(new Error('no alarms'))
    made.runtime.onStartup.fire()
    await settled()
    expect([await badge(), await alarm()]).toEqual(['1', '21:36:00'])
    expect(errors).toHaveBeenCalledWith('Settle:', new Error('no alarms'))
  })

  test('dims pages that are open once it is installed again with access to them, and only then', async () => {
    set({ routine: [], ...dimming() })
    const { ran } = made.tabs.put({ url: 'https://example.org/', activeTab: true })
    await start()
    made.runtime.onInstalled.fire({ reason: 'update' })
    await settled()
    expect(ran).toEqual([])
    made.permissions.grant(everywhere)
    await settled()
    ran.length = 0
    made.runtime.onInstalled.fire({ reason: 'update' })
    await settled()
    expect(ran).toEqual(['dimmer-early.js', 'dimmer.js'])
  })
})

describe('access', () => {
  test('that is given dims the pages that are open', async () => {
    set({ routine: [] })
    const { ran } = made.tabs.put({ url: 'https://example.org/' })
    await start()
    made.permissions.grant(everywhere)
    await settled()
    // Dimming is not switched on yet: nothing is registered, and what asks next finds them ready.
    expect(ran).toEqual(['dimmer-early.js', 'dimmer.js'])
  })

  test('to other things leaves pages alone', async () => {
    set({ routine: [] })
    const { ran } = made.tabs.put({ url: 'https://example.org/', activeTab: true })
    await start()
    made.permissions.grant({ permissions: ['notifications'] })
    await settled()
    expect(ran).toEqual([])
  })

  test('to notifications is heard at once, and once: a reminder comes, and one press is one note', async () => {
    await start()
    made.permissions.grant({ permissions: ['notifications'] })
    await settled()
    expect(Object.keys(notifications())).toEqual(['2026-11-25+own-1'])
    made.permissions.grant({ permissions: ['downloads'] })
    made.notifications.onButtonClicked.fire('2026-11-25+own-1', 0)
    await settled()
    expect(await entries()).toHaveLength(1)
  })

  test('that is taken back is seen at once', async () => {
    made.permissions.grant(everywhere)
    set({ routine: [], ...dimming() })
    await start()
    await ring()
    expect(made.scripting.registered()).toHaveLength(1)
    made.permissions.takeBack(everywhere)
    await settled()
    expect(made.scripting.registered()).toEqual([])
  })
})
