import { gateRowOf } from '../../lib/clinical/gates.ts'
import type { ReliefRow } from '../../lib/clinical/relief.ts'
import type { EpochMs } from '../../lib/core/clock-time.ts'
import { type GateState, standingBehind } from '../../lib/core/gate.ts'
import type { Health } from '../../lib/core/schema/health.ts'

/** Where a row stands with what was answered by day. Nothing is asked here. */
export const standingOf = (
  { gates, heeds }: Pick<ReliefRow, 'gates' | 'heeds'>,
  health: Health,
  now: EpochMs,
): GateState => standingBehind(gates.map(gateRowOf), heeds.map(gateRowOf), health, now)
