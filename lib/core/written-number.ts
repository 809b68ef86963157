import { plainSigns } from './plain-signs.ts'

/** The sign that stands before a fraction. */
export type DecimalMark = '.' | ','

/** A number as it was written: one reading, or two. */
export type WrittenNumber =
  | {
      readonly value: number
      /** The sign before fractions that the text shows by its shape; null where it shows none. */
      readonly shows: DecimalMark | null
    }
  | {
      /** With its only mark, three digits before the end, as the one of a fraction. */
      readonly fraction: number
      /** With that mark between thousands. */
      readonly whole: number
      readonly mark: DecimalMark
    }

/** Between thousands and never before a fraction: a space, apostrophes, the Arabic sign. */
const BETWEEN = /^(\d{1,3}(?:([ '’٬])\d{3})(?:\2\d{3})*)(?:([.,٫])(\d+))?$/

/**
 * Reads a number in the digits of any script, with marks between thousands (also in the Indian way) and before a
 * fraction; null where it is none. `1.500` has two readings and `1.500,5` one. No units, no exponents.
 */
export function readNumber(text: string): WrittenNumber | null {
  const [, sign, body = ''] = /^([-+\u2212]?)\s*(.*)$/s.exec(plainSigns(text).trim()) ?? []
  const read = readUnsigned(body)
  if (!read || !sign || sign === '+') return read
  return 'value' in read
    ? { ...read, value: -read.value }
    : { ...read, fraction: -read.fraction, whole: -read.whole }
}

function readUnsigned(body: string): WrittenNumber | null {
  if (/^\d{1,15}$/.test(body)) return { value: Number(body), shows: null }
  const [, whole, , point, fraction] = BETWEEN.exec(body) ?? []
  if (whole !== undefined) return one(whole, fraction, point)
  const [, units, rest] = /^(\d{1,15})٫(\d+)$/.exec(body) ?? []
  if (units !== undefined) return one(units, rest)
  return readMarked(body)
}

/** A number whose marks are points and commas. */
function readMarked(body: string): WrittenNumber | null {
  if (!/^\d[\d.,]*\d$/.test(body)) return null
  const at = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','))
  const mark = body.charAt(at) as DecimalMark
  const other = mark === '.' ? ',' : '.'
  const [before, after] = [body.slice(0, at), body.slice(at + 1)]
  if (before.includes(mark)) return isGrouped(body, mark) ? one(body, undefined, other) : null
  if (before.includes(other)) return isGrouped(before, other) ? one(before, after, mark) : null
  const clear = one(before, after, mark)
  const isOpen = after.length === 3 && /^[1-9]\d{0,2}$/.test(before)
  return isOpen ? { fraction: clear.value, whole: Number(before + after), mark } : clear
}

/** Threes between the marks, or twos before the last three, as in India. */
function isGrouped(text: string, mark: DecimalMark): boolean {
  const [first = '', ...groups] = text.split(mark)
  const inner = groups.slice(0, -1)
  if (!/^\d{1,3}$/.test(first) || groups.at(-1)?.length !== 3) return false
  const twos = first.length < 3 && inner.every(({ length }) => length === 2)
  return twos || inner.every(({ length }) => length === 3)
}

function one(whole: string, fraction = '', point?: string): WrittenNumber & { value: number } {
  const value = Number(`${whole.replace(/\D/g, '')}.${fraction}`)
  return { value, shows: point === '.' || point === ',' ? point : null }
}

/** The number that is meant where fractions stand behind `mark`; undefined where there are two and nobody said it. */
export function numberBy(read: WrittenNumber, mark: DecimalMark | null): number | undefined {
  if ('value' in read) return read.value
  if (mark === null) return undefined
  return read.mark === mark ? read.fraction : read.whole
}
