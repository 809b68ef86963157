import { hostsAllowed } from '../browser/hosts.ts'
import { mayNotify } from '../browser/nudge.ts'
import { type Offer, offered, offerOn } from '../core/start.ts'
import type { Live } from './live.svelte.ts'

/** What is offered in the popup of this evening; null where nothing is, or the browser does not say. Never rejects. */
export async function readOffer(live: Live): Promise<Offer | null> {
  const allowed = await Promise.all([hostsAllowed(), mayNotify()]).catch(() => null)
  if (!allowed) return null
  const { start, dimming, reminders } = live.settings
  const [hosts, notify] = allowed
  const has = { dims: hosts && dimming.on, reminds: notify && reminders.on }
  return offerOn(start, has, live.evening.dimNight.day)
}

/** The offer was seen: this evening counts, once. Where that cannot be saved it does not; never rejects. */
export async function countOffer(live: Live): Promise<void> {
  const { start } = live.settings
  const next = offered(start, live.evening.dimNight.day)
  if (next !== start) await live.save('start', next).catch(() => undefined)
}
