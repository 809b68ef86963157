import { describe, expect, test } from 'vitest'
import { playPlanOf } from '../../lib/core/play-plan.ts'

describe('what a player plays', () => {
  const of = (seconds: number | null, sides: 1 | 2 = 1, more = {}) =>
    playPlanOf({ seconds, sides, asksEverySeconds: null, comesOff: false, ...more })
  test('time to get into place, then each side', () => {
    const [ready, side] = [{ id: 'ready', lengthMs: 5_000 }, 30_000]
    expect(of(30)).toEqual({ phases: [ready, { id: 'both', lengthMs: side }], limitMs: null })
    expect(of(30, 2)).toEqual({
      phases: [
        ready,
        { id: 'left', lengthMs: side },
        { id: 'change', lengthMs: 5_000 },
        { id: 'right', lengthMs: side },
      ],
      limitMs: null,
    })
    expect(of(null, 2)).toEqual({ phases: [{ id: 'both', lengthMs: null }], limitMs: null })
  })
  test('what lies on the skin counts at once, asks before each part but the last, and comes off', () => {
    const part = (s: number, asks: boolean) => ({ id: 'both', lengthMs: s * 1000, asks })
    const pack = (seconds: number, asksEverySeconds: number | null) =>
      of(seconds, 1, { comesOff: true, asksEverySeconds })
    expect(pack(900, 300)).toEqual({
      phases: [part(300, true), part(300, true), part(300, false)],
      limitMs: 900_000,
    })
    expect(pack(700, 300).phases).toEqual([part(300, true), part(300, true), part(100, false)])
    expect(pack(600, null).phases).toEqual([part(600, false)])
  })
})
