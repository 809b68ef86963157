import { caffeineKinetics } from '../../../lib/clinical/caffeine-kinetics.ts'
import { type CaffeineModel, caffeineModel } from '../../../lib/core/caffeine/model.ts'

export const NOW = Date.parse('2026-11-22T14:00:00+01:00')

const found = caffeineModel(caffeineKinetics, {}, {})
if (!found.ok) throw new Error('An adult who said nothing has a model.')
/** The model of somebody of whom nothing is known. */
export const adult: CaffeineModel = found.model
