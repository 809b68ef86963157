import { clockTimeAt } from '../core/clock-time.ts'
import { type Around, momentSaid, type When } from '../core/moment-in.ts'
import type { EntryKind } from '../core/schema/entry.ts'
import type { Drink } from '../core/schema/settings.ts'
import { scheduleOf } from '../core/travel.ts'
import '../texts/of-when.ts'
import { drinkName } from '../texts/names.ts'
import { t } from '../texts/t.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'

/** Just now: what every form begins with. */
export const justNow: When = { minAgo: 0 }

/** What a form that is about now reads a clock time against. */
export const aroundHere = (kind: EntryKind, live: Live, now = live.now): Around => ({
  ...{ kind, now, night: null, zone: live.zone },
  schedule: scheduleOf(live.settings, live.tonight, live.zone),
})

/** The instant that was said, by the clock of this moment; null while a day is open, and where it has not come yet. */
export const instantSaid = (when: When | null, kind: EntryKind, live: Live): number | null =>
  when && momentSaid(when, aroundHere(kind, live, Date.now()))

/** Notes a cup; whether it is kept comes later. Null at once, and nothing done, while nobody can say when it was. */
export function noteCup(
  live: Live,
  notes: Notes,
  drink: Drink,
  when: When | null,
): Promise<boolean> | null {
  const at = instantSaid(when, 'intake', live)
  if (at === null) return null
  const name = drinkName(drink)
  return notes.noteAt(
    at,
    { kind: 'intake', substance: 'caffeine', drink: drink.id, name, mg: drink.mg },
    (entry) => t('ui.coffee.saved', { name, mg: drink.mg, time: clockTimeAt(entry.at, live.zone) }),
  )
}
