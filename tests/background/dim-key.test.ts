import { beforeEach, describe, expect, test, vi } from 'vitest'
import { made } from '../make/browser.ts'
import {
  badge,
  dimming,
  everywhere,
  pages,
  pressKey,
  ring,
  set,
  settled,
  standAt,
  start,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T22:00')

const SITE = 'https://example.org/'
beforeEach(() => set({ routine: [], ...dimming() }))

const press = () => pressKey('toggle-dim')
/** Whether the dimming of this night is on. */
const night = () => {
  const { dim } = made.storage.session.stored['dim'] as { dim: { from: number; to: number } }
  return dim.from !== dim.to
}
const tabs = () => Object.keys((made.storage.session.stored['dimmedByHand'] ?? {}) as object)
const isAsked = (globals: object) => Symbol.for('settle.here') in globals
/** A page in front, which the key lets us reach. */
const front = (url = SITE) => made.tabs.put({ url, active: true, activeTab: true })

describe('the key that dims', () => {
  test.each<[string, front: () => unknown]>([
    [
      'where Settle dims the page in front by itself',
      () => {
        made.permissions.grant(everywhere)
        front()
      },
    ],
    ['over a page of our own', () => front('chrome-extension://settle/diary.html')],
    ['where there is no tab', () => undefined],
    [
      'where nobody may know what page it is',
      () => made.tabs.put({ url: 'chrome://settings/', active: true }),
    ],
  ])('switches the dimming of this night, %s', async (_, stands) => {
    stands()
    await start()
    await ring()
    expect(night()).toBe(true)
    await press()
    expect([
      night(),
      await badge(),
      tabs(),
      pages().filter((page) => page.startsWith('popup')),
    ]).toEqual([false, '✓', [], []])
    await press()
    expect(night()).toBe(true)
  })

  test('pressed twice at once is off, and on again', async () => {
    made.permissions.grant(everywhere)
    front()
    await start()
    await ring()
    made.commands.onCommand.fire('toggle-dim')
    await press()
    expect(night()).toBe(true)
  })

  test('dims the tab in front by hand where Settle may not, and takes it back', async () => {
    const { id, ran, globals } = front()
    await start()
    await ring()
    await press()
    expect([ran, isAsked(globals), tabs(), await badge()]).toEqual([
      ['dimmer-early.js', 'dimmer.js'],
      true,
      [`${id}`],
      '✓',
    ])
    expect([night(), pages()]).toEqual([true, []])
    const look = vi.fn()
    globals[Symbol.for('settle')] = { look }
    await press()
    expect([isAsked(globals), tabs()]).toEqual([false, []])
    expect(look).toHaveBeenCalledTimes(1)
  })

  test('dims by hand where the person wants no page dimmed by itself', async () => {
    made.permissions.grant(everywhere)
    set({ routine: [], ...dimming({ on: false }) })
    front()
    await start()
    await press()
    expect(tabs()).toHaveLength(1)
  })

  test('resumes a night whose dimming is off before it dims by hand', async () => {
    const at = Date.now()
    made.storage.local.stored['evening'] = {
      nights: { '2026-11-25': { dimOff: { at, is: true } } },
      ...{ presses: [], better: [] },
    }
    const { globals } = front()
    await start()
    await press()
    expect([night(), isAsked(globals), tabs().length]).toEqual([true, true, 1])
  })

  test('resumes it also where the tab is dimmed by hand, which stays dim', async () => {
    front()
    await start()
    await press()
    standAt('2026-11-25T22:01')
    made.storage.local.stored['asked:1'] = {
      nights: { '2026-11-25': { dimOff: { at: Date.now(), is: true } } },
    }
    standAt('2026-11-25T22:02')
    await press()
    expect([night(), tabs().length]).toEqual([true, 1])
  })

  test('opens the log, which says why, where the page in front cannot be dimmed', async () => {
    made.tabs.put({ url: SITE, active: true, activeTab: true, refuses: 'Cannot access a store' })
    await start()
    await press()
    expect([made.action.opened, tabs()]).toEqual([1, []])
  })

  test('is complained of where nothing can be kept, and the worker looks', async () => {
    made.permissions.grant(everywhere)
    front()
    const { errors } = await start()
    await ring()
    made.storage.local.full = true
    await press()
    expect(night()).toBe(true)
    expect(errors).toHaveBeenCalledWith(
      'Settle:',
      expect.objectContaining({ name: 'QuotaExceededError' }),
    )
  })
})

describe('a tab that was dimmed by hand', () => {
  async function dimmed() {
    const tab = front()
    await start()
    await press()
    tab.ran.length = 0
    return tab
  }
  test('stays dim over a reload, and over a page of the same site', async () => {
    const tab = await dimmed()
    made.tabs.navigate(tab.id as number, `${SITE}more`)
    await settled()
    expect(tab.ran).toEqual(['dimmer-early.js', 'dimmer.js', 'dimmer-early.js', 'dimmer.js'])
    expect([isAsked(tab.globals), tabs()]).toEqual([true, [`${tab.id}`]])
  })

  test.each(['https://a.example/', 'https://example.org:8443/', 'http://example.org/'])(
    'is let go once it leaves for %s',
    async (url) => {
      const tab = await dimmed()
      tab.url = url
      made.tabs.onUpdated.fire(tab.id as number, { status: 'loading' }, { url })
      await settled()
      expect(tabs()).toEqual([])
      expect(tab.ran).toEqual([])
    },
  )

  test('is let go once it is out of reach', async () => {
    const tab = await dimmed()
    made.tabs.onUpdated.fire(tab.id as number, { status: 'loading' }, {})
    await settled()
    expect(tabs()).toEqual([])
  })

  test('is not touched by what is no page', async () => {
    const tab = await dimmed()
    made.tabs.onUpdated.fire(tab.id as number, { title: 'x' }, {})
    made.tabs.onUpdated.fire(99, { status: 'loading' }, { url: SITE })
    await settled()
    expect([tab.ran, tabs()]).toEqual([[], [`${tab.id}`]])
  })

  test('is followed on where it could not be forgotten', async () => {
    const tab = await dimmed()
    vi.spyOn(made.storage.session, 'set').mockRejectedValueOnce(new Error('no room'))
    made.tabs.onUpdated.fire(tab.id as number, { status: 'loading' }, {})
    await settled()
    expect([tabs(), made.tabs.onUpdated.isHeard()]).toEqual([[`${tab.id}`], true])
  })

  test('wakes nobody for other tabs once there is none', async () => {
    const tab = await dimmed()
    expect(made.tabs.onUpdated.isHeard()).toBe(true)
    await press()
    expect([tabs(), made.tabs.onUpdated.isHeard()]).toEqual([[], false])
    expect(isAsked(tab.globals)).toBe(false)
  })

  test('is followed by the worker that starts after', async () => {
    const tab = await dimmed()
    made.endWorker()
    await start()
    expect(made.tabs.onUpdated.isHeard()).toBe(true)
    made.tabs.onUpdated.fire(tab.id as number, { status: 'loading' }, {})
    await settled()
    expect(tabs()).toEqual([])
    expect(made.tabs.onUpdated.isHeard()).toBe(false)
  })

  test('leaves no address in the memory that web pages can read', async () => {
    await dimmed()
    expect(JSON.stringify(made.storage.session.stored)).not.toContain('example.org')
  })

  test('two that load at once do not lose each other', async () => {
    await dimmed()
    const other = made.tabs.put({ url: 'https://b.example/', activeTab: true })
    const ask = (id: unknown, url: string) =>
      made.runtime.sendMessage({ ask: 'dimTab', said: { id, url } })
    const third = made.tabs.put({ url: 'https://c.example/', activeTab: true })
    expect(await Promise.all([ask(other.id, other.url), ask(third.id, third.url)])).toEqual([
      true,
      true,
    ])
    expect(tabs()).toHaveLength(3)
    expect(await ask(99, SITE)).toBe(false)
  })
})
