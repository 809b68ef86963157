import { answerTo } from '../health.ts'
import type { Health } from '../schema/health.ts'
import { absorbPerH } from './left.ts'

/** What is known of caffeine in a body; clinical, and handed in. */
export interface CaffeineKinetics {
  /** This share of a dose is absorbed after so many minutes. */
  readonly absorbedShare: number
  readonly absorbedMin: number
  readonly halfLifeH: number
  /** The shortest and the longest half-life that were found, in hours. */
  readonly halfLifeRangeH: readonly [least: number, most: number]
  /** What multiplies the half-life of somebody who smokes every day, or takes the combined pill. */
  readonly smokerFactor: number
  readonly pillFactor: number
}

/** One person's caffeine: half-lives in hours, for the line in the middle and for the two ends of the band. */
export interface CaffeineModel {
  readonly absorbPerH: number
  readonly lowH: number
  readonly middleH: number
  readonly highH: number
}

/** What leaves a person without a model: caffeine stays many times longer then, and nobody can say how long. */
export const noModelFor = ['pregnancy', 'breastfeeding', 'liverDisease', 'fluvoxamine'] as const
export type NoModelFor = (typeof noModelFor)[number]

export type Modelled =
  | {
      readonly ok: true
      readonly model: CaffeineModel
      /** Of the questions that end it, those that nobody answered yet: it holds for adults to whom none applies. */
      readonly open: readonly NoModelFor[]
    }
  | {
      readonly ok: false
      /** What applies, in the order of the list; where nothing surely does, what the person is not sure of. */
      readonly because: readonly NoModelFor[]
      /** False where the person is only not sure: somebody who knows is asked. */
      readonly sure: boolean
    }

/**
 * The model of a person, or why there is none. `answers` are those about caffeine alone, `health` is the health list. A
 * yes there to one of the four ends it, and so does a "not sure", or a word of a later version. The band is the published range, stretched by what is known of the person and never narrowed: with a
 * half-life of twice the length it goes up to twice the longest, with half of it down to half the shortest.
 */
export function caffeineModel(known: CaffeineKinetics, answers: Health, health: Health): Modelled {
  const said = noModelFor.map((id) => ({ id, answer: answerTo(health, id)?.answer }))
  const yes = said.filter(({ answer }) => answer === 'yes').map(({ id }) => id)
  if (yes.length > 0) return { ok: false, because: yes, sure: true }
  const unsure = said.filter(({ answer }) => answer !== undefined && answer !== 'no')
  if (unsure.length > 0) return { ok: false, because: unsure.map(({ id }) => id), sure: false }
  const factor =
    (answerTo(answers, 'smoking')?.answer === 'daily' ? known.smokerFactor : 1) *
    (answerTo(answers, 'pill')?.answer === 'yes' ? known.pillFactor : 1)
  const [least, most] = known.halfLifeRangeH
  const model = {
    absorbPerH: absorbPerH(known.absorbedShare, known.absorbedMin),
    lowH: least * Math.min(1, factor),
    middleH: known.halfLifeH * factor,
    highH: most * Math.max(1, factor),
  }
  const open = said.filter(({ answer }) => answer === undefined).map(({ id }) => id)
  return { ok: true, model, open }
}
