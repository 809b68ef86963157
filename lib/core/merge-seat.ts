import { type EpochMs, HOUR } from './clock-time.ts'
import { isAhead } from './stamp.ts'

/** A stretch at the computer; `from` and `to` are epoch milliseconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly state: 'active' | 'idle'
}

/** Nobody sits, and nothing is left alone, for longer than this in one go. */
const LONGEST_MS = 7 * 24 * HOUR

/** The stretches of a file that can be true: none longer than a week, none that ends after `latest`. */
export const possibleStretches = (of: readonly Stretch[], latest: EpochMs): Stretch[] =>
  of.filter(({ from, to }) => to - from <= LONGEST_MS && !isAhead(to, latest))

/**
 * The stretches of both sides as one account of time: in use where either says so, left alone where either says that
 * and neither says in use. Stretches of one state that touch become one; those without length go. So the account
 * does not depend on how a device cut it, nor on the order of the sides. In order of time, none overlapping.
 */
export function mergeSeat(ours: readonly Stretch[], theirs: readonly Stretch[] = []): Stretch[] {
  const edges = [...ours, ...theirs]
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to, state }) => [
      { at: from, state, by: 1 },
      { at: to, state, by: -1 },
    ])
    .sort((a, b) => a.at - b.at)
  const open = { active: 0, idle: 0 }
  const account: Stretch[] = []
  let since = Number.NaN
  for (const { at, state, by } of edges) {
    const now = open.active > 0 ? 'active' : open.idle > 0 ? 'idle' : null
    if (now && since < at) extend(account, { from: since, to: at, state: now })
    open[state] += by
    since = at
  }
  return account
}

function extend(account: Stretch[], next: Stretch): void {
  const last = account.at(-1)
  if (last?.state === next.state && last.to === next.from)
    account[account.length - 1] = { ...last, to: next.to }
  else account.push(next)
}
