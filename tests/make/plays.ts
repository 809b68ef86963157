import { MINUTE } from '../../lib/core/clock-time.ts'
import type { PlayPlan } from '../../lib/core/player.ts'
import { look } from '../../lib/core/player-change.ts'
import type { Player } from '../../lib/core/schema/player.ts'

export const stretch: PlayPlan = {
  phases: [
    { id: 'ready', lengthMs: 5_000 },
    { id: 'left', lengthMs: 30_000 },
    { id: 'change', lengthMs: 5_000 },
    { id: 'right', lengthMs: 30_000 },
  ],
  limitMs: null,
}
export const pack: PlayPlan = {
  phases: [
    { id: 'both', lengthMs: 5 * MINUTE, asks: true },
    { id: 'both', lengthMs: 5 * MINUTE, asks: true },
    { id: 'both', lengthMs: 5 * MINUTE },
  ],
  limitMs: 15 * MINUTE,
}
/** Looks several times a second, as an open page does. */
export function watch(plan: PlayPlan, from: Player, until: number): Player {
  let player = from
  for (let now = player.seenAt; now < until; now += 900) player = look(plan, player, now)
  return look(plan, player, until)
}
