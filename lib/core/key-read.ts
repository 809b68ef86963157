import * as v from 'valibot'
import { readsFlags } from './flags/kept.ts'
import { FLAGS_KEY } from './flags/name.ts'
import { AGAIN_KEY, readAgain } from './iron/again.ts'
import { PLAN_KEY, REGION_KEY, readPlan } from './magnesium/plan.ts'
import { isKind } from './person.ts'
import { HEALTH_CHANGES_KEY } from './schema/health.ts'
import { settingsKeys } from './schema/settings.ts'

/**
 * Whether a setting has a value that this version can read. One that it does not know by name may be of a later version,
 * and passes.
 */
export const readsSetting = (key: string, value: unknown): boolean =>
  value !== undefined &&
  (!Object.hasOwn(settingsKeys, key) ||
    v.is(settingsKeys[key as keyof typeof settingsKeys] as v.GenericSchema, value))

type Reads = (value: unknown) => boolean

/** Of the rows of the profile, whether their reader takes what lies there. The health list is read answer by answer. */
const answers: Readonly<Record<string, Reads>> = {
  // Word by word: one that is no word is passed over.
  nights: Array.isArray,
  usualKind: isKind,
  [FLAGS_KEY]: readsFlags,
  [PLAN_KEY]: (value) => readPlan({ [PLAN_KEY]: value }) !== null,
  // A region that is not known by name counts as not known.
  [REGION_KEY]: (value) => typeof value === 'string',
  [AGAIN_KEY]: (value) => value === null || readAgain(value) !== null,
  [HEALTH_CHANGES_KEY]: Array.isArray,
}

/** Whether an answer of the profile can be read; one that is not known by name passes. */
export const readsAnswer = (key: string, value: unknown): boolean =>
  value !== undefined && (!Object.hasOwn(answers, key) || (answers[key] as Reads)(value))
