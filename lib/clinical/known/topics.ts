import { criteriaClaim } from '../criteria.ts'
import { onCaffeine } from './caffeine.ts'
import { onCauses } from './causes.ts'
import { onDoctor } from './doctor.ts'
import { onEvening } from './evening.ts'
import { onIron } from './iron.ts'
import { onKinds } from './kinds.ts'
import type { Known } from './known.ts'
import { onMagnesium } from './magnesium.ts'
import { onMedicines } from './medicines.ts'
import { onMinerals } from './minerals.ts'
import { onPregnancy } from './pregnancy.ts'
import { onTouch } from './touch.ts'
import { onWarmth } from './warmth.ts'

/** Everything that the room of what is known says, in the order of its page. */
export const topics = [
  { id: 'criteria', claims: [criteriaClaim] },
  { id: 'kinds', claims: onKinds },
  { id: 'causes', claims: onCauses },
  { id: 'doctor', claims: onDoctor },
  { id: 'evening', claims: onEvening },
  { id: 'caffeine', claims: onCaffeine },
  { id: 'warmth', claims: onWarmth },
  { id: 'touch', claims: onTouch },
  { id: 'iron', claims: onIron },
  { id: 'magnesium', claims: onMagnesium },
  { id: 'minerals', claims: onMinerals },
  { id: 'pregnancy', claims: onPregnancy },
  { id: 'medicines', claims: onMedicines },
] as const satisfies readonly { readonly id: string; readonly claims: readonly Known[] }[]
export type TopicId = (typeof topics)[number]['id']
export type KnownId = (typeof topics)[number]['claims'][number]['id']

/** The claim of an id. */
export const knownOf = (id: KnownId): Known =>
  topics.flatMap(({ claims }): readonly Known[] => claims).find((one) => one.id === id) as Known
