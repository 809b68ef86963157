import { expect, test } from 'vitest'
import { nightNumbers } from '../../lib/core/night-numbers.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

test('each night that has a number has it, 0 for calm, of what counts', () => {
  const row = (fields: object) => ({ id: 'a', enteredAt: 1, ...fields }) as unknown as Entry
  const felt = (severity?: number, more = {}) => row({ kind: 'symptom', severity, ...more })
  const nights: [string, Entry[]][] = [
    ['calm', [row({ kind: 'calm' })]],
    ['felt', [felt(3), felt(7)]],
    ['unknown', [felt()]],
    ['empty', []],
    ['late', [felt(9, { backfilled: true }), felt(2)]],
  ]
  expect([...nightNumbers(nights)]).toEqual([
    ['calm', 0],
    ['felt', 7],
    ['late', 2],
  ])
})
