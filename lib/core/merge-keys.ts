import { byText, canonical } from './canonical.ts'
import type { EpochMs } from './clock-time.ts'
import { mergedHealth, readHealth } from './health.ts'
import { readsAnswer, readsSetting } from './key-read.ts'
import { isSame } from './same.ts'
import { CAFFEINE_KEY } from './schema/caffeine-answers.ts'
import { HEALTH_CHANGES_KEY, HEALTH_KEY } from './schema/health.ts'
import { type Aside, marksIn, type SettingsRow } from './settings.ts'
import { marksOf } from './stamp.ts'

/** An answer of the profile, with the instant of its last change. */
export interface KeyedRow {
  readonly key: string
  readonly value: unknown
  readonly changedAt: number
  /** Instants of this row, of its own or of answers in it, that lay ahead of their time when they were first read. */
  readonly ahead?: readonly number[] | undefined
}

/** A trial: sealed when it began, never changed after. */
export interface SealedRow {
  readonly id: string
  readonly sealedAt: number
}

/** Key by key one of both rows, as `both` says. By key. */
function mergeKeyed(
  ours: readonly KeyedRow[],
  theirs: readonly KeyedRow[],
  both: (old: KeyedRow, row: KeyedRow) => KeyedRow,
): KeyedRow[] {
  const merged = new Map<string, KeyedRow>()
  for (const row of [...ours, ...theirs]) {
    const old = merged.get(row.key)
    merged.set(row.key, old && !isSame(old, row) ? both(old, row) : (old ?? row))
  }
  return [...merged.values()].sort((a, b) => byText(a.key, b.key))
}

type Reads = (key: string, value: unknown) => boolean

/**
 * Of two values of one key: one that can be read, then one that is not marked, then the later change, then the greater
 * text. Marks of both stay, also that of the value that lost: it may come back from a third device.
 */
function lastOf(old: KeyedRow, row: KeyedRow, reads: Reads): KeyedRow {
  const marks = marksOf(old.ahead, row.ahead)
  const rank = ({ key, value, changedAt }: KeyedRow) => [
    Number(reads(key, value)),
    Number(!marks?.includes(changedAt)),
    changedAt,
  ]
  const [a, b] = [rank(old), rank(row)]
  const at = a.findIndex((one, i) => one !== b[i])
  const isOld = at < 0 ? textOf(old) > textOf(row) : (a[at] as number) > (b[at] as number)
  return withMarks(isOld ? old : row, marks)
}

const textOf = ({ key, value }: KeyedRow): string => canonical([key, value])

const withMarks = (row: KeyedRow, marks: readonly number[] | undefined): KeyedRow =>
  isSame(row.ahead, marks) ? row : { ...row, ahead: marks }

/** The rows that hold many answers each. */
const lists: readonly string[] = [HEALTH_KEY, CAFFEINE_KEY]

/** The row of the profile where values lie that could not be read and lost to one that can. */
export const ASIDE_KEY = 'aside'

/**
 * The profile: as any keys, but the health list is one row of many answers, as are those about caffeine, and of these
 * each is a key of its own. On one device a question may be answered that the other never saw. A value that cannot be
 * read and loses is not lost: it goes to the row `aside`.
 */
export function mergeProfile(ours: readonly KeyedRow[], theirs: readonly KeyedRow[]): KeyedRow[] {
  const lost: Aside[] = []
  const merged = mergeKeyed(ours, theirs, (old, row) => {
    if (old.key === HEALTH_CHANGES_KEY || old.key === ASIDE_KEY) return changesOfBoth(old, row)
    if (lists.includes(old.key)) return healthOfBoth(old, row)
    const last = lastOf(old, row, readsAnswer)
    lost.push(...lostOf([old, row], last, readsAnswer))
    return last
  })
  // Of what is aside nobody asks when it was changed; an instant that went by what came first would say nothing.
  const aside = lost.map((one): KeyedRow => ({ key: ASIDE_KEY, value: [one], changedAt: 0 }))
  return mergeKeyed(merged, aside, changesOfBoth)
}

/** The values that could not be read and lost to another, or to the same said later. */
const lostOf = (both: readonly KeyedRow[], last: KeyedRow, reads: Reads): Aside[] =>
  both
    .filter(({ key, value }) => value !== undefined && !reads(key, value))
    .filter((one) => one.changedAt !== last.changedAt || !isSame(one.value, last.value))
    .map(({ key, value }) => ({ key, value }))

/** What was changed on either device; what is no list gives way to one. */
function changesOfBoth(old: KeyedRow, row: KeyedRow): KeyedRow {
  const marks = marksOf(old.ahead, row.ahead)
  const last = lastOf(withMarks(old, undefined), withMarks(row, undefined), readsAnswer)
  const whole = [old, row].filter(({ value }) => Array.isArray(value))
  if (whole.length < 2) return withMarks(whole[0] ?? last, marks)
  const texts = new Map(
    [old, row].flatMap(({ value }) => (value as unknown[]).map((one) => [canonical(one), one])),
  )
  const value = [...texts].sort(([a], [b]) => byText(a, b)).map(([, one]) => one)
  const joined = { ...last, value, changedAt: Math.max(old.changedAt, row.changedAt) }
  return oneOf([old, row], withMarks(joined, marks))
}

