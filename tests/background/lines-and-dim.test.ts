import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { made } from '../make/browser.ts'
import { noLocks } from '../make/no-locks.ts'
import { at } from '../make/planned.ts'
import {
  badge,
  dimming,
  everywhere,
  notifications,
  pass,
  reminding,
  ring,
  set,
  settled,
  standAt,
  start,
  startAgain,
  WALK,
  walkAndBed,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:00')

const dim = () =>
  made.storage.session.stored['dim'] as {
    line: { id: string; text: string } | null
    list: string
    hosts: string[]
  }

reminding(walkAndBed)

describe('who sees no notification', () => {
  const showsLine = { [WALK]: 'An easy walk' }
  const nothing = {}
  const cases: [
    string,
    {
      notify?: boolean
      hosts?: boolean
      seen?: 'no' | 'yes' | 'unknown'
      on?: boolean
      reminders?: boolean
    },
    notified: object,
    line: object,
  ][] = [
    ['allowed both', {}, { [WALK]: '21:30: An easy walk' }, nothing],
    ['did not see the one that was tried', { seen: 'no' }, nothing, showsLine],
    ['saw it', { seen: 'yes' }, { [WALK]: '21:30: An easy walk' }, nothing],
    ['did not allow notifications', { notify: false }, nothing, showsLine],
    ['allowed neither', { notify: false, hosts: false }, nothing, nothing],
    ['wants no page dimmed', { notify: false, on: false }, nothing, nothing],
    ['wants no reminders', { reminders: false }, nothing, nothing],
  ]
  test.each(cases)(
    '%s',
    async (_, {
      notify = true,
      hosts = true,
      seen = 'unknown',
      on = true,
      reminders = true,
    }, notified, line) => {
      if (!notify) made.permissions.takeBack({ permissions: ['notifications'] })
      if (hosts) made.permissions.grant(everywhere)
      set({
        routine: walkAndBed,
        ...dimming({ on }),
        reminders: { ...defaultSettings().reminders, on: reminders, seen },
      })
      await start()
      standAt('2026-11-25T21:31')
      await ring()
      const shown = dim().line
      expect(made.permissions.has('notifications') ? notifications() : {}).toEqual(notified)
      expect(shown ? { [shown.id]: shown.text } : {}).toEqual(line)
      expect(await badge()).toBe('1')
    },
  )
})

describe('a line in the page', () => {
  beforeEach(() => {
    made.permissions.takeBack({ permissions: ['notifications'] })
    made.permissions.grant(everywhere)
    set({ routine: walkAndBed, ...dimming() })
  })
  const text = () => dim().line?.text

  test('stands for ten seconds, whatever looks in between', async () => {
    await start()
    standAt('2026-11-25T21:31')
    await ring()
    await pass(9_000)
    await ring()
    expect(text()).toBe('An easy walk')
    expect(made.storage.local.stored['dim']).toMatchObject({ line: null })
    await pass(1_000)
    expect(dim().line).toBeNull()
  })

  test('goes at the next look where the worker did not live so long', async () => {
    await start()
    standAt('2026-11-25T21:31')
    await ring()
    standAt('2026-11-25T21:31:11')
    await ring()
    expect(dim().line).toBeNull()
  })

  test('is not shown twice where the worker was ended right after it', async () => {
    made.permissions.grant({ permissions: ['notifications'] })
    set({
      routine: walkAndBed,
      ...dimming(),
      reminders: { ...defaultSettings().reminders, seen: 'no' },
    })
    vi.stubGlobal('navigator', noLocks)
    onTestFinished(() => void vi.unstubAllGlobals())
    await start()
    const { set: write } = made.storage.local
    const writes = vi.spyOn(made.storage.local, 'set').mockImplementation((items) => {
      const shown = JSON.stringify(items['ledger'] ?? '').includes('"state":"shown"')
      return shown ? new Promise(() => {}) : write(items)
    })
    standAt('2026-11-25T21:31')
    await ring()
    writes.mockRestore()
    await startAgain()
    standAt('2026-11-25T21:31:02')
    await ring()
    await ring()
    expect(dim().line).toMatchObject({ at: at('2026-11-25T21:31') })
    expect(made.storage.local.stored['ledger']).toMatchObject({
      nights: { '2026-11-25': { walk: { state: 'shown', by: 'line' } } },
    })
  })
})

describe('the dim that pages read', () => {
  const lists = () => [dim().list, dim().hosts]

  test('holds for no page where access was taken back, and for those of the list once it is given', async () => {
    set({ routine: walkAndBed, ...dimming() })
    await start()
    await ring()
    expect(lists()).toEqual(['only', []])
    made.permissions.grant({ origins: ['https://example.org/*'] })
    await settled()
    expect(lists()).toEqual(['off', ['a.example']])
    made.permissions.takeBack({ origins: ['https://example.org/*'] })
    await settled()
    expect(lists()).toEqual(['only', []])
  })

  test('that cannot be written is complained of, and the rest of the look is done', async () => {
    const { errors } = await start()
    vi.spyOn(made.storage.session, 'set').mockRejectedValueOnce(new Error('no room'))
    standAt('2026-11-25T21:31')
    await ring()
    expect(errors).toHaveBeenCalledWith('Settle:', new Error('no room'))
    expect([Object.keys(notifications()), await badge()]).toEqual([[WALK], '1'])
  })

  test('is written where it differs, and only there', async () => {
    made.permissions.grant(everywhere)
    await start()
    const writes = vi.spyOn(made.storage.session, 'set')
    const dims = () => writes.mock.calls.filter(([items]) => 'dim' in items).length
    await ring()
    expect(dims()).toBe(1)
    await ring()
    expect(dims()).toBe(1)
    set({ routine: walkAndBed, ...dimming() })
    await ring()
    expect(dims()).toBe(2)
  })

  test.each([
    ['by day', '2026-11-25T21:19:59', 'document_idle'],
    ['from ten minutes before it begins', '2026-11-25T21:20:00', 'document_start'],
    ['at night', '2026-11-26T06:59:59', 'document_start'],
    ['after the wake', '2026-11-26T07:00:00', 'document_idle'],
  ])('%s the dimmer runs at the right moment of each page', async (_, clock, runAt) => {
    made.permissions.grant(everywhere)
    set({ routine: walkAndBed, ...dimming({ spareMedia: true }) })
    await start()
    standAt(clock)
    await ring()
    expect(made.scripting.registered().map(({ id, runAt }) => `${id} ${runAt}`)).toEqual([
      `dimmer ${runAt}`,
      'dimmer-media document_idle',
    ])
  })

  test.each<[string, () => void]>([
    ['it is not wanted', () => set({ routine: walkAndBed, ...dimming({ on: false }) })],
    ['access was taken back', () => made.permissions.takeBack(everywhere)],
  ])('no dimmer runs in any page where %s', async (_, change) => {
    made.permissions.grant(everywhere)
    set({ routine: walkAndBed, ...dimming() })
    await start()
    await ring()
    expect(made.scripting.registered()).toHaveLength(1)
    change()
    await ring()
    expect(made.scripting.registered()).toEqual([])
  })
})
