import { defaultSettings } from '../../../lib/clinical/defaults.ts'
import { entryKinds } from '../../../lib/core/fields/table.ts'
import { idOf } from '../../make/any-entry.ts'
import { at } from '../fresh-page.ts'

/** No word of any language, and the beginning of each word of the notes: whatever holds it was told by a note. */
export const MARK = 'zorbla'

/** Where a word stands is part of it, so that a finding says by itself what leaked. */
export const word = (place: string): string => `${MARK}${place}`

/** The step whose line is shown in a web page. */
export const STEP = word('step')
/** What the person selects on a web page to have it checked. */
export const SELECTED = word('selected')
/** Their own drink, and what calms their mind: both in the settings. */
export const DRINK = word('drink')
export const CALM = word('calmlist')

/** Words that may stand in a note, and in nothing that another program or another person sees by the way. */
export const health =
  /[^\s"]{0,99}\b(legs?|restless|rls|symptoms?|cramps?|urges?|magnesium|iron|ferritin|medicines?|tablets?|blood|doses?|flags?)\b[^"]*/gi

/** Twenty past eight in the evening: late enough for a copy, early enough for a step and for the dim. */
export const start = at('20:20')
/** When the step is due. */
export const stepDue = at('20:30')

/** Somebody who has a step, a drink and a list of their own, dims pages and sees no notifications. */
export const settings = () => {
  const usual = defaultSettings()
  const own = { kind: 'own', on: true, star: false, lengthMin: 5 } as const
  return {
    ...usual,
    welcomed: true,
    addressBar: true,
    dimming: { ...usual.dimming, on: true },
    routine: [
      // Alone: another step that is due beside it would be told in the same line.
      ...usual.routine.filter(({ kind }) => kind === 'lightsOut'),
      { ...own, id: 'own-1', leadMin: 120, by: 'nudge', name: STEP },
    ],
    drinks: [...usual.drinks, { id: 'own-2', kind: 'own', mg: 50, usual: true, name: DRINK }],
    calmList: [CALM],
  }
}

const fieldsOf: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  symptom: { symptomKind: 'urge', severity: 6, onsetTime: '19:10' },
  calm: {},
  sleep: { answer: 'own' },
  morning: { worst: 4 },
  fortnight: { change: 1 },
  intake: { substance: 'caffeine', name: word('copydrink'), mg: 80 },
  dose: { name: word('copydose'), form: word('copyform') },
  medicine: { name: word('copymedicine'), change: 'new', amount: word('copyamount') },
  lab: {
    ...{ test: 'other', name: word('copytest'), valueTenths: 480 },
    ...{ unit: word('copyunit'), laboratory: word('copylaboratory') },
  },
  step: { step: 'own-1', did: 'done' },
  relief: { what: 'own', name: word('copyrelief') },
  factor: { factor: 'stress', level: 7 },
  note: {},
}

/** A copy of another device: a note of every kind, words in each of its free fields. */
export const copy = (): string => {
  const when = at('19:00')
  const entries = entryKinds.map((kind, i) => ({
    ...fieldsOf[kind],
    ...{ id: idOf(i + 1), kind, at: when + i, enteredAt: when + i, zone: 'Europe/Berlin' },
    ...{ offsetMin: 60, night: '2026-11-22', note: word(`copynote${kind}`) },
  }))
  const none = { aside: [], erased: [], profile: [], seat: [], trials: [] }
  return JSON.stringify({
    ...none,
    ...{ format: 'settle', version: 1, exportedAt: start, entries },
    settings: { values: {}, changedAt: {}, aside: [] },
  })
}
