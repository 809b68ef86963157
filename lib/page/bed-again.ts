import { BED_AGAIN_MIN, bedAgainEnd, isBedAgain } from '../core/bed-again.ts'
import { MINUTE } from '../core/clock-time.ts'
import { timeWords } from '../texts/clock-words.ts'
import type { Live } from './live.svelte.ts'

/** What "try bed again" shows at this moment, and what its presses do. */
export function bedAgainOf(live: Live) {
  const { night } = live.evening
  const [from, to] = bedAgainEnd(live.tonight, night)
  const stands = from !== undefined && to !== undefined && live.now < to
  return {
    min: BED_AGAIN_MIN,
    time: stands ? timeWords(from, live.zone) : null,
    due: isBedAgain(live.tonight, night, live.now),
    onask: () =>
      void live.setTonight({ bedAgainAt: Date.now() + BED_AGAIN_MIN * MINUTE }, night.day),
    onleave: () => void live.setTonight({ bedAgainAt: null }, night.day),
  }
}
