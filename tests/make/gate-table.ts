import type { GateId } from '../../lib/clinical/gates.ts'

/** What stops and what asks first, gate by gate, written down from the clinical notes and not from the code. */
export const gateTable: Readonly<
  Record<GateId, readonly [stops: readonly string[], asks: readonly string[]]>
> = {
  heat: [
    ['numbness', 'arterial', 'clot', 'brokenSkin', 'freshInjury', 'patch', 'cannotMoveAway'],
    ['diabetes', 'heartFailure', 'lowBloodPressure', 'falls', 'multipleSclerosis', 'pregnancy'],
  ],
  cold: [['numbness', 'arterial', 'raynaud', 'coldHives'], []],
  compression: [
    ['numbness', 'arterial', 'clot', 'heartFailure', 'bypass'],
    ['diabetes', 'brokenSkin', 'fragileSkin'],
  ],
  massage: [
    ['clot', 'brokenSkin', 'fracture'],
    ['bloodThinner', 'varicose', 'cancerTreatment', 'pregnancy'],
  ],
  chamomile: [
    ['daisyAllergy', 'chamomileReaction'],
    [
      ...['bloodThinner', 'ciclosporin', 'sedatives', 'surgery', 'fluidLimit'],
      ...['pregnancy', 'breastfeeding'],
    ],
  ],
  exercise: [
    ['newPain', 'clot'],
    ['heartFailure', 'heartOrLungs'],
  ],
  magnesium: [
    [
      ...['kidney', 'myasthenia', 'heartBlock', 'bowelBlocked', 'underAge', 'pregnancy'],
      ...['breastfeeding', 'magnesiumMedicine', 'highMagnesium'],
    ],
    [
      ...['kidneyUnknown', 'diuretic', 'acidBlocker', 'digoxin', 'calciumBlocker'],
      ...['muscleRelaxant', 'diarrhoea', 'lowBloodPressure'],
    ],
  ],
  iron: [
    ['noIronResults', 'ironOverload', 'transfusions', 'underAge'],
    ['pregnancy', 'bowelDisease', 'ulcer', 'ironSpacing'],
  ],
  ironFoods: [[], ['pregnancy', 'liverDisease', 'lowImmunity', 'bloodThinner', 'kidneyStones']],
  caffeine: [[], ['pregnancy', 'breastfeeding', 'arrhythmia', 'fluvoxamine', 'liverDisease']],
  mineralTablets: [[], ['kidney', 'aceInhibitor', 'diuretic']],
}
