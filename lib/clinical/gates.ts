import type { Tier } from '../core/gate.ts'
import type { SourceId } from './sources.ts'

/** What asks before it is offered. */
export const gateIds = [
  'heat',
  'cold',
  'compression',
  'massage',
  'chamomile',
  'exercise',
  'magnesium',
  'iron',
  'ironFoods',
  'caffeine',
  'mineralTablets',
] as const
export type GateId = (typeof gateIds)[number]

/**
 * What a condition rests on: publications that can be shown with it, or clinical teaching for which none is named.
 * The second kind is asked about, since a question claims nothing, and no text says more of it than its name.
 */
export type Basis = readonly [SourceId, ...SourceId[]] | 'knowledge'

export interface GateCondition {
  /** A question of the health list: `ui.health.ask.<condition>`, and its name in a reason, `ui.health.name.<condition>`. */
  readonly condition: string
  readonly tier: Tier
  readonly basis: Basis
}

export interface ClinicalGate {
  readonly id: GateId
  readonly conditions: readonly GateCondition[]
}

const hard = <C extends string>(condition: C, basis: Basis = 'knowledge') =>
  ({ condition, tier: 'hard', basis }) as const
const ask = <C extends string>(condition: C, basis: Basis = 'knowledge') =>
  ({ condition, tier: 'ask', basis }) as const

/**
 * One question serves every gate that shares its condition, so some gates are stricter than they need be: a publication
 * warns of compression with severe arterial disease, the question asks for any. A leg that is newly swollen, warm or
 * discoloured stops everything that is done to a leg.
 */
export const gates = [
  {
    id: 'heat',
    conditions: [
      hard('numbness', ['jose2005']),
      hard('arterial'),
      hard('clot'),
      hard('brokenSkin'),
      hard('freshInjury'),
      hard('patch'),
      hard('cannotMoveAway'),
      ask('diabetes', ['jose2005']),
      ask('heartFailure'),
      ask('lowBloodPressure'),
      ask('falls'),
      ask('multipleSclerosis'),
      ask('pregnancy'),
    ],
  },
  {
    id: 'cold',
    conditions: [hard('numbness'), hard('arterial'), hard('raynaud'), hard('coldHives')],
  },
  {
    id: 'compression',
    conditions: [
      hard('numbness', ['rabe2020']),
      hard('arterial', ['rabe2020']),
      hard('clot'),
      hard('heartFailure', ['rabe2020']),
      hard('bypass', ['rabe2020']),
      ask('diabetes', ['rabe2020']),
      ask('brokenSkin'),
      ask('fragileSkin'),
    ],
  },
  {
    id: 'massage',
    conditions: [
      hard('clot'),
      hard('brokenSkin'),
      hard('fracture'),
      ask('bloodThinner'),
      ask('varicose'),
      ask('cancerTreatment'),
      ask('pregnancy'),
    ],
  },
  {
    id: 'chamomile',
    conditions: [
      hard('daisyAllergy', ['reider2000']),
      hard('chamomileReaction', ['reider2000']),
      ask('bloodThinner'),
      ask('ciclosporin'),
      ask('sedatives'),
      ask('surgery'),
      ask('fluidLimit'),
      ask('pregnancy'),
      ask('breastfeeding'),
    ],
  },
  {
    id: 'exercise',
    conditions: [hard('newPain'), hard('clot'), ask('heartFailure'), ask('heartOrLungs')],
  },
  {
    // A plan of our own, and its reminders; what a clinician set is not asked about.
    id: 'magnesium',
    conditions: [
      hard('kidney'),
      hard('myasthenia'),
      hard('heartBlock'),
      hard('bowelBlocked'),
      hard('underAge'),
      hard('pregnancy'),
      hard('breastfeeding'),
      hard('magnesiumMedicine'),
      hard('highMagnesium'),
      ask('kidneyUnknown'),
      ask('diuretic'),
      ask('acidBlocker'),
      ask('digoxin'),
      ask('calciumBlocker'),
      ask('muscleRelaxant'),
      ask('diarrhoea'),
      ask('lowBloodPressure'),
    ],
  },
  {
    // Tablets, which a clinician prescribes; a yes to any of these is for that conversation.
    id: 'iron',
    conditions: [
      hard('noIronResults'),
      hard('ironOverload'),
      hard('transfusions'),
      hard('underAge'),
      ask('pregnancy'),
      ask('bowelDisease'),
      ask('ulcer'),
      ask('ironSpacing'),
    ],
  },
  {
    id: 'ironFoods',
    conditions: [
      ask('pregnancy'),
      ask('liverDisease'),
      ask('lowImmunity'),
      ask('bloodThinner'),
      ask('kidneyStones'),
    ],
  },
  {
    id: 'caffeine',
    conditions: [
      ask('pregnancy', ['efsa2015']),
      ask('breastfeeding', ['efsa2015']),
      ask('arrhythmia'),
      ask('fluvoxamine'),
      ask('liverDisease'),
    ],
  },
  {
    id: 'mineralTablets',
    conditions: [ask('kidney'), ask('aceInhibitor'), ask('diuretic')],
  },
] as const satisfies readonly ClinicalGate[]

/** A question of the health list. */
export type ConditionId = (typeof gates)[number]['conditions'][number]['condition']

/** The gate of an id. */
export const gateRowOf = (id: GateId): ClinicalGate =>
  gates.find((one) => one.id === id) as ClinicalGate

/** Whether a publication that can be shown stands behind a condition. */
export const isPrintable = ({ basis }: Pick<GateCondition, 'basis'>): boolean =>
  basis !== 'knowledge'
