import type { Player } from '../core/schema/player.ts'

/**
 * The beat of a running player in `localStorage`, which pages of ours share and nobody else hears: when it began, how often
 * it has stood still, and when it was last looked at. Written to `storage.local` every other second it would wake the worker
 * and every page with the dimmer in it.
 */
const KEY = 'beat'

/** Leaves word of when the player was last looked at; null where there is none any more. */
export function beat(player: Player | null): void {
  try {
    if (player)
      localStorage.setItem(KEY, `${player.startedAt} ${player.pauses.length} ${player.seenAt}`)
    else localStorage.removeItem(KEY)
  } catch {
    // A full disk: what was kept at its last change stands.
  }
}

/**
 * The player as it was last looked at, by whichever page; as it is given where that cannot be read. The beat of one that has
 * stood still since is no word about this one: a page that was ended before it could keep that had seen a gap.
 */
export function withBeat(player: Player): Player {
  const [startedAt, pauses, seenAt = 0] = kept().split(' ').map(Number)
  const same = startedAt === player.startedAt && pauses === player.pauses.length
  return same && seenAt > player.seenAt ? { ...player, seenAt } : player
}

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}
