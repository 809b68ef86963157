import type { SourceId } from './sources.ts'

/** How far a claim may go. `contradicted` and `unsafe-as-written` are never shown as advice. */
export type Verdict = 'supported' | 'weak' | 'contradicted' | 'unsafe-as-written'

/** A number or sentence about health that a person can see. */
export interface Claim {
  readonly id: string
  readonly value: number | readonly number[] | null
  /** Of all of `value`; null where they have none, or not the same. */
  readonly unit: 'min' | 'h' | 'mg' | 's' | 'nights' | 'months' | 'ng/ml' | '%' | '°C' | null
  readonly verdict: Verdict
  /** The text that is shown with it, a key `c.<id>…`; null where the row claims nothing. */
  readonly caveat: `c.${string}` | null
  readonly sources: readonly SourceId[]
}
