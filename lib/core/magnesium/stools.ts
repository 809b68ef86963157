import { type Day, dayAfter, dayAt, zoneOfRow } from '../clock-time.ts'
import type { Entry } from '../schema/entry.ts'

/** So many days of loose stools one after the other end a plan. */
export const STOOL_DAYS = 3

/** The calendar days on which loose stools were noted. */
export const stoolDays = (entries: readonly Entry[]): ReadonlySet<Day> =>
  new Set(
    entries.flatMap((one) =>
      one.kind === 'factor' && one.factor === 'looseStools' ? [dayAt(one.at, zoneOfRow(one))] : [],
    ),
  )

/**
 * Whether three days in a row, none of them before the plan, have gone by with loose stools; the last of them that day or
 * one of the days before it that `days` still holds.
 */
export function stoolsEnd(days: ReadonlySet<Day>, today: Day, startedOn: Day): boolean {
  return [...days].some((last) => {
    const row = Array.from({ length: STOOL_DAYS }, (_, i) => dayAfter(last, -i))
    return last <= today && row.every((day) => days.has(day) && day >= startedOn)
  })
}
