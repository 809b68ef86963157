import type { Day, EpochMs } from './clock-time.ts'
import { isPastMemory, valuesOf } from './entry.ts'
import { readsAnswer, readsSetting } from './key-read.ts'
import type { Kept } from './merge.ts'
import { ASIDE_KEY, type KeyedRow } from './merge-keys.ts'
import { plannedNights } from './merge-nights.ts'
import { contentOf, isReadable, pastOf, rivalOf } from './merge-rivals.ts'
import { isErased, type KeptRow } from './merge-rows.ts'
import { isRival } from './rival.ts'
import { ofMerge, without } from './row-stamps.ts'
import { isSame } from './same.ts'
import { CAFFEINE_KEY } from './schema/caffeine-answers.ts'
import type { Entry } from './schema/entry.ts'
import { HEALTH_KEY } from './schema/health.ts'
import type { SettingsRow } from './settings.ts'
import { stampAfter } from './stamp.ts'

/** What a file that only corrects brings, and what became of its rows. */
export interface Correcting {
  readonly kept: Kept
  readonly counts: Readonly<Record<'fresh' | 'here' | 'corrections' | 'left', number>>
}

/**
 * What becomes of a row of such a file: not here yet, here just so, a `correction` of the one here, `late` (it comes into
 * the history alone), brought in `before`, `left` out because it cannot be read, or `erased` there and of no effect here.
 */
type Fate = 'fresh' | 'here' | 'correction' | 'late' | 'before' | 'left' | 'erased'

/**
 * A file whose bytes may be damaged, or a table that went through another program, as a side of a merge that replaces
 * nothing. A row of an id that is here with other content becomes a correction, entered `now`, under an id that follows
 * from what it says, so that the same file brought in twice adds nothing; where the row here was corrected or taken away
 * since, or either of the two is a rival, the other comes into the history alone. A row that cannot be read stays out
 * where its id is here. Nothing is erased for good by it: a row here that it says was erased is taken away, unless it was
 * corrected since. A setting, an answer or the hours of a night come in only where there is none here.
 */
export function onlyCorrecting(ours: Kept, file: Kept, now: EpochMs): Correcting {
  const here = new Map(ours.rows.map((row) => [row.id, row]))
  const correctedHere = new Set(ours.rows.map(replacedBy))
  const correctedThere = new Set(file.rows.map(replacedBy))
  const late = lateRows(file.rows, here, correctedHere)
  const hours = plannedNights(ours.nights)
  const fates = file.rows.map(fateOf)
  const count = (...of: Fate[]): number => fates.filter(([fate]) => of.includes(fate)).length
  const kept: Kept = {
    ...file,
    rows: fates.flatMap(([, brought]) => brought ?? []),
    settings: missingSettings(ours.settings, file.settings),
    profile: missingAnswers(ours.profile, file.profile),
    trials: rowsNotHere(ours.trials, file.trials),
    nights: rowsNotHere(ours.nights, file.nights).filter((row) => !hours.has(nightIn(row))),
  }
  const counts = {
    fresh: count('fresh'),
    here: count('here', 'before', 'late'),
    corrections: count('correction'),
    left: count('left'),
  }
  return { kept, counts }

  function fateOf(row: KeptRow): [fate: Fate, brought?: KeptRow] {
    const old = here.get(row.id)
    if (!old) return freshFate(row)
    // What is here already brings no mark either.
    if (isErased(old) || isSame(old, row) || file.isForeign) return ['here', old]
    if (isErased(row)) return erasedFate(old)
    if (!isReadable(row)) return ['left']
    if (contentOf(row) === contentOf(old)) return ['here', old]
    if (isRival(row) || isRival(old)) return inHistory(row)
    const { id } = rivalOf(row)
    if (here.has(id)) return ['before']
    if (correctedHere.has(row.id) || correctedThere.has(row.id)) return inHistory(row)
    return ['correction', correctionOf(row, id, old, now)]
  }

  function freshFate(row: KeptRow): [fate: Fate, brought?: KeptRow] {
    if (isErased(row)) return ['erased']
    if (isRival(row)) return inHistory(row, row.replaces)
    // Its own id may be damaged, or that of the row it names: it does not come before a correction that is here.
    const of = late.get(row.id)
    return of === undefined || !isReadable(row) ? ['fresh', row] : inHistory(row, of)
  }

  function erasedFate(old: KeptRow): [fate: Fate, brought?: KeptRow] {
    if (isRival(old) || correctedHere.has(old.id)) return ['erased']
    if (!isReadable(old)) return ['left']
    const said = { ...old, removed: true } as KeptRow
    if (contentOf(said) === contentOf(old)) return ['here', old]
    const { id } = rivalOf(said)
    return here.has(id) ? ['before'] : ['correction', correctionOf(said, id, old, now)]
  }

  function inHistory(row: KeptRow, of = row.id): [fate: Fate, brought?: KeptRow] {
    const past = pastOf(row, of)
    return here.has(past.id) ? ['before'] : ['late', past]
  }
}

