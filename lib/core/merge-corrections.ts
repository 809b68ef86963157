import type { EpochMs } from './clock-time.ts'
import { readsAnswer, readsSetting } from './key-read.ts'
import type { Kept } from './merge.ts'
import { ASIDE_KEY, type KeyedRow } from './merge-keys.ts'
import { contentOf, isReadable, isRival, rivalOf } from './merge-rivals.ts'
import { isErased, type KeptRow } from './merge-rows.ts'
import { CAFFEINE_KEY } from './schema/caffeine-answers.ts'
import type { Entry } from './schema/entry.ts'
import { HEALTH_KEY } from './schema/health.ts'
import type { SettingsRow } from './settings.ts'
import { stampAfter } from './stamp.ts'

/** What of a file that only corrects came to what. */
export interface Correcting {
  readonly kept: Kept
  /** Rows that are here with other content, each as a correction of the one here. */
  readonly corrections: number
  /** Rows that differ from one that was corrected or taken away here since: they come into its history alone. */
  readonly late: number
  /** Rows of this kind that were brought in before. */
  readonly before: number
  /** Rows that cannot be read, of an entry that is here and can be: they stay out. */
  readonly left: number
}

/**
 * A file whose bytes may have fallen over, or a table that went through another program, as a side of a merge that
 * replaces nothing. A row of an id that is here with other content becomes a correction, entered `now`, under an id that
 * follows from what it says, so that the same file brought in twice adds nothing; where the row here was corrected or
 * taken away since, the other stays in the history alone. Nothing is erased for good by it: what it says was erased is
 * taken away. A setting or an answer comes in only where there is none here.
 */
export function onlyCorrecting(ours: Kept, file: Kept, now: EpochMs): Correcting {
  const here = new Map(ours.rows.map((row) => [row.id, row]))
  const corrected = new Set(
    ours.rows.flatMap((row) => (isRival(row) ? [] : [(row as Partial<Entry>).replaces])),
  )
  /** What the file itself says was corrected. */
  const inFile = new Set(file.rows.map((row) => (row as Partial<Entry>).replaces))
  const rows: KeptRow[] = []
  let [corrections, late, before, left] = [0, 0, 0, 0]
  for (const row of file.rows) {
    const old = here.get(row.id)
    if (!old && isErased(row) && corrected.has(row.id)) left++
    else if (!old) rows.push(row)
    // What is here already brings no mark either.
    else if (isErased(old) || isErased(row) ? isErased(old) : contentOf(old) === contentOf(row))
      rows.push(old)
    else if (!isReadable(isErased(row) ? old : row)) left++
    else {
      const said = isErased(row) ? takenAway(old) : row
      const { id } = rivalOf(said)
      const isLate = corrected.has(row.id) || (!isErased(row) && inFile.has(row.id))
      if (here.has(id) || contentOf(said) === contentOf(old)) before++
      else {
        if (isLate) late++
        else corrections++
        rows.push(isLate ? lateOf(old, said, id) : correctionOf(old, said, id, now))
      }
    }
  }
  const kept: Kept = {
    ...file,
    rows,
    settings: settingsThatLack(ours.settings, file.settings),
    profile: answersThatLack(ours.profile, file.profile),
    trials: thoseNotHere(ours.trials, file.trials),
  }
  return { kept, corrections, late, before, left }
}

const takenAway = (row: KeptRow): KeptRow => ({ ...row, removed: true }) as KeptRow

function correctionOf(old: KeptRow, said: KeptRow, id: string, now: EpochMs): KeptRow {
  const { rival: _, ahead: __, ...row } = said as Entry
  const { enteredAt, ahead } = old as Partial<Entry>
  const last = ahead || typeof enteredAt !== 'number' ? undefined : enteredAt
  return { ...row, id, replaces: old.id, enteredAt: stampAfter(last, now) } as Entry
}

/** A correction that loses to every other: what it corrects was corrected already. */
function lateOf(old: KeptRow, said: KeptRow, id: string): KeptRow {
  const { rival: _, ...row } = said as Entry
  const { enteredAt = row.enteredAt } = old as Partial<Entry>
  return { ...row, id, replaces: old.id, enteredAt, ahead: true } as Entry
}

const thoseNotHere = <R extends { readonly id: string }>(ours: readonly R[], of: readonly R[]) => {
  const here = new Set(ours.map(({ id }) => id))
  return of.filter(({ id }) => !here.has(id))
}

/** The settings that nobody set here, where they can be read; what cannot is set aside. */
function settingsThatLack(
  ours: SettingsRow,
  { values, changedAt, ahead, aside = [] }: SettingsRow,
): SettingsRow {
  const all = Object.entries(values).filter(([, value]) => value !== undefined)
  const brought = all.filter(
    ([key, value]) => !Object.hasOwn(ours.values, key) && readsSetting(key, value),
  )
  const keys = new Set(brought.map(([key]) => key))
  const ofThose = <V>(of: Readonly<Record<string, V>>): Record<string, V> =>
    Object.fromEntries(Object.entries(of).filter(([key]) => keys.has(key)))
  const strange = all.filter(([key, value]) => !readsSetting(key, value))
  return {
    values: Object.fromEntries(brought),
    changedAt: ofThose(changedAt),
    aside: [...aside, ...strange.map(([key, value]) => ({ key, value }))],
    ahead: ofThose(ahead ?? {}),
  }
}

/** The answers that nobody gave here; of a list of answers each is one by itself. What cannot be read goes aside. */
function answersThatLack(ours: readonly KeyedRow[], of: readonly KeyedRow[]): KeyedRow[] {
  const here = new Map(ours.map((row) => [row.key, row.value]))
  return of.flatMap((row): KeyedRow[] => {
    const { key, value, changedAt } = row
    if (!readsAnswer(key, value)) return [{ key: ASIDE_KEY, value: [{ key, value }], changedAt }]
    if (!here.has(key) || key === ASIDE_KEY) return [row]
    const known = here.get(key)
    if (!isRecord(known) || !isRecord(value) || !isList(row)) return []
    const lacking = Object.entries(value).filter(([id]) => !Object.hasOwn(known, id))
    // Of the instant only what the answers carry counts: the row here keeps its own.
    return lacking.length > 0 ? [{ key, value: Object.fromEntries(lacking), changedAt: 0 }] : []
  })
}

const isList = ({ key }: KeyedRow): boolean => key === HEALTH_KEY || key === CAFFEINE_KEY
const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)
