import { expect, it } from 'vitest'
import { restlessNights } from '../../lib/core/restless.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

const press = (rest: object = {}) =>
  ({ kind: 'symptom', symptomKind: 'urge', onset: true, ...rest }) as unknown as Entry
const day = '2026-11-20'

it.each<[string, readonly Entry[], boolean]>([
  ['no press', [], false],
  ['one press', [press()], false],
  ['two presses', [press(), press()], true],
  ['two cramps', [press({ symptomKind: 'cramp' }), press({ symptomKind: 'cramp' })], true],
  ['a severity is no press', [press(), press({ onset: undefined, severity: 6 })], false],
  ['what was written down the day after is none', [press(), press({ late: true })], false],
  ['the sample diary presses nothing', [press(), press({ sample: true })], false],
])('%s: bed is urged no more that night: %#', (_, entries, restless) => {
  expect(restlessNights([[day, entries]]).has(day)).toBe(restless)
})

it('each night counts its own', () => {
  const nights = restlessNights([
    ['2026-11-19', [press(), press()]],
    [day, [press()]],
  ])
  expect([...nights]).toEqual(['2026-11-19'])
})
