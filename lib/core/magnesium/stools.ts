import { type Day, dayAfter, dayAt } from '../clock-time.ts'
import type { Entry } from '../schema/entry.ts'

/** So many days of loose stools one after the other end a plan. */
export const STOOL_DAYS = 3

/** The calendar days on which loose stools were noted. */
export const stoolDays = (entries: readonly Entry[]): ReadonlySet<Day> =>
  new Set(
    entries.flatMap((one) =>
      one.kind === 'factor' && one.factor === 'looseStools' ? [dayAt(one.at, one.zone)] : [],
    ),
  )

/** Whether that day and the days before it make three in a row. Days before the plan do not count for it. */
export function stoolsEnd(days: ReadonlySet<Day>, today: Day, startedOn: Day): boolean {
  const row = Array.from({ length: STOOL_DAYS }, (_, i) => dayAfter(today, -i))
  return row.every((day) => days.has(day) && day >= startedOn)
}
