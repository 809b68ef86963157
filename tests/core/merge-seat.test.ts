import { expect, it } from 'vitest'
import { mergeSeat, type Stretch } from '../../lib/core/merge-seat.ts'

const active = (from: number, to: number): Stretch => ({ from, to, state: 'active' })
const idle = (from: number, to: number): Stretch => ({ from, to, state: 'idle' })

it.each<[string, Stretch[], Stretch[]]>([
  [
    'two that do not touch stay two',
    [active(0, 10), active(20, 30)],
    [active(0, 10), active(20, 30)],
  ],
  ['two that touch become one', [idle(0, 10), idle(10, 30)], [idle(0, 30)]],
  ['two that lie over each other too', [active(0, 20), active(10, 30)], [active(0, 30)]],
  ['of both states all the time only use is left', [active(0, 10), idle(0, 10)], [active(0, 10)]],
  ['twice left alone is left alone', [idle(0, 10), idle(5, 20), idle(5, 10)], [idle(0, 20)]],
  [
    'use within parts it',
    [idle(0, 30), active(10, 20)],
    [idle(0, 10), active(10, 20), idle(20, 30)],
  ],
  ['one that ends before it begins is none', [idle(20, 10), idle(0, 30)], [idle(0, 30)]],
  ['order plays no part', [idle(20, 30), active(0, 10)], [active(0, 10), idle(20, 30)]],
])('time at the computer: %s', (_, stretches, account) => {
  expect(mergeSeat(stretches)).toEqual(account)
  expect(mergeSeat([], stretches)).toEqual(account)
})
