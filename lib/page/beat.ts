import type { Player } from '../core/schema/player.ts'

/**
 * The beat of a running player: two instants in `localStorage`, which pages of ours share and nobody else hears. Written
 * to `storage.local` every other second it would wake the worker and every page with the dimmer in it.
 */
const KEY = 'beat'

/** Leaves word of when the player was last looked at; null where there is none any more. */
export function beat(player: Player | null): void {
  try {
    if (player) localStorage.setItem(KEY, `${player.startedAt} ${player.seenAt}`)
    else localStorage.removeItem(KEY)
  } catch {
    // A full disk: what was kept at its last change stands.
  }
}

/** The player as it was last looked at, by whichever page; as it is given where that cannot be read. */
export function withBeat(player: Player): Player {
  const [startedAt, seenAt] = kept().split(' ').map(Number)
  const newer = startedAt === player.startedAt && seenAt !== undefined && seenAt > player.seenAt
  return newer ? { ...player, seenAt } : player
}

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}
