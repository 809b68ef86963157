import { byText, canonical } from './canonical.ts'
import { mergedHealth, readHealth } from './health.ts'
import { isSame } from './same.ts'
import { CAFFEINE_KEY } from './schema/caffeine-answers.ts'
import { HEALTH_CHANGES_KEY, HEALTH_KEY } from './schema/health.ts'
import type { Aside, SettingsRow } from './settings.ts'

/** An answer of the profile, with the instant of its last change. */
export interface KeyedRow {
  readonly key: string
  readonly value: unknown
  readonly changedAt: number
}

/** A trial: sealed when it began, never changed after. */
export interface SealedRow {
  readonly id: string
  readonly sealedAt: number
}

/** Key by key the later change; of two at the same instant the value with the greater canonical text. By key. */
export function mergeKeyed<R extends KeyedRow>(
  ours: readonly R[],
  theirs: readonly R[],
  both: (old: R, row: R) => R = lastOf,
): R[] {
  const merged = new Map<string, R>()
  for (const row of [...ours, ...theirs]) {
    const old = merged.get(row.key)
    merged.set(row.key, old && !isSame(old, row) ? both(old, row) : (old ?? row))
  }
  return [...merged.values()].sort((a, b) => byText(a.key, b.key))
}

const lastOf = <R extends KeyedRow>(old: R, row: R): R => (isLater(row, old) ? row : old)

/** The rows that hold many answers each. */
const lists: readonly string[] = [HEALTH_KEY, CAFFEINE_KEY]

/**
 * The profile: as any keys, but the health list is one row of many answers, as are those about caffeine, and of these
 * each is a key of its own. On
 * one device a question may be answered that the other never saw.
 */
export const mergeProfile = (ours: readonly KeyedRow[], theirs: readonly KeyedRow[]): KeyedRow[] =>
  mergeKeyed(ours, theirs, (old, row) => {
    if (old.key === HEALTH_CHANGES_KEY) return changesOfBoth(old, row)
    return lists.includes(old.key) ? healthOfBoth(old, row) : lastOf(old, row)
  })

/** What was changed on either device; what is no list gives way to one. */
function changesOfBoth(old: KeyedRow, row: KeyedRow): KeyedRow {
  const whole = [old, row].filter(({ value }) => Array.isArray(value))
  if (whole.length < 2) return whole[0] ?? lastOf(old, row)
  const texts = new Map(
    [old, row].flatMap(({ value }) => (value as unknown[]).map((one) => [canonical(one), one])),
  )
  const value = [...texts].sort(([a], [b]) => byText(a, b)).map(([, one]) => one)
  const joined = { ...lastOf(old, row), value, changedAt: Math.max(old.changedAt, row.changedAt) }
  return [old, row].find((one) => isSame(one, joined)) ?? joined
}

/** What is no list at all gives way to one; an answer that cannot be read to one that can. Nothing else is lost. */
function healthOfBoth(old: KeyedRow, row: KeyedRow): KeyedRow {
  const changedAt = Math.max(old.changedAt, row.changedAt)
  if (!isRecord(old.value) || !isRecord(row.value)) {
    const whole = isRecord(old.value) ? old : isRecord(row.value) ? row : lastOf(old, row)
    return whole.changedAt === changedAt ? whole : { ...whole, changedAt }
  }
  const [left, right] = [old.value, row.value]
  const unread = [...new Set([...Object.keys(left), ...Object.keys(right)])].map((id) => {
    const both = [left, right].filter((list) => Object.hasOwn(list, id)).map((list) => list[id])
    return [id, both.sort((a, b) => byText(canonical(b), canonical(a)))[0]] as [string, unknown]
  })
  const list = inOrder([
    ...unread,
    ...Object.entries(mergedHealth(readHealth(left), readHealth(right))),
  ])
  const joined = { ...lastOf(old, row), value: list, changedAt }
  return [old, row].find((one) => isSame(one, joined)) ?? joined
}

const isLater = (a: KeyedRow, b: KeyedRow): boolean =>
  a.changedAt === b.changedAt ? canonical(a) > canonical(b) : a.changedAt > b.changedAt

/** The union by id. Two plans under one id, which no honest device makes: the greater canonical text. By id. */
export function mergeSealed<R extends SealedRow>(ours: readonly R[], theirs: readonly R[]): R[] {
  const merged = new Map<string, R>()
  for (const row of [...ours, ...theirs]) {
    const old = merged.get(row.id)
    if (!old || (!isSame(old, row) && canonical(row) > canonical(old))) merged.set(row.id, row)
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
  return {
    values: inOrder(Object.entries(values).filter(([, value]) => value !== undefined)),
    changedAt: inOrder(changedAt as [string, number][]),
    ...(aside.length > 0 ? { aside } : {}),
  }
}

const inOrder = <V>(fields: [string, V][]): Record<string, V> =>
  Object.fromEntries(fields.sort(([a], [b]) => byText(a, b)))

function union(of: readonly Aside[]): Aside[] {
  const texts = new Map(of.map((one) => [canonical(one), one]))
  return [...texts].sort(([a], [b]) => byText(a, b)).map(([, one]) => one)
}

/** Setting by setting the later change, as with answers; a value without an instant is older than every other. */
export function mergeSettings(ours: SettingsRow, theirs: SettingsRow): SettingsRow {
  const merged = mergeKeyed(keyed(ours), keyed(theirs))
  const dated = merged.filter((row) => Number.isFinite(row.changedAt))
  const aside = union([...(ours.aside ?? []), ...(theirs.aside ?? [])])
  return settingsRowOf({
    values: Object.fromEntries(merged.map((row) => [row.key, row.value])),
    changedAt: Object.fromEntries(dated.map((row) => [row.key, row.changedAt])),
    aside,
  })
}

function keyed({ values, changedAt }: SettingsRow): KeyedRow[] {
  const keys = new Set([...Object.keys(values), ...Object.keys(changedAt)])
  return [...keys].map((key) => ({
    key,
    value: Object.hasOwn(values, key) ? values[key] : undefined,
    changedAt: (Object.hasOwn(changedAt, key) ? changedAt[key] : undefined) ?? -Infinity,
  }))
}
