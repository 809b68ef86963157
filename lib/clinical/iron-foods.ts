import type { SourceId } from './sources.ts'

/** A food with the iron that a serving of it was found to hold. */
export interface IronFood {
  readonly id: string
  /** Iron of a serving, in milligrams. */
  readonly mg: number
  /** The serving, in grams. */
  readonly grams: number
  /** Iron of meat and fish is taken up better than that of plants. */
  readonly from: 'animal' | 'plant'
  readonly sources: readonly SourceId[]
}

const food = <const Id extends string>(
  id: Id,
  from: IronFood['from'],
  grams: number,
  mg: number,
) => ({ id, mg, grams, from, sources: ['usda2019'] as const })

/**
 * The table of the second article, looked up again. Its cereal is not here: brands hold anything, and the packet says
 * what; its oysters are, with what their kind in the database holds.
 */
export const ironFoods = [
  food('oysters', 'animal', 85, 7.8),
  food('beefLiver', 'animal', 85, 5.2),
  food('sardines', 'animal', 85, 2.5),
  food('chickenThigh', 'animal', 85, 1.1),
  food('whiteBeans', 'plant', 90, 3.3),
  food('lentils', 'plant', 99, 3.3),
  food('spinach', 'plant', 90, 3.2),
] as const satisfies readonly IronFood[]