const replacedBy = (row: KeptRow): string | undefined =>
  isRival(row) ? undefined : (row as Partial<Entry>).replaces

/**
 * Rows of a file that are not here and go back, also by way of each other, to one that was corrected here: to which. By way
 * of one that cannot be read, too: it has the same id here, once it was brought in.
 */
function lateRows(
  file: readonly KeptRow[],
  here: ReadonlyMap<string, KeptRow>,
  correctedHere: ReadonlySet<string | undefined>,
): Map<string, string> {
  const onTheWay = file.filter((row) => !here.has(row.id) || !isReadable(row))
  const heirs = Map.groupBy(onTheWay, replacedBy)
  const late = new Map<string, string>()
  const walk = onTheWay.flatMap((row): [string, string][] => {
    const of = replacedBy(row)
    return of !== undefined && correctedHere.has(of) ? [[row.id, of]] : []
  })
  for (const [id, of] of walk) {
    if (late.has(id)) continue
    late.set(id, of)
    // A list grows while it is walked.
    for (const heir of heirs.get(id) ?? []) walk.push([heir.id, of])
  }
  return late
}

const nightIn = (row: KeptRow): Day => String((row as { night?: unknown }).night)

function correctionOf(said: KeptRow, id: string, old: KeptRow, now: EpochMs): KeptRow {
  const row = without(said, ofMerge) as Entry
  const { enteredAt, ahead } = old as Partial<Entry>
  const last = ahead || typeof enteredAt !== 'number' ? undefined : enteredAt
  const anew = !isSame(valuesOf(row), valuesOf(old as Entry))
  // No schedule is at hand here, and a file that is read weeks later is no memory of its nights.
  const late = anew && isPastMemory(row.night, now, row.offsetMin) ? { backfilled: true } : {}
  return { ...row, ...late, id, replaces: old.id, enteredAt: stampAfter(last, now) } as Entry
}

const rowsNotHere = <R extends { readonly id: string }>(ours: readonly R[], of: readonly R[]) => {
  const here = new Set(ours.map(({ id }) => id))
  return of.filter(({ id }) => !here.has(id))
}

/** The settings that nobody set here, where they can be read; what cannot is set aside. */
function missingSettings(
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
function missingAnswers(ours: readonly KeyedRow[], of: readonly KeyedRow[]): KeyedRow[] {
  const here = new Map(ours.map((row) => [row.key, row.value]))
  return of.flatMap((row): KeyedRow[] => {
    const { key, value } = row
    if (!readsAnswer(key, value)) return [{ key: ASIDE_KEY, value: [{ key, value }], changedAt: 0 }]
    if (!here.has(key) || key === ASIDE_KEY) return [row]
    const known = here.get(key)
    if (!isRecord(known) || !isRecord(value) || !isList(row)) return []
    const lacking = Object.entries(value).filter(([id]) => !Object.hasOwn(known, id))
    // Of the instant only what the answers carry counts: the row here keeps its own.
    return [{ key, value: Object.fromEntries(lacking), changedAt: 0 }]
  })
}

const isList = ({ key }: KeyedRow): boolean => key === HEALTH_KEY || key === CAFFEINE_KEY
const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)
