import * as v from 'valibot'
import type { EpochMs } from './clock-time.ts'
import { type Settings, type SettingsKey, settingsKeys } from './schema/settings.ts'
import { restamped } from './stamp.ts'

/** A value that no longer parses: kept as it was, counted, exported, never dropped. */
export interface Aside {
  readonly key: string
  readonly value: unknown
}

/** The row under `settings` in `storage.local`. */
export interface SettingsRow {
  readonly values: Partial<Record<string, unknown>>
  /** When each key was last changed; in a merge the later wins. */
  readonly changedAt: Partial<Record<string, EpochMs>>
  readonly aside?: readonly Aside[]
  /** Of each key the instants that lay ahead of their time when they were first read: a clock was wrong. */
  readonly ahead?: Readonly<Record<string, readonly EpochMs[]>>
}

export interface SettingsRead {
  readonly settings: Settings
  /** Keys whose stored value could not be read; the default stands in for each. */
  readonly damaged: readonly SettingsKey[]
}

const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

/** Settings from whatever is stored. Never throws: what does not parse is named and replaced by its default. */
export function readSettings(stored: unknown, defaults: Settings): SettingsRead {
  const values = isRecord(stored) && isRecord(stored['values']) ? stored['values'] : {}
  const damaged: SettingsKey[] = []
  const settings = { ...defaults }
  for (const key of Object.keys(settingsKeys) as SettingsKey[]) {
    if (values[key] === undefined) continue
    const parsed = v.safeParse(settingsKeys[key] as v.GenericSchema, values[key])
    if (parsed.success) Object.assign(settings, { [key]: parsed.output })
    else damaged.push(key)
  }
  if (stored !== undefined && !isRecord(stored))
    damaged.push(...(Object.keys(settingsKeys) as SettingsKey[]))
  return { settings, damaged }
}

/**
 * The row with one setting changed, stamped after the value that it takes the place of. A stored value that did not parse
 * moves to `aside` as it was; an instant that lies ahead of `now` is marked.
 */
export function changeSetting<K extends SettingsKey>(
  stored: unknown,
  key: K,
  value: Settings[K],
  now: EpochMs,
): SettingsRow {
  const whole = isRecord(stored) ? stored : {}
  const values = isRecord(whole['values']) ? whole['values'] : {}
  const changedAt = isRecord(whole['changedAt'])
    ? (whole['changedAt'] as Record<string, EpochMs>)
    : {}
  const old = values[key]
  const lost = old !== undefined && !v.is(settingsKeys[key] as v.GenericSchema, old)
  const before = Array.isArray(whole['aside']) ? (whole['aside'] as Aside[]) : []
  const strange: Aside[] =
    stored !== undefined && !isRecord(stored) ? [{ key: 'settings', value: stored }] : []
  const aside = [...before, ...strange, ...(lost ? [{ key, value: old }] : [])]
  const marks = isRecord(whole['ahead']) ? (whole['ahead'] as Record<string, EpochMs[]>) : {}
  const of = { ahead: Object.hasOwn(marks, key) && Array.isArray(marks[key]) ? marks[key] : [] }
  const last = Object.hasOwn(changedAt, key) ? changedAt[key] : undefined
  const stamp = restamped(last === undefined ? undefined : { changedAt: last, ...of }, now)
  const ahead = stamp.ahead ? { ...marks, [key]: stamp.ahead } : marks
  return {
    values: { ...values, [key]: value },
    changedAt: { ...changedAt, [key]: stamp.changedAt },
    ...(aside.length > 0 ? { aside } : {}),
    ...(Object.keys(ahead).length > 0 ? { ahead } : {}),
  }
}

/** The marks of one setting. */
export const marksIn = ({ ahead }: SettingsRow, key: string): readonly EpochMs[] | undefined =>
  ahead && Object.hasOwn(ahead, key) ? ahead[key] : undefined
