import type { Ledger } from '../../lib/core/ledger.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'
import { withSaid } from '../../lib/core/take-up.ts'
import type { Change } from './wake.ts'

/** Says something of this evening in the worker's own rows; settled once it is kept. */
export type Say = (change: EveningChange) => Promise<unknown>

export const saying =
  (change: EveningChange): Change =>
  (rows, { now }) =>
    withSaid(rows, change, now)

/** What changes in the ledger alone. */
export const inLedger =
  (change: (ledger: Ledger, now: number) => Ledger): Change =>
  (rows, { now }) => ({ ...rows, ledger: change(rows.ledger, now) })
