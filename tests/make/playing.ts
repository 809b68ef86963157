import { vi } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { Player } from '../../lib/core/schema/player.ts'
import { Playing } from '../../lib/page/playing.svelte.ts'
import { local, NOW } from './page.ts'
import { makeWindow } from './room.ts'

/** Players that were left, with nothing left to ask. */
export const left: Player[] = []
export function room() {
  left.length = 0
  const window = makeWindow()
  const playing = new Playing((player) => left.push(player))
  return { ...window, playing }
}
export const another = () => new Playing((player) => left.push(player))
export const kept = () => local.stored['player'] as Player | undefined
export const beat = ({ rows }: { rows: Map<string, string> }) => rows.get('beat')
/** Time passes, and the page looks at its player as often as it does. */
export function pass(playing: Playing, ms: number, eachMs = 250) {
  const until = Date.now() + ms
  while (Date.now() < until) {
    vi.setSystemTime(Math.min(Date.now() + eachMs, until))
    playing.look()
  }
}
export const settled = () => new Promise((resolve) => setTimeout(resolve))
export const player = (step: string, more: Partial<Player> = {}): Player => ({
  ...{ step, startedAt: NOW - MINUTE, pauses: [], answered: 0, seenAt: NOW - 1_000 },
  ...more,
})
