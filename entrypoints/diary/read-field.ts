import { bedBeside, readHour, twoHours } from '../../components/hour-text.ts'
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
      if (clock === null) return { ok: false, why: t('ui.field.wrongClock', { example: '22:30' }) }
      if (field.is === 'clock') return { ok: true, value: clock }
      // Beside lights out a bare 11 can be of the evening or of the morning.
      const { lightsOut } = nightOf(where.night, where.schedule, where.zone)
      const of = bedFields.includes(field.key) && bedBeside(clockTimeAt(lightsOut, where.zone))
      const both = of ? twoHours(trimmed, of) : null
      if (both) return { ok: false, why: eitherHour(both) }
      const at = momentIn(where.night, clock, where.schedule, where.zone)
      return at > where.now ? { ok: false, why: t('ui.when.ahead') } : { ok: true, value: at }
    }
    default:
      return { ok: true, value: field.key === 'note' ? text : trimmed }
  }
}

const bedFields: readonly string[] = ['intoBed', 'trySleep', 'asleepAt']

const eitherHour = ([later, earlier]: readonly [ClockTime, ClockTime]): string =>
  t('ui.field.eitherHour', {
    later,
    earlier,
    said: `${earlier} ${earlier < '12:00' ? 'am' : 'pm'}`,
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
  if (field.is === 'instant') return clockTimeAt(Number(value), zone)
  // Without marks between thousands: a text of a field is read again.
  if (field.is === 'tenths') return number(Number(value) / 10, { useGrouping: false })
  return String(value)
}
