import { nightAbout } from '../core/about-night.ts'
import type { Day } from '../core/clock-time.ts'
import { MUTE_MS } from '../core/quiet-after.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { Live } from './live.svelte.ts'
import type { Reading } from './read-once.ts'

/** What stands of the night that is shown, and then of those that hold what was noted just now. */
export const readNear = (live: Live, { ofNight }: Reading): Promise<Entry[][]> =>
  Promise.all(nightsNear(live).map(ofNight))

/** After waking, what was noted just now is of the night before. */
function nightsNear({ evening, schedule, zone }: Live): Day[] {
  const now = Date.now()
  const felt = [now - MUTE_MS, now].map((at) => nightAbout('symptom', at, schedule, zone))
  // Right after another week was set, a cup can be about neither.
  const taken = nightAbout('intake', now, schedule, zone)
  return [...new Set([evening.dimNight.day, evening.night.day, ...felt, taken])]
}
