import type { KeptRow } from './merge-rows.ts'

/** Of a row that lost its id to another content: the fields that `replaces` and `rival` took the place of. */
export interface RivalRow extends KeptRow {
  readonly replaces: string
  readonly rival: Readonly<Record<string, unknown>>
}

/** Whether a row lies in the history of another alone: it lost its id to that one's content, and never stands. */
export function isRival(row: KeptRow): row is RivalRow {
  const { rival, replaces } = row as Partial<RivalRow>
  return typeof rival === 'object' && rival !== null && typeof replaces === 'string'
}
