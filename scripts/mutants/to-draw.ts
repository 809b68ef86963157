/** Draws in a thread of its own, since the compiler looks at each mutant while others are tried. */
import { parentPort, workerData } from 'node:worker_threads'
import { project } from './compile.ts'
import { drawn } from './draw.ts'
import { counts, type GroupName, groupOf } from './groups.ts'
import { isEquivalent } from './is-equivalent.ts'
import { changed, type Place } from './place.ts'
import { placesIn } from './places.ts'

/** What is to be drawn. */
export interface Wish {
  readonly root: string
  readonly seed: string
  readonly groups: readonly { readonly name: GroupName; readonly count: number }[]
  /** How a path begins; empty for all. */
  readonly only: string
}

export interface Mutant extends Place {
  readonly group: GroupName
  /** The whole file, changed. */
  readonly source: string
  readonly equivalent: boolean
}

/** What the thread says: a mutant, or that it is through, and how many the compiler refused. */
export type Said = { readonly mutant: Mutant } | { readonly refused: number }

/** So many of a file, so that one large file does not stand for a folder. */
const MOST = 3

function draw({ root, seed, groups, only }: Wish, say: (said: Said) => void): void {
  const { files, source, checker, refuses } = project(root)
  let refused = 0
  for (const { name, count } of groups) {
    const places = files
      .filter((file) => groupOf(file) === name && file.startsWith(only))
      .flatMap((file) => placesIn(source(file), checker, file))
      .filter(counts)
    let found = 0
    const draws = drawn(places, `${seed} ${name}`, only ? Number.POSITIVE_INFINITY : MOST)
    for (let next = draws.next(); found < count && !next.done; ) {
      const place = next.value
      const text = changed(source(place.file).text, place)
      const stands = !refuses(place.file, text)
      if (stands) {
        found++
        say({ mutant: { ...place, group: name, source: text, equivalent: isEquivalent(place) } })
      } else refused++
      next = draws.next(stands)
    }
  }
  say({ refused })
}

draw(workerData, (said) => parentPort?.postMessage(said))
