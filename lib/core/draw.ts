/** The same shares for the same seed, each from 0 to below 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Things drawn by chance that come out the same for the same seed. */
export interface Draw {
  /** An integer from 0 to n − 1. */
  below(n: number): number
  /** True in a share `p` of all draws. */
  chance(p: number): boolean
  /** One of a list that is not empty. */
  one<T>(of: readonly T[]): T
  /** Shaped like a random uuid. */
  uuid(): string
}

/** A draw of its own; two with the same seed give the same things in the same order. */
export function seededDraw(seed: number): Draw {
  const share = seeded(seed)
  const below = (n: number): number => Math.floor(share() * n)
  const hex = (digits: number): string =>
    below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return {
    below,
    chance: (p) => share() < p,
    one: <T>(of: readonly T[]): T => of[below(of.length)] as T,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[below(4)]}${hex(3)}-${hex(6)}${hex(6)}`,
  }
}
