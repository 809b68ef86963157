import { expect, test, vi } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { nightOf } from '../../lib/core/night.ts'
import type { Around } from '../../lib/core/onset-context.ts'
import { onsetIn } from '../../lib/store/onset.ts'
import { week } from '../make/evenings.ts'

const zone = 'Europe/Berlin'
const schedule = { week: week('22:45', '07:00'), tonight: null }
const at = nightOf('2026-11-22', schedule, zone).lightsOut - 5 * MINUTE
const around: Around = {
  seat: [{ from: at - 40 * MINUTE, to: at, state: 'active' }],
  ...{ ups: [], standing: [], schedule, zone },
}

test.each([
  ['what held, where it is read soon', () => Promise.resolve(around), { seatedMin: 40 }],
  ['what the schedule says, where the diary cannot be read', () => Promise.reject(Error()), {}],
  ['the same, where reading does not end', () => new Promise<Around>(() => {}), {}],
] as const)('an onset is noted with %s', async (_, reading, more) => {
  vi.useFakeTimers()
  try {
    const held = onsetIn(at, reading(), schedule, zone)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await held).toEqual({ toLightsOutMin: 5, ...more })
  } finally {
    vi.useRealTimers()
  }
})

test('for what held at an onset a second is waited', async () => {
  vi.useFakeTimers()
  try {
    const late = new Promise<Around>((resolve) => setTimeout(() => resolve(around), 999))
    const held = onsetIn(at, late, schedule, zone)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await held).toMatchObject({ seatedMin: 40 })
  } finally {
    vi.useRealTimers()
  }
})