/** What is no list at all gives way to one; an answer that cannot be read to one that can. Nothing else is lost. */
function healthOfBoth(old: KeyedRow, row: KeyedRow): KeyedRow {
  const marks = marksOf(old.ahead, row.ahead)
  const last = lastOf(withMarks(old, undefined), withMarks(row, undefined), readsAnswer)
  const changedAt = Math.max(old.changedAt, row.changedAt)
  if (!isRecord(old.value) || !isRecord(row.value)) {
    const whole = isRecord(old.value) ? old : isRecord(row.value) ? row : last
    return oneOf([old, row], withMarks({ ...whole, changedAt }, marks))
  }
  const [left, right] = [old.value, row.value]
  const unread = [...new Set([...Object.keys(left), ...Object.keys(right)])].map((id) => {
    const both = [left, right].filter((list) => Object.hasOwn(list, id)).map((list) => list[id])
    return [id, both.sort((a, b) => byText(canonical(b), canonical(a)))[0]] as [string, unknown]
  })
  const list = inOrder([
    ...unread,
    ...Object.entries(mergedHealth(readHealth(left), readHealth(right), marks)),
  ])
  return oneOf([old, row], withMarks({ ...last, value: list, changedAt }, marks))
}

/** The one of both that is the same as what they make together, or that. */
const oneOf = (both: readonly KeyedRow[], made: KeyedRow): KeyedRow =>
  both.find((one) => isSame(one, made)) ?? made

/** The union by id. Two plans under one id, which no honest device makes: the greater canonical text. By id. */
export function mergeSealed<R extends SealedRow>(ours: readonly R[], theirs: readonly R[]): R[] {
  const merged = new Map<string, R>()
  for (const row of [...ours, ...theirs]) {
    const old = merged.get(row.id)
    if (!old || canonical(row) > canonical(old)) merged.set(row.id, row)
  }
  return [...merged.values()].sort((a, b) => byText(a.id, b.id))
}

const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

/** The settings row in whatever is stored; what is no row at all is set aside. Keys and what is aside are in order. */
export function settingsRowOf(stored: unknown): SettingsRow {
  const strange =
    stored === undefined || isRecord(stored) ? [] : [{ key: 'settings', value: stored }]
  const row = isRecord(stored) ? stored : {}
  const values = isRecord(row['values']) ? row['values'] : {}
  const at = isRecord(row['changedAt']) ? row['changedAt'] : {}
  const changedAt = Object.entries(at).filter(([, when]) => typeof when === 'number')
  const before = Array.isArray(row['aside']) ? (row['aside'] as Aside[]) : []
  const aside = union([...before, ...strange])
  const marks = isRecord(row['ahead']) ? Object.entries(row['ahead']) : []
  const ahead = marks.flatMap(([key, of]): [string, EpochMs[]][] => {
    const found = Array.isArray(of)
      ? marksOf(of.filter((one) => typeof one === 'number'))
      : undefined
    return found ? [[key, found]] : []
  })
  return {
    values: inOrder(Object.entries(values).filter(([, value]) => value !== undefined)),
    changedAt: inOrder(changedAt as [string, number][]),
    ...(aside.length > 0 ? { aside } : {}),
    ...(ahead.length > 0 ? { ahead: inOrder(ahead) } : {}),
  }
}

const inOrder = <V>(fields: [string, V][]): Record<string, V> =>
  Object.fromEntries(fields.sort(([a], [b]) => byText(a, b)))

function union(of: readonly Aside[]): Aside[] {
  const texts = new Map(of.map((one) => [canonical(one), one]))
  return [...texts].sort(([a], [b]) => byText(a, b)).map(([, one]) => one)
}

/**
 * Setting by setting, as with answers; a value without an instant is older than every other. A value that cannot be read
 * and loses is set aside.
 */
export function mergeSettings(ours: SettingsRow, theirs: SettingsRow): SettingsRow {
  const lost: Aside[] = []
  const merged = mergeKeyed(keyed(ours), keyed(theirs), (old, row) => {
    const last = lastOf(old, row, readsSetting)
    lost.push(...lostOf([old, row], last, readsSetting))
    return last
  })
  const dated = merged.filter((row) => Number.isFinite(row.changedAt))
  const marked = merged.filter((row) => row.ahead !== undefined)
  return settingsRowOf({
    values: Object.fromEntries(merged.map((row) => [row.key, row.value])),
    changedAt: Object.fromEntries(dated.map((row) => [row.key, row.changedAt])),
    aside: union([...(ours.aside ?? []), ...(theirs.aside ?? []), ...lost]),
    ahead: Object.fromEntries(marked.map((row) => [row.key, row.ahead])),
  })
}

function keyed(row: SettingsRow): KeyedRow[] {
  const { values, changedAt, ahead = {} } = row
  const keys = new Set([values, changedAt, ahead].flatMap((of) => Object.keys(of)))
  return [...keys].map((key) => ({
    key,
    value: Object.hasOwn(values, key) ? values[key] : undefined,
    changedAt: (Object.hasOwn(changedAt, key) ? changedAt[key] : undefined) ?? -Infinity,
    ahead: marksIn(row, key),
  }))
}
