import { expect, it } from 'vitest'
import { askedAbout, settledBy, shownBy } from '../../lib/files/two-readings.ts'

it('what a long table says again and again is looked at once', () => {
  const looked: string[] = []
  const shown = shownBy(['1/2', '13/2', '1/2', '2/3', '13/2', ''], (cell) => {
    looked.push(cell)
    if (cell === '') return null
    return cell === '13/2' ? 'day' : 'two'
  })
  expect(looked).toEqual(['1/2', '13/2', '2/3', ''])
  expect(shown).toEqual({ ways: ['day'], open: '1/2' })
  expect([settledBy(shown), askedAbout(shown)]).toEqual(['day', null])
})
