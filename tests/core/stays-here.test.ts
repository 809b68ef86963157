import { expect, test } from 'vitest'
import { hasUnread, isShared } from '../../lib/core/flags/name.ts'
import { staysHere } from '../../lib/core/stays-here.ts'
import { awayOf } from '../../lib/core/trouble.ts'

test('what is about this computer stays here, and the check until the person says so', () => {
  expect([
    staysHere('backup', {}),
    staysHere('fuse', {}),
    staysHere('flags', {}),
    staysHere('health', {}),
  ]).toEqual([true, true, true, false])
  const shared = [{ shared: true }, { shared: 'yes' }, {}, null, undefined]
  expect(shared.map((one) => isShared(one))).toEqual([true, false, false, false, false])
  expect(shared.map((one) => staysHere('flags', one))).toEqual([false, true, true, true, true])
})

test('something of the check waits only where it was not read', () => {
  const rows = [{ acknowledged: false }, { acknowledged: true }, {}, null, undefined]
  expect(rows.map((flags) => hasUnread({ flags }))).toEqual([true, false, false, false, false])
})

test.each([
  ['database', null, null],
  ['database', 'newer', null],
  ['journal', 'newer', 'newer'],
  ['journal', 'broken', 'journal'],
  ['worker', 'private', 'private'],
  ['worker', null, 'journal'],
  ['page', 'unagreed', 'unagreed'],
] as const)('notes of the %s, failure %s: %s', (home, failure, away) => {
  expect(awayOf({ home, failure })).toBe(away)
})
