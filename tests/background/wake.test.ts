import { describe, expect, it } from 'vitest'
import { inLedger, saying } from '../../entrypoints/background/change.ts'
import { dimSwitched } from '../../entrypoints/background/switch-dim.ts'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { changeIn } from '../../lib/core/evening-row.ts'
import { readLedger } from '../../lib/core/ledger.ts'
import { putOff } from '../../lib/core/ledger-change.ts'
import { saidOf } from '../make/tonight.ts'
import { makeBrowser } from '../make/world.ts'

const at = (clock: string, day = '2026-11-20') =>
  Temporal.ZonedDateTime.from(`${day}T${clock}[Europe/Berlin]`).epochMilliseconds
const start = (clock: string) =>
  makeBrowser(defaultSettings(), { now: at(clock), zone: 'Europe/Berlin' })
const rows = (browser: ReturnType<typeof makeBrowser>, night = '2026-11-20') =>
  readLedger(browser.memory.stored['ledger']).nights[night] ?? {}

/** Every place at which a wake-up can be ended: before and after each of its steps. */
const deaths = Array.from({ length: 20 }, (_, i) => ({ step: i >> 1, after: i % 2 === 1 }))

describe('a worker killed at any step', () => {
  it.each(deaths)('shows the walk once: step $step, after it: $after', async (death) => {
    const browser = start('20:30')
    browser.memory.looked = true
    browser.memory.killAt = death
    await browser.wake()
    for (let i = 0; i < 4; i++) {
      browser.pass(1000)
      await browser.wake()
    }
    expect(browser.memory.shown.map((s) => s.id)).toEqual(['2026-11-20+walk'])
    expect(rows(browser)['walk']).toMatchObject({ state: 'shown', by: 'notification' })
    expect(browser.memory.badge).toBe(1)
    expect(browser.memory.alarmAt).toBeGreaterThan(browser.memory.clock)
  })

  it.each(deaths)(
    'and where the browser cannot tell, never twice and never without badge: step $step, after: $after',
    async (death) => {
      const browser = start('20:30')
      browser.memory.lists = false
      browser.memory.killAt = death
      await browser.wake()
      browser.pass(1000)
      await browser.wake()
      expect(browser.memory.shown.length).toBeLessThanOrEqual(1)
      expect(rows(browser)['walk']?.state).toBe('shown')
      expect(browser.memory.badge).toBe(1)
    },
  )
})

describe('a worker that comes back late', () => {
  it.each(deaths)('never shows twice: step $step, after: $after', async (death) => {
    const browser = start('20:30')
    browser.memory.looked = true
    browser.memory.killAt = death
    await browser.wake()
    // The browser has dropped it from its list by now, shown or not.
    browser.pass(60_000)
    await browser.wake()
    browser.pass(60_000)
    await browser.wake()
    expect(browser.memory.shown.length).toBeLessThanOrEqual(1)
    expect(rows(browser)['walk']).toMatchObject({ state: 'shown', by: 'notification' })
    expect(browser.memory.badge).toBe(1)
  })
})

describe('a browser that ends with its worker', () => {
  it.each(deaths)('never shows twice: step $step, after: $after', async (death) => {
    const browser = start('20:30')
    browser.memory.killAt = death
    await browser.wake()
    // What its list says after a start says nothing of the evening before it.
    browser.restart()
    for (let i = 0; i < 4; i++) {
      browser.pass(1000)
      await browser.wake()
    }
    expect(browser.memory.shown.length).toBeLessThanOrEqual(1)
    expect(rows(browser)['walk']).toMatchObject({ state: 'shown', by: 'notification' })
    expect(browser.memory.badge).toBe(1)
  })
})

describe('what goes wrong', () => {
  it('a full disk: no nudge that could come twice, and the badge all the same', async () => {
    const browser = start('20:30')
    browser.memory.fullDisk = true
    await browser.wake()
    expect(browser.memory.shown).toEqual([])
    expect(browser.memory.badge).toBe(1)
    expect(browser.memory.alarmAt).not.toBeNull()
    browser.memory.fullDisk = false
    browser.pass(60_000)
    await browser.wake()
    expect(browser.memory.shown.length).toBe(1)
  })

  it('a browser that shows nothing: the badge stands for it, and it costs no place', async () => {
    const browser = start('20:30')
    browser.memory.refuses = true
    await browser.wake()
    expect(rows(browser)['walk']).toMatchObject({ state: 'shown', by: 'badge' })
    expect(browser.memory.errors.length).toBe(1)
    browser.memory.refuses = false
    for (const clock of ['21:30', '22:10', '22:30']) {
      browser.moveClock(at(clock) - browser.memory.clock)
      await browser.wake()
    }
    expect(browser.memory.shown.length).toBe(3)
  })

  it('a lid shut from 21:00 to 07:00: nothing is said, everything is counted', async () => {
    const browser = start('21:00')
    await browser.wake()
    browser.pass(10 * 3_600_000)
    await browser.wake()
    // The walk of 20:30 was still within its window at 21:00; all that followed went by in the dark.
    expect(browser.memory.shown.map((s) => s.id)).toEqual(['2026-11-20+walk'])
    for (const id of ['screens', 'stretches', 'lightsOut']) {
      expect(rows(browser)[id]).toMatchObject({ state: 'dropped', reason: 'late' })
    }
  })
})

