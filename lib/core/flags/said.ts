/** How soon a sign wants a doctor: `E` now, `U` today, `S` an appointment, `I` worth a word and no alarm. */
export type FlagTier = 'E' | 'U' | 'S' | 'I'

/** A sign of the check; its rows are clinical and are handed in. */
export interface FlagRow {
  readonly name: string
  readonly tier: FlagTier
}

export type FlagAnswers = Readonly<Record<string, string>>

/** A sign that was answered so that somebody is to be asked, and how soon. */
export interface Raised<R extends FlagRow = FlagRow> {
  readonly row: R
  readonly tier: FlagTier
  /** The answer was not a plain yes. */
  readonly unsure: boolean
}

export interface Said<R extends FlagRow = FlagRow> {
  /** The most urgent tier of what was raised; null where nothing was. */
  readonly tier: FlagTier | null
  /** The most urgent first; within a tier in the order of the rows. */
  readonly raised: readonly Raised<R>[]
  /** Names of the questions without an answer. */
  readonly open: readonly string[]
}

const order: readonly FlagTier[] = ['E', 'U', 'S', 'I']

/**
 * What the answers of the check say. Not sure counts towards asking, and is never a yes: of what would be an emergency it
 * is asked about today, of a mere remark it says nothing. A word of a later version is neither yes nor no, so not sure.
 */
export function saidBy<R extends FlagRow>(rows: readonly R[], answers: FlagAnswers): Said<R> {
  const raised = rows.flatMap((row) => raisedBy(row, answerOf(answers, row.name)) ?? [])
  const sorted = order.flatMap((tier) => raised.filter((one) => one.tier === tier))
  const open = rows.map(({ name }) => name).filter((name) => answerOf(answers, name) === undefined)
  return { tier: sorted[0]?.tier ?? null, raised: sorted, open }
}

function raisedBy<R extends FlagRow>(row: R, answer: string | undefined): Raised<R> | null {
  if (answer === undefined || answer === 'no') return null
  if (answer === 'yes') return { row, tier: row.tier, unsure: false }
  if (row.tier === 'I') return null
  return { row, tier: row.tier === 'E' ? 'U' : row.tier, unsure: true }
}

const answerOf = (answers: FlagAnswers, name: string): string | undefined =>
  Object.hasOwn(answers, name) ? answers[name] : undefined

/** Whether a tier stands before every tip until it was read. */
export const comesFirst = (tier: FlagTier | null): boolean => tier === 'E' || tier === 'U'
