import { readHour } from '../../components/hour-text.ts'
import { clockTimeAt, type Day, type EpochMs, type Zone } from '../../lib/core/clock-time.ts'
import type { Field } from '../../lib/core/fields.ts'
import { momentIn } from '../../lib/core/moment-in.ts'
import type { Schedule } from '../../lib/core/night.ts'
import { tenthsWord } from '../../lib/texts/field-words.ts'
import { t } from '../../lib/texts/t.ts'

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
export function readField(field: Field, text: string, where: Where): Read {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: undefined }
  switch (field.is) {
    case 'number':
      return numberFrom(trimmed, 1, field.least, field.most)
    case 'tenths':
      return numberFrom(trimmed, 10, field.least, field.most)
    case 'clock':
    case 'instant': {
      const clock = readHour(trimmed)
      if (clock === null) return { ok: false, why: t('ui.field.wrongClock', { example: '22:30' }) }
      if (field.is === 'clock') return { ok: true, value: clock }
      const at = momentIn(where.night, clock, where.schedule, where.zone)
      return at > where.now ? { ok: false, why: t('ui.when.ahead') } : { ok: true, value: at }
    }
    default:
      return { ok: true, value: field.key === 'note' ? text : trimmed }
  }
}

function numberFrom(text: string, times: 1 | 10, least: number, most: number): Read {
  const shape = times === 1 ? /^\d{1,9}$/ : /^\d{1,9}(?:[.,]\d)?$/
  const value = Math.round(Number(text.replace(',', '.')) * times)
  if (shape.test(text) && value >= least && value <= most) return { ok: true, value }
  const key = times === 1 ? 'ui.field.wrongNumber' : 'ui.field.wrongTenths'
  return { ok: false, why: t(key, { least: least / times, most: most / times }) }
}

/** A value as it stands in its field. */
export function textOf(field: Field, value: unknown, zone: Zone): string {
  if (value === undefined) return ''
  if (field.is === 'instant') return clockTimeAt(Number(value), zone)
  if (field.is === 'tenths') return tenthsWord(Number(value)).replace(/[^\d.,]/g, '')
  return String(value)
}
