import { revised } from '../core/entry.ts'
import type { EntryKind } from '../core/fields/table.ts'
import { type Around, momentSaid, type When } from '../core/moment-in.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { Drink } from '../core/schema/settings.ts'
import { timeWords } from '../texts/clock-words.ts'
import '../texts/of-when.ts'
import { drinkName } from '../texts/names.ts'
import { t } from '../texts/t.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { stampNow } from './stamp-now.ts'

/** What a form that is about now reads a clock time against. */
export const aroundHere = (kind: EntryKind, live: Live, now = live.now): Around => ({
  ...{ kind, now, night: null, zone: live.zone },
  schedule: live.schedule,
})

/** The instant that was said, by the clock of this moment; null while a day is open, and where it has not come yet. */
export const instantSaid = (when: When | null, kind: EntryKind, live: Live): number | null =>
  when && momentSaid(when, aroundHere(kind, live, Date.now()))

/** The row that moves an entry to another moment, by the hours that a new note of that moment would go by. */
export const movedHere = (of: Entry, at: number, live: Live): Entry =>
  revised(of, {}, stampNow({ zone: live.zone, schedule: live.schedule, at }))

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
    (entry) => t('ui.coffee.saved', { name, mg: drink.mg, time: timeWords(entry.at, live.zone) }),
  )
}
