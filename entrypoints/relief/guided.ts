import type { ReliefId, ReliefRow } from '../../lib/clinical/relief.ts'
import type { PhaseId, PlayerState } from '../../lib/core/player.ts'

/** What is played, for whoever shows how it goes. */
export interface Guided {
  readonly row: ReliefRow & { readonly id: ReliefId }
  readonly state: PlayerState
  readonly phase: PhaseId
  /** How often the row was better afterwards; null where too few answers say so. */
  readonly times: { readonly n: number; readonly of: number } | null
  /** The person's own words for a busy mind. */
  readonly calmList: readonly string[]
}
