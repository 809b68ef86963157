import { mount, unmount } from 'svelte'
import { awakeSince, notMeIn } from '../../lib/core/awake.ts'
import { type EpochMs, HOUR } from '../../lib/core/clock-time.ts'
import { takeEarlyKeys } from '../../lib/page/early-keys.ts'
import type { Live } from '../../lib/page/live.svelte.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'
import { seatBetween } from '../../lib/store/seat.ts'
import '../../lib/texts/of-later.ts'
import '../../lib/texts/of-rooms.ts'
import NightFace from './NightFace.svelte'

/** An evening at the computer is no longer than this. */
const EVENING_MS = 12 * HOUR

/** Shows the face of the night to who came back to the computer in it, and the evening to everybody else. */
export async function showNight(
  live: Live,
  notes: Notes,
  target: HTMLElement,
  evening: () => void,
): Promise<void> {
  const since = await awakeHere(live, notes).catch(() => null)
  if (since === null) return evening()
  // It asks for no key: what was pressed meanwhile is nobody's note, also once the face is left.
  takeEarlyKeys()
  const onleave = () => {
    void unmount(face)
    evening()
  }
  const face = mount(NightFace, { target, props: { live, notes, onleave } })
}

/** Since when the person has been awake; null where they never left, where nobody watches the seat, or where it is not them. */
async function awakeHere(live: Live, notes: Notes): Promise<EpochMs | null> {
  if (!live.settings.seat) return null
  const { night } = live.evening
  const { database } = await notes.open()
  if (!database) return null
  const now = Date.now()
  const since = awakeSince(
    await seatBetween(database, night.lightsOut - EVENING_MS, now),
    night,
    now,
  )
  const isOther = notMeIn(night.day, live.tonight).some((at) => since !== null && at >= since)
  return isOther ? null : since
}
