import { bars, type GroupName } from './groups.ts'
import type { Place } from './place.ts'
import type { Mutant } from './to-draw.ts'

export type End = 'noticed' | 'endless' | 'lived' | 'no test'
export interface Tried {
  readonly mutant: Pick<Mutant, 'group' | 'equivalent' | keyof Place>
  readonly end: End
  /** The test that noticed it. */
  readonly by: string | null
}

export interface Score {
  readonly name: string
  readonly groups: readonly GroupName[]
  readonly least: number
  readonly drawn: number
  readonly equivalent: number
  /** All that count, without the equivalents. */
  readonly n: number
  readonly noticed: number
  readonly endless: number
  readonly lived: number
  readonly untested: number
  /** Per cent. */
  readonly score: number
  readonly holds: boolean
}

export const livedOn = ({ end }: Tried): boolean => end === 'lived' || end === 'no test'

/** One row for each number that tests are held to, of the groups that were drawn. */
export function scores(tried: readonly Tried[]): Score[] {
  return bars.flatMap(({ name, groups, least }) => {
    const drawn = tried.filter(({ mutant }) => groups.includes(mutant.group))
    if (drawn.length === 0) return []
    const counted = drawn.filter(({ mutant }) => !mutant.equivalent)
    const of = (end: End): number => counted.filter((one) => one.end === end).length
    const n = counted.length
    const score = n === 0 ? 100 : (100 * (of('noticed') + of('endless'))) / n
    return {
      ...{ name, groups, least, n, score },
      ...{ drawn: drawn.length, equivalent: drawn.length - n },
      ...{ noticed: of('noticed'), endless: of('endless') },
      ...{ lived: of('lived'), untested: of('no test') },
      holds: score >= least,
    }
  })
}

/** What is listed as equivalent although a test notices it: the list is wrong there. */
export const wronglyListed = (tried: readonly Tried[]): Tried[] =>
  tried.filter((one) => one.mutant.equivalent && !livedOn(one))