describe('presses', () => {
  it('later brings it back in ten minutes for nothing more', async () => {
    const browser = start('21:31')
    await browser.wake()
    const later = at('21:41')
    await browser.wake(
      inLedger((ledger, now) => putOff(ledger, '2026-11-20', 'screens', later, now)),
    )
    expect(rows(browser)['screens']).toMatchObject({ state: 'held', returnAt: later })
    browser.moveClock(later - browser.memory.clock)
    await browser.wake()
    expect(browser.memory.shown.map((s) => s.id)).toEqual([
      '2026-11-20+screens',
      '2026-11-20+screens',
    ])
    expect(rows(browser)['screens']?.state).toBe('shown')
  })

  it('the keyboard switches the dimming off for this night alone', async () => {
    const browser = start('22:00')
    await browser.wake((rows, here) => dimSwitched(rows, here))
    expect(browser.memory.dim).toMatchObject({ dim: { from: 0, to: 0, until: 0 } })
    browser.moveClock(24 * 3_600_000)
    await browser.wake()
    expect(browser.memory.dim).toMatchObject({ dim: { to: 0.3 } })
  })

  it('two quick presses of the keyboard: off, and on again', async () => {
    const browser = start('22:00')
    const press = () => browser.wake((rows, here) => dimSwitched(rows, here))
    await Promise.all([press(), press()])
    expect(browser.memory.dim).toMatchObject({ dim: { to: 0.3 } })
    expect(changeIn(browser.memory.stored['evening']).nights['2026-11-20']?.dimOff?.is).toBe(false)
    await Promise.all([press(), press(), press()])
    expect(browser.memory.dim).toMatchObject({ dim: { to: 0, until: 0 } })
  })

  it('Legs now twice and one taken back: bed is not urged, for the other still stands', async () => {
    const browser = start('22:20')
    browser.memory.onsets = [at('22:05'), at('22:20')]
    await browser.wake()
    browser.memory.onsets.pop()
    browser.moveClock(at('22:31') - browser.memory.clock)
    await browser.wake()
    expect(rows(browser)['lightsOut']).toMatchObject({ state: 'dropped', reason: 'legs' })
    expect(browser.memory.shown).toEqual([])
  })

  it('what is said just before a full disk is refused, and nothing of it holds', async () => {
    const browser = start('21:00')
    browser.memory.fullDisk = true
    await browser.wake(saying({ nights: saidOf('2026-11-20', { off: true }, at('21:00')) }))
    expect(browser.memory.stored['evening']).toBeUndefined()
    expect(browser.memory.errors.length).toBeGreaterThan(0)
  })

  it('a page that snoozes until the sound ends holds, and lets go when it has ended', async () => {
    const browser = start('21:25')
    browser.say({ nights: saidOf('2026-11-20', { snooze: 'sound' }, at('21:25')) })
    browser.memory.sounding = true
    browser.moveClock(at('21:31') - browser.memory.clock)
    await browser.wake()
    expect(rows(browser)['screens']).toMatchObject({ state: 'held', reason: 'snooze' })
    expect((browser.memory.alarmAt ?? 0) - browser.memory.clock).toBe(60_000)
    browser.memory.sounding = false
    browser.pass(60_000)
    await browser.wake()
    expect(browser.memory.shown.map((s) => s.id)).toEqual(['2026-11-20+screens'])
  })

  it('quiet holds a nudge, which comes within a minute of its end', async () => {
    const browser = start('21:30')
    browser.memory.quiet = true
    await browser.wake()
    expect(browser.memory.shown).toEqual([])
    expect((browser.memory.alarmAt ?? 0) - browser.memory.clock).toBe(60_000)
    browser.memory.quiet = false
    browser.pass(60_000)
    await browser.wake()
    expect(browser.memory.shown.length).toBe(1)
  })
})
