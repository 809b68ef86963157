import * as v from 'valibot'
import { HEALTH_CHANGES_KEY } from './schema/health.ts'
import { settingsKeys } from './schema/settings.ts'
import { symptomKinds } from './schema/symptom.ts'

/**
 * Whether a setting has a value that this version can read. One that it does not know by name may be of a later version,
 * and passes.
 */
export const readsSetting = (key: string, value: unknown): boolean =>
  value !== undefined &&
  (!Object.hasOwn(settingsKeys, key) ||
    v.is(settingsKeys[key as keyof typeof settingsKeys] as v.GenericSchema, value))

const record = v.custom((x) => typeof x === 'object' && x !== null && !Array.isArray(x))
const day = v.nullable(v.pipe(v.string(), v.isoDate()))

/** What has to be true of the rows of the profile whose readers take nothing else. */
const answers: Readonly<Record<string, v.GenericSchema>> = {
  nights: v.array(v.string()),
  usualKind: v.picklist(symptomKinds),
  flags: record,
  magnesiumPlan: v.looseObject({ startedOn: v.pipe(v.string(), v.isoDate()) }),
  magnesiumRegion: v.string(),
  ironAgain: day,
  [HEALTH_CHANGES_KEY]: v.array(v.unknown()),
}

/** Whether an answer of the profile can be read; one that is not known by name passes. */
export const readsAnswer = (key: string, value: unknown): boolean =>
  value !== undefined &&
  (!Object.hasOwn(answers, key) || v.is(answers[key] as v.GenericSchema, value))
