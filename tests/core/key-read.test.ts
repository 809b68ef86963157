import { expect, it } from 'vitest'
import { BACKUP_KEY } from '../../lib/core/backup-due.ts'
import { readFlags } from '../../lib/core/flags/kept.ts'
import { FLAGS_KEY } from '../../lib/core/flags/name.ts'
import { AGAIN_KEY, readAgain } from '../../lib/core/iron/again.ts'
import { readsAnswer, readsSetting } from '../../lib/core/key-read.ts'
import { PLAN_KEY, REGION_KEY, readPlan } from '../../lib/core/magnesium/plan.ts'
import { ASIDE_KEY } from '../../lib/core/merge-keys.ts'
import { personOf } from '../../lib/core/person.ts'
import { ASKED_KEY } from '../../lib/core/questions.ts'
import { HEALTH_CHANGES_KEY } from '../../lib/core/schema/health.ts'

const flags = { answers: { oneLeg: 'yes' }, at: 5, acknowledged: true }
const plan = { startedOn: '2026-06-01' }

/** What the reader of each row makes of a value: null or nothing where it takes none of it. */
const readers: Readonly<Record<string, (value: unknown) => unknown>> = {
  nights: (value) => personOf({ nights: value }).nights[0],
  usualKind: (value) => personOf({ usualKind: value }).usualKind === value,
  [FLAGS_KEY]: (value) => Object.keys(readFlags(value).answers)[0],
  [PLAN_KEY]: (value) => readPlan({ [PLAN_KEY]: value }),
  [AGAIN_KEY]: readAgain,
}

it.each<[string, unknown, boolean]>([
  ['nights', ['urge'], true],
  ['nights', ['urge', 5], true],
  ['nights', 'urge', false],
  ['usualKind', 'cramp', true],
  ['usualKind', 'tomorrow', false],
  [FLAGS_KEY, flags, true],
  [FLAGS_KEY, { ...flags, answers: { oneLeg: '', '': 'no' } }, true],
  [FLAGS_KEY, { ...flags, answers: { ['x'.repeat(64)]: 'x'.repeat(64) } }, true],
  [FLAGS_KEY, { ...flags, answers: { ['x'.repeat(65)]: 'yes' } }, false],
  [FLAGS_KEY, { ...flags, answers: { oneLeg: 'x'.repeat(65) } }, false],
  [FLAGS_KEY, { ...flags, at: 'never' }, false],
  [FLAGS_KEY, { ...flags, answers: { oneLeg: 5 } }, false],
  [PLAN_KEY, { ...plan, endedOn: '2026-06-20', endedBy: 'person' }, true],
  [PLAN_KEY, { ...plan, endedBy: 'tomorrow' }, false],
  [PLAN_KEY, { ...plan, endedOn: 'soon' }, false],
  [AGAIN_KEY, '2026-12-01', true],
  [AGAIN_KEY, 'soon', false],
])('of %s counts as read what its reader takes: %j, %s', (key, value, reads) => {
  expect(Boolean(readers[key]?.(value))).toBe(reads)
  expect(readsAnswer(key, value)).toBe(reads)
})

it('of what is not known by name anything may be of a later version, but nothing is no answer', () => {
  expect(readsAnswer('tomorrow', { x: 1 })).toBe(true)
  expect(readsAnswer('constructor', 5)).toBe(true)
  expect(readsAnswer(AGAIN_KEY, null)).toBe(true)
  expect(readsAnswer('nights', undefined)).toBe(false)
  expect([readsAnswer(REGION_KEY, 'moon'), readsAnswer(REGION_KEY, 5)]).toEqual([true, false])
  const changes = HEALTH_CHANGES_KEY
  expect([readsAnswer(changes, []), readsAnswer(changes, { 0: 1 })]).toEqual([true, false])
})

it.each<[string, unknown, boolean]>([
  ['cues', 'tone', true],
  ['cues', 'loud', false],
  ['cues', undefined, false],
  ['tomorrow', { x: 1 }, true],
  ['tomorrow', undefined, false],
  ['constructor', 5, true],
])('a setting %s of %j counts as read: %s', (key, value, reads) => {
  expect(readsSetting(key, value)).toBe(reads)
})

it('answers lie under the names of the last release', () => {
  expect([BACKUP_KEY, FLAGS_KEY, AGAIN_KEY, PLAN_KEY, REGION_KEY, ASIDE_KEY, ASKED_KEY]).toEqual([
    ...['backup', 'flags', 'ironAgain', 'magnesiumPlan', 'magnesiumRegion', 'aside', 'asked'],
  ])
})
