import { bedBeside, type HourOf, readHour, twoHours } from '../../components/hour-text.ts'
import {
  type ClockTime,
  clockTimeAt,
  type Day,
  type EpochMs,
  type Zone,
} from '../../lib/core/clock-time.ts'
import type { NamedField } from '../../lib/core/fields/table.ts'
import { momentIn } from '../../lib/core/moment-in.ts'
import { nightOf, type Schedule } from '../../lib/core/night.ts'
import { numberBy, readNumber } from '../../lib/core/written-number.ts'
import { clockWords, halfWords, timeWords } from '../../lib/texts/clock-words.ts'
import { isTwelve } from '../../lib/texts/conventions.ts'
import { number, t } from '../../lib/texts/t.ts'

/** Where a clock time of a form lies. */
export interface Where {
  readonly night: Day
  readonly schedule: Schedule
  readonly zone: Zone
  readonly now: EpochMs
}

export type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: string }

/** What somebody wrote into a field, as the entry keeps it; an empty text was not said. */
export function readField(field: NamedField, text: string, where: Where): Read {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: undefined }
  switch (field.is) {
    case 'whole':
      return numberFrom(trimmed, 1, field.least, field.most)
    case 'tenths':
      return numberFrom(trimmed, 10, field.least, field.most)
    case 'clock':
    case 'instant': {
      const clock = readHour(trimmed)
      if (clock === null)
        return { ok: false, why: t('ui.field.wrongClock', { example: clockWords('22:30') }) }
      const of = hourOf(field.key, where)
      const both = of ? twoHours(trimmed, of) : null
      if (both) return { ok: false, why: eitherHour(both) }
      if (field.is === 'clock') return { ok: true, value: clock }
      const at = momentIn(where.night, clock, where.schedule, where.zone)
      return at > where.now ? { ok: false, why: t('ui.when.ahead') } : { ok: true, value: at }
    }
    default:
      return { ok: true, value: field.key === 'note' ? text : trimmed }
  }
}

const bedFields: readonly string[] = ['intoBed', 'trySleep', 'asleepAt']

/** Beside lights out a bare 11 can be of the evening or of the morning; elsewhere, too, for who counts to twelve. */
function hourOf(key: string, { night, schedule, zone }: Where): HourOf | null {
  const { lightsOut } = nightOf(night, schedule, zone)
  const beside = bedFields.includes(key) && bedBeside(clockTimeAt(lightsOut, zone))
  return beside || (isTwelve() ? 'any' : null)
}

const eitherHour = ([later, earlier]: readonly [ClockTime, ClockTime]): string =>
  t('ui.field.eitherHour', {
    later: clockWords(later),
    earlier: clockWords(earlier),
    said: halfWords(earlier),
  })

function numberFrom(text: string, times: 1 | 10, least: number, most: number): Read {
  const read = readNumber(text)
  const written = read ? numberBy(read, null) : Number.NaN
  if (written === undefined) return { ok: false, why: t('ui.number.two') }
  const value = Math.round(written * times)
  if (value / times === written && value >= least && value <= most) return { ok: true, value }
  const key = times === 1 ? 'ui.field.wrongNumber' : 'ui.field.wrongTenths'
  return { ok: false, why: t(key, { least: least / times, most: most / times }) }
}

/** A value as it stands in its field. */
export function textOf(field: NamedField, value: unknown, zone: Zone): string {
  if (value === undefined) return ''
  if (field.is === 'instant') return timeWords(Number(value), zone)
  if (field.is === 'clock') return clockWords(String(value))
  // Without marks between thousands: a text of a field is read again.
  if (field.is === 'tenths') return number(Number(value) / 10, { useGrouping: false })
  return String(value)
}
