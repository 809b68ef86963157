import { expect, test } from 'vitest'
import { overBy, plannedLately } from '../../lib/core/planned-lately.ts'

const HOUR = 3_600_000
const day = Date.parse('2026-11-20')
const hours = (night: string, bedtime: string, length = 8) => {
  const lightsOut = Date.parse(night) + 21.5 * HOUR
  return { bedtime, lightsOut, wake: lightsOut + length * HOUR }
}
const has = (night: string, bedtime: string) => ({ day: night, ...hours(night, bedtime) })
const waits = (night: string, bedtime: string) => ({ night, ...hours(night, bedtime) })
const found = (nights: unknown, now = day + 90 * HOUR) =>
  [...plannedLately({ nights }, now)].map(([night, { bedtime }]) => `${night} ${bedtime}`)

test('nights of the diary and those that wait for it, of one that is in both the diary’s', () => {
  const lately = [has('2026-11-19', '22:00')]
  const rows = [waits('2026-11-19', '23:00'), waits('2026-11-20', '23:30')]
  expect(found({ lately, rows })).toEqual(['2026-11-19 22:00', '2026-11-20 23:30'])
})

test('what cannot be a night is none, and takes no other with it', () => {
  const odd = [null, 5, 'x', {}, { ...has('2026-11-18', '22:00'), wake: 0 }]
  expect(
    found({
      lately: [...odd, has('2026-11-19', '22:00')],
      rows: [...odd, waits('2026-11-20', '23:00')],
    }),
  ).toEqual([...['2026-11-20 23:00', '2026-11-19 22:00']])
  for (const nothing of [undefined, null, {}, { lately: 'x', rows: 5 }])
    expect(found(nothing)).toEqual([])
})

test('a night that is not over is none yet', () => {
  const { wake } = hours('2026-11-20', '22:00')
  const rows = [waits('2026-11-20', '22:00')]
  expect([found({ rows }, wake), found({ rows }, wake - 1)]).toEqual([['2026-11-20 22:00'], []])
  const planned = new Map([['2026-11-20', { wake } as never]])
  expect([overBy(wake, planned).size, overBy(wake - 1, planned).size]).toEqual([1, 0])
})
