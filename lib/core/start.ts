import type { Day, EpochMs, Zone } from './clock-time.ts'
import type { Schedule } from './night.ts'
import { mayAsk } from './questions.ts'
import { MAX_OFFERS, type Settings, type Start } from './schema/settings.ts'

/**
 * Whether who comes from 0.1.0, which kept notes and did not ask, is asked now if that is all right: by day alone, never from
 * dinner until the wake time. One answer is for good.
 */
export const asksConsent = (
  { start, welcomed, routine }: Pick<Settings, 'start' | 'welcomed' | 'routine'>,
  now: EpochMs,
  schedule: Schedule,
  zone: Zone,
): boolean => welcomed && !start.agreed && mayAsk(now, schedule, routine, zone)

/** What can be offered again to who has not decided. */
export type Offer = 'dims' | 'reminds' | 'both'

/**
 * What is offered in the evening of the night `night`; null where nothing is. `has` says what the person has already: it is
 * on, and the browser allows it. On three evenings in all; the last of them may show it as often as it likes.
 */
export function offerOn(
  start: Start,
  has: { readonly dims: boolean; readonly reminds: boolean },
  night: Day,
): Offer | null {
  if (start.offers >= MAX_OFFERS && start.offeredOn !== night) return null
  const dims = !start.dims && !has.dims
  const reminds = !start.reminds && !has.reminds
  if (dims && reminds) return 'both'
  return dims ? 'dims' : reminds ? 'reminds' : null
}

/** What is stored once an offer was shown in the evening of `night`: an evening counts once. */
export const offered = (start: Start, night: Day): Start =>
  start.offeredOn === night
    ? start
    : { ...start, offers: Math.min(start.offers + 1, MAX_OFFERS), offeredOn: night }
