import type { Place } from './place.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: string): () => number {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function by<K extends string | number>(places: readonly Place[], key: (place: Place) => K) {
  const groups = new Map<K, Place[]>()
  for (const place of places) groups.set(key(place), [...(groups.get(key(place)) ?? []), place])
  return groups
}

/** A file by the weight of the root of its places: `at` of the way through all of them. */
function fileAt(left: ReadonlyMap<string, readonly Place[]>, at: number): string {
  let sum = 0
  const ends = [...left].map(([file, { length }]) => {
    sum += Math.sqrt(length)
    return [file, sum] as const
  })
  return (ends.find(([, end]) => at * sum < end) ?? ends.at(-1))?.[0] ?? ''
}

/**
 * Draws a file with the weight of the root of its places, then an operator, a place and a change, until nothing is left.
 * Whoever asks says of each whether it counts: no two that count stand on one line, and no more than `most` in a file.
 */
export function* drawn(
  places: readonly Place[],
  seed: string,
  most: number,
): Generator<Place, void, boolean> {
  const random = chance(seed)
  const one = <T>(of: Iterable<T>): T => {
    const all = [...of]
    return all[Math.floor(random() * all.length)] as T
  }
  const left = by(places, ({ file }) => file)
  const taken = new Map<string, number>()
  while (left.size > 0) {
    const file = fileAt(left, random())
    const here = left.get(file) ?? []
    const ofOperator = one(by(here, ({ operator }) => operator).values())
    const place = one(one(by(ofOperator, ({ start, end }) => `${start}-${end}`).values()))
    const counts = yield place
    const times = (taken.get(file) ?? 0) + Number(counts)
    taken.set(file, times)
    const rest = here.filter((other) => (counts ? other.line !== place.line : other !== place))
    if (rest.length > 0 && times < most) left.set(file, rest)
    else left.delete(file)
  }
}
