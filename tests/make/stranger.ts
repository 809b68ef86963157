import Papa from 'papaparse'
import type { Draw } from '../../lib/core/draw.ts'
import type { Answers } from '../../lib/files/foreign-kinds.ts'
import { canSay, type Encoding, encodedAs, encodings } from './encoded.ts'

/** Regions whose programs write tables, with what each puts first in a date and before a fraction. */
export const regions = {
  'de-DE': ['day', ','],
  'de-CH': ['day', '.'],
  'fr-FR': ['day', ','],
  'en-US': ['month', '.'],
  'en-GB': ['day', '.'],
  'sv-SE': ['day', ','],
  'pl-PL': ['day', ','],
  'ko-KR': ['day', '.'],
  'ja-JP': ['day', '.'],
  'ar-EG': ['day', '.'],
  'hi-IN': ['day', '.'],
  'pt-BR': ['day', ','],
} as const satisfies Record<string, readonly ['day' | 'month', '.' | ',']>
export type Region = keyof typeof regions

/** What a row of a stranger's table means; null where its cells were spoiled, and only a refusal is right. */
export interface Meant {
  readonly line: number
  readonly row: { readonly at: number; readonly elementalMg: number; readonly note: string } | null
}

export interface Stranger {
  readonly region: Region
  readonly bytes: Uint8Array
  readonly meant: readonly Meant[]
  /** Whether the time stands in a column of its own. */
  readonly isApart: boolean
  /** What the person would say who knows the file. */
  readonly truth: Answers
}

const notes = [
  '',
  'left calf',
  'Füße; müde',
  'a, b',
  '"quoted"',
  'ça – après',
  'две ноги',
  'ノート',
  '=1+1',
  "'x",
  '12',
  'two\nlines',
]
const spoiled = [
  'soon',
  '?',
  '31/31/2026',
  '25:61',
  'n/a',
  '10:30 xm',
  '1,2.3,4',
  '２０２６年',
  '\uFFFD',
  '#REF!',
]
const above = [
  '',
  '',
  '',
  'sep',
  'My legs\n',
  '\n\n',
  '# exported by a program\n',
  'Legs\nof a winter\n\n',
]
const amounts = [5, 25, 300, 999, 1000, 2400, 12_345]

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()
function cached<F extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => F): F {
  const known = formats.get(key)
  if (known) return known as F
  const made = make()
  formats.set(key, made)
  return made
}

/** A table as a program of some region would write it, and what its rows mean. */
export function drawStranger(draw: Draw): Stranger {
  const region = draw.one(Object.keys(regions) as Region[])
  const [order, decimal] = regions[region]
  const isApart = draw.chance(0.5)
  const clockStyle = draw.one(['region', '24', '12', 'unsaid'] as const)
  const isIso = draw.chance(0.25)
  const part = draw.one(['afternoon', 'night'] as const)
  const dates = (at: number) =>
    isIso ? new Date(at).toISOString().slice(0, 10) : dateOf(region, at)
  const written = (n: number) => {
    const digits = draw.chance(0.1) ? 2 : 0
    const options = { minimumFractionDigits: digits }
    const format = cached(`${region} ${digits}`, () => new Intl.NumberFormat(region, options))
    return `${draw.chance(0.2) ? n : format.format(n)}${draw.one(['', ' mg', 'mg'])}`
  }
  const rows = Array.from({ length: 1 + draw.below(7) }, () => {
    const at = clockStyle === 'unsaid' ? momentIn(part, draw) : momentOf(draw)
    return { at, elementalMg: draw.one(amounts), note: draw.one(notes) }
  })
  const separator = draw.one([',', ';', '\t', '|'])
  const newline = draw.one(['\n', '\r\n'])
  const head = ['Date', ...(isApart ? ['Time'] : []), 'Amount', 'Words']
  const spoil = rows.map(() => (draw.chance(0.1) ? draw.below(head.length - 1) : -1))
  const cells = rows.map(({ at, elementalMg, note }, i) => {
    const [date, time] = [dates(at), clockOf(region, clockStyle, at)]
    const when = isApart ? [date, time] : [`${date} ${time}`]
    const line = [...when, written(elementalMg), note]
    return line.map((cell, place) => (place === spoil[i] ? draw.one(spoiled) : cell))
  })
  const title = draw.one(above).replace(/^sep$/, `sep=${separator}\n`)
  const table = Papa.unparse([head, ...cells], { delimiter: separator, newline })
  const text = `${title.replaceAll('\n', newline)}${table}`
  const encoding = draw.one(encodings.filter((one) => canSay(text, one as Encoding)))
  const first = 2 + (title.startsWith('sep') ? 0 : title.split('\n').length - 1)
  return {
    region,
    bytes: encodedAs(text, encoding),
    isApart,
    meant: rows.map((row, i) => ({
      line: first + i,
      row: (spoil[i] ?? -1) >= 0 ? null : { ...row, note: row.note.replace(/^'(?==)/, '').trim() },
    })),
    truth: { order, decimal, hours: clockStyle === 'unsaid' ? part : 'to24' },
  }
}

const DAY = 86_400_000
const momentOf = (draw: Draw): number => Date.UTC(2026, 0, 1) + draw.below(360 * 1440) * 60_000

/** A moment whose clock time can be told from the part of the day alone. */
function momentIn(part: 'afternoon' | 'night', draw: Draw): number {
  const midnight = Date.UTC(2026, 0, 1) + draw.below(360) * DAY
  const min = part === 'afternoon' ? 720 + draw.below(720) : (1020 + draw.below(720)) % 1440
  return midnight + min * 60_000
}

function dateOf(region: Region, at: number): string {
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const
  return cached(`${region} date`, () => new Intl.DateTimeFormat(region, options)).format(at)
}

function clockOf(region: Region, style: 'region' | '24' | '12' | 'unsaid', at: number): string {
  if (style === '24') return new Date(at).toISOString().slice(11, 16)
  if (style === 'unsaid') {
    const [hour, minute] = [new Date(at).getUTCHours() % 12 || 12, new Date(at).getUTCMinutes()]
    return `${hour}:${String(minute).padStart(2, '0')}`
  }
  const options = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const
  const half = style === '12' ? { hour12: true } : {}
  const format = () => new Intl.DateTimeFormat(region, { ...options, ...half })
  return cached(`${region} ${style}`, format).format(at)
}
