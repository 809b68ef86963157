import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../lib/clinical/defaults.ts'
import { HOUR, MINUTE } from '../../../lib/core/clock-time.ts'
import { hostIsDimmed } from '../../../lib/core/dim/hosts.ts'
import { dimAt, spanOf } from '../../../lib/core/dim/plan.ts'
import { nightOf } from '../../../lib/core/night.ts'
import { week } from '../../make/evenings.ts'

const night = nightOf(
  '2026-11-20',
  { week: week('22:30', '07:00'), tonight: null },
  'Europe/Berlin',
)
const dimming = { ...defaultSettings().dimming, on: true }
const long = night.lightsOut - 15 * HOUR

describe('the dim of a night', () => {
  it('sinks to its full strength at lights out and stays until the wake', () => {
    const { dim, warm, grey } = dimAt(dimming, night, long, false)
    expect(dim).toEqual({
      from: 0,
      to: 0.3,
      startAt: night.lightsOut - 60 * MINUTE,
      endAt: night.lightsOut,
      until: night.wake,
    })
    expect([warm.from, warm.to]).toEqual([6500, 2700])
    expect([grey.from, grey.to]).toEqual([0, 0])
  })

  it('starts after the wake before it, and never after lights out', () => {
    const notBefore = night.lightsOut - 10 * MINUTE
    expect(dimAt(dimming, night, notBefore, false).dim.startAt).toBe(notBefore)
    expect(dimAt(dimming, night, night.wake, false).dim.startAt).toBe(night.lightsOut)
  })

  it('takes nothing away when it is off tonight', () => {
    expect(spanOf(dimAt(dimming, night, long, true))).toBeNull()
    expect(spanOf(dimAt(dimming, night, long, false))).toEqual({
      from: night.lightsOut - 60 * MINUTE,
      until: night.wake,
    })
  })

  it('begins with the first track that does anything and ends with the last', () => {
    const dim = dimAt(dimming, night, long, false)
    const { startAt, until } = dim.warm
    const warm = { ...dim.warm, startAt: startAt - HOUR, until: until + HOUR }
    expect(spanOf({ ...dim, warm })).toEqual({ from: startAt - HOUR, until: until + HOUR })
    const grey = { ...dim.grey, startAt: startAt - HOUR, until: until + HOUR }
    expect(spanOf({ ...dim, grey })).toEqual(spanOf(dim))
  })

  it('leaves the whole web alone until it is switched on', () => {
    const off = dimAt({ ...dimming, on: false, off: ['example.org'] }, night, long, false)
    expect(hostIsDimmed(off, 'example.org')).toBe(false)
    expect(hostIsDimmed(off, 'elsewhere.net')).toBe(false)
    const on = dimAt({ ...dimming, off: ['example.org'] }, night, long, false)
    expect(['example.org', 'elsewhere.net'].map((host) => hostIsDimmed(on, host))).toEqual([
      false,
      true,
    ])
  })
})
