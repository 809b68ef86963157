import * as v from 'valibot'
import { day, instant, int, uuid, zone } from './value.ts'

/** One whose day has a year of four digits, in whatever zone: days before and after it can be reckoned. */
const moment = int(Date.parse('0001-01-02'), Date.parse('9999-12-30'))
const mark = v.optional(v.literal(true))

/** What every entry carries. A correction names the row it replaces; a removal is a row too. */
export const base = {
  id: uuid,
  /** When it happened. */
  at: moment,
  /** Where the clock stood then. */
  zone,
  offsetMin: int(-1440, 1440),
  /** The night it is about, as `nightAbout` gave it when it was entered; it keeps it whatever the settings become. */
  night: day,
  enteredAt: instant,
  /** `at` or `enteredAt` lay ahead of its time when it was first read: a clock was wrong. It loses to what is not marked. */
  ahead: mark,
  /** Entered the next morning or later, from memory. */
  late: mark,
  /** Said more than 48 hours after the wake time of its night: shown, and in no finding. */
  backfilled: mark,
  replaces: v.optional(uuid),
  removed: mark,
  /** Belongs to the sample diary: shown as such, never exported, gone in one press. */
  sample: mark,
}
