// @vitest-environment happy-dom

import { flushSync } from 'svelte'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { dimThisPage } from '../../lib/page/dim-this-page.ts'
import { firstPalette, type Palette } from '../../lib/page/first-palette.ts'
import { palettesFrom, showPalette, windDownOf } from '../../lib/page/palette.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import { veilNight } from '../../lib/page/veil.ts'
import { dir, lang } from '../../lib/texts/t.ts'
import { eventually } from '../make/eventually.ts'
import { at, beginEach, elsewhere, local, NOW, pageWith } from '../make/page.ts'

beginEach()
const raised: string[] = []
beforeEach(() => {
  raised.length = 0
  localStorage.clear()
  // The top layer, which this window does not have.
  for (const call of ['showPopover', 'hidePopover'] as const)
    (HTMLElement.prototype as unknown as Record<string, unknown>)[call] = function (
      this: HTMLElement,
    ) {
      raised.push(`${call} ${this.className}`)
    }
  return () => {
    veilNight(false)
    document.body.replaceChildren()
    document.head.replaceChildren()
  }
})
const veils = () => document.querySelectorAll('.veil')

describe('the veil of the night', () => {
  test('is there once, over everything, for no click and no reader, and goes', () => {
    veilNight(true)
    veilNight(true)
    expect(veils()).toHaveLength(1)
    expect(veils()[0]).toMatchObject({ popover: 'manual', ariaHidden: 'true' })
    expect(raised).toEqual(['hidePopover veil', 'showPopover veil'])
    veilNight(false)
    veilNight(false)
    expect(veils()).toHaveLength(0)
  })

  test('taken down once comes back', () => {
    veilNight(true)
    veilNight(false)
    veilNight(true)
    expect(veils()).toHaveLength(1)
  })

  test('is raised over whatever opens later, before and after it is there; nothing that closes moves it', async () => {
    veilNight(true)
    raised.length = 0
    const opens = (on: EventTarget, newState: string) =>
      on.dispatchEvent(Object.assign(new Event('beforetoggle', { bubbles: true }), { newState }))
    opens(document.body, 'closed')
    opens(veils()[0] as Element, 'open')
    await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(raised).toEqual([])
    opens(document.body, 'open')
    await Promise.resolve()
    expect(raised).toEqual(['hidePopover veil', 'showPopover veil'])
    await eventually(() => expect(raised).toHaveLength(4))
    document.dispatchEvent(new Event('fullscreenchange'))
    expect(raised).toHaveLength(6)
  })

  test('that is gone is not raised', () => {
    veilNight(true)
    veilNight(false)
    raised.length = 0
    document.dispatchEvent(new Event('fullscreenchange'))
    expect(raised).toEqual([])
  })
})

describe('the palette', () => {
  test('of now is shown, and what comes is left for the first frame of the next page', async () => {
    const { live } = await pageWith()
    const rows = palettesFrom(NOW, live.evening.dimNight, live.settings.dimming)
    document.documentElement.style.background = 'red'
    expect(showPalette(rows)).toBe('day')
    expect(document.documentElement.dataset['palette']).toBe('day')
    expect(document.documentElement.style.background).toBe('')
    expect(JSON.parse(localStorage.getItem('palette') ?? '')).toEqual(rows)
    expect(showPalette(rows, 'night')).toBe('night')
    expect(showPalette([])).toBe('day')
  })

  test('is of the day until the first track begins, or an hour before lights out where none is on; after waking for eight hours', async () => {
    const { live } = await pageWith()
    const { dimNight: night } = live.evening
    const { dimming } = live.settings
    expect(windDownOf(night, dimming)).toBe(at('21:30'))
    expect(
      windDownOf(night, { ...dimming, grey: { ...dimming.grey, on: true, leadMin: 90 } }),
    ).toBe(at('21:00'))
    const off = { on: false, leadMin: 120 } as never
    expect(windDownOf(night, { ...dimming, dim: off, warm: off })).toBe(at('21:30'))
    expect(palettesFrom(at('22:30'), night, dimming)).toEqual([
      { palette: 'night', until: at('07:00', '2026-11-23') },
      { palette: 'day', until: at('15:00', '2026-11-23') },
    ])
  })
})

test('of the first frame holds until its instant, and then the next; after the last it is dark', () => {
  const rows = JSON.stringify([
    { palette: 'day', until: 5 },
    { palette: 'night', until: 9 },
  ])
  const at = (now: number) => firstPalette(rows, now).palette
  expect([4, 5, 8, 9].map(at)).toEqual(['day', 'night', 'night', 'evening'])
})

test('the dimmer comes into a page of ours after its first frame', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'requestAnimationFrame'] })
  const append = vi.spyOn(document.head, 'append').mockReturnValue()
  dimThisPage()
  expect(append).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(20)
  expect(append.mock.calls[0]?.[0]).toMatchObject({
    tagName: 'SCRIPT',
    src: expect.stringMatching(/\/dimmer\.js$/),
  })
})

describe('a page begins', () => {
  const shown = () => document.documentElement.dataset['palette']
  async function started(always?: () => Palette | null, settings: object = { welcomed: true }) {
    local.stored['settings'] = { values: settings, changedAt: {} }
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
    const live = await startPage(undefined, always)
    flushSync()
    return live
  }
  test('with its settings, its language and its palette', async () => {
    const live = await started()
    expect(live.settings.welcomed).toBe(true)
    expect(document.documentElement).toMatchObject({ lang, dir })
    expect(shown()).toBe('day')
    expect(veils()).toHaveLength(0)
  })

  test('and turns to the night, with its veil, as the clock does', async () => {
    const live = await started()
    vi.setSystemTime(at('22:30'))
    live.look()
    flushSync()
    expect(shown()).toBe('night')
    expect(veils()).toHaveLength(1)
  })

  test('in the palette that it always wears', async () => {
    await started(() => 'night')
    expect(shown()).toBe('night')
    expect(veils()).toHaveLength(1)
  })

  test('and a moment later makes this zone home', async () => {
    await started()
    await vi.advanceTimersByTimeAsync(99)
    expect(local.stored['settings']).not.toHaveProperty('values.travel')
    await vi.advanceTimersByTimeAsync(1)
    await eventually(() =>
      expect(local.stored['settings']).toMatchObject({
        values: { travel: { home: 'Europe/Berlin' } },
      }),
    )
  })

  test('speaks its language at once, and keeps the focus a moment later', async () => {
    const spoken = vi.spyOn(await import('../../lib/texts/t.ts'), 'speak')
    const kept = vi.spyOn(await import('../../lib/page/keep-focus.ts'), 'keepFocus')
    await started()
    expect(spoken).toHaveBeenCalledExactlyOnceWith('en')
    expect(kept).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    await eventually(() => expect(kept).toHaveBeenCalledOnce())
  })

  test('follows the clock, and begins anew once everything was deleted elsewhere', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
    const live = await started()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(live.now).toBe(NOW + 10_000)
    elsewhere().says('deleted')
    await eventually(() => expect(reload).toHaveBeenCalled())
  })
})
