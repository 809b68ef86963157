import type { EpochMs } from './clock-time.ts'
import { countedMs, LOST_MS, type PlayPlan, stateAt } from './player.ts'
import type { Player } from './schema/player.ts'

const isOpen = (player: Player) => player.pauses.at(-1)?.to === null

/**
 * A page looks at it. After a gap of more than a few seconds the time since the last look is a pause that says so and
 * lasts until the person goes on; the same where the clock was set back, with every instant moved along.
 */
export function look(plan: PlayPlan, player: Player, now: EpochMs): Player {
  // Ended or finished: the last look stays the one that saw its end.
  if (stateAt(plan, player, player.seenAt).is === 'done') return player
  const gap = now - player.seenAt
  if (Math.abs(gap) <= LOST_MS) return { ...player, seenAt: Math.max(now, player.seenAt) }
  const here = gap < 0 ? moved(player, gap) : player
  // What already stood still, for a press or at its end, has lost nothing.
  const stood = isOpen(here) || stateAt(plan, here, here.seenAt).is !== 'running'
  const pauses = stood
    ? here.pauses
    : [...here.pauses, { from: here.seenAt, to: null, lost: true as const }]
  return { ...here, pauses, seenAt: now }
}

const moved = (player: Player, by: number): Player => ({
  ...player,
  startedAt: player.startedAt + by,
  seenAt: player.seenAt + by,
  pauses: player.pauses.map((one) => ({
    ...one,
    from: one.from + by,
    to: one.to === null ? null : one.to + by,
  })),
})

/** It stands still from now on. Nothing changes where it does already. */
export function pause(plan: PlayPlan, player: Player, now: EpochMs): Player {
  if (stateAt(plan, player, now).is !== 'running') return player
  return { ...player, pauses: [...player.pauses, { from: now, to: null }], seenAt: now }
}

/** The press that goes on: after a pause, after a gap, or where the player asked. */
export function goOn(plan: PlayPlan, player: Player, now: EpochMs): Player {
  const { is, doneMs } = stateAt(plan, player, now)
  if (is === 'paused') {
    const pauses = player.pauses.map((one) => (one.to === null ? { ...one, to: now } : one))
    return { ...player, pauses, seenAt: now }
  }
  if (is !== 'waiting') return player
  // What passed since the question counts for nothing.
  const waited = countedMs(player, now) - doneMs
  return {
    ...player,
    pauses: [...player.pauses, { from: now - waited, to: now }],
    answered: player.answered + 1,
    seenAt: now,
  }
}

/** The person has had enough, or it is over. */
export const end = (player: Player, now: EpochMs): Player =>
  player.endedAt === undefined ? { ...player, endedAt: Math.max(now, player.startedAt) } : player
