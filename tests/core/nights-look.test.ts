import { expect, it } from 'vitest'
import { lookIn } from '../../lib/core/nights-look.ts'
import { id } from '../make/kept.ts'

const lightsOut = Date.parse('2026-11-20T21:30:00Z')
const row = {
  ...{ id: id(1), night: '2026-11-20', zone: 'Europe/Berlin', bedtime: '22:30', wakeTime: '07:00' },
  ...{ lightsOut, wake: lightsOut + 3e7, off: false, dim: {}, writtenAt: lightsOut + 4e7 },
}
const look = {
  ...{ device: id(9), since: '2026-11-01', through: '2026-11-20' },
  ...{ zone: 'Europe/Berlin', night: '2026-11-21', rows: [row] },
}

it('what the last look left is read; of the rows those that can be', () => {
  expect(lookIn({ nights: look })).toEqual({ ...look, lately: [] })
  const odd = [null, 'x', { ...row, wake: 0 }, { ...row, bedtime: '25:00' }]
  expect(lookIn({ nights: { ...look, rows: [...odd, row], lately: [7] } })).toEqual({
    ...look,
    lately: [7],
  })
})

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['no rows', { ...look, rows: 'x' }],
  ['a device that is none', { ...look, device: 'x' }],
  ['a day that is none', { ...look, through: '2026-11-31' }],
])('of %s there was no look', (_, nights) => {
  expect(lookIn({ nights })).toBeNull()
})
