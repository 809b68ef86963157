import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../lib/clinical/defaults.ts'
import { isSpared, spared, unspared } from '../../../lib/core/dim/spare.ts'
import type { Dimming } from '../../../lib/core/schema/settings.ts'

const dimming = (change: Partial<Dimming>): Dimming => ({ ...defaultSettings().dimming, ...change })

describe('never dim this site', () => {
  test.each([
    [
      'one more on the list',
      { off: ['b.example'] },
      'a.example',
      { off: ['a.example', 'b.example'] },
    ],
    ['nothing where it is on the list', { off: ['a.example'] }, 'a.example', {}],
    ['nothing where the site above it is on the list', { off: ['example'] }, 'a.example', {}],
    [
      'where only some are dimmed, it leaves them',
      { list: 'only' as const, only: ['a.example', 'b.example'] },
      'a.example',
      { only: ['b.example'] },
    ],
    [
      'and so does the site above it',
      { list: 'only' as const, only: ['example', 'other.test'] },
      'a.example',
      { only: ['other.test'] },
    ],
    [
      'nothing where it is not among them',
      { list: 'only' as const, only: ['b.example'] },
      'a.example',
      {},
    ],
  ])('%s', (_, given, host, change) => {
    expect(spared(dimming(given), host)).toEqual(change)
  })
})

describe('dim this site again', () => {
  test.each([
    [
      'it leaves the list',
      { off: ['a.example', 'b.example'] },
      'a.example',
      { off: ['b.example'] },
    ],
    ['and so does the site above it', { off: ['example'] }, 'a.example', { off: [] }],
    ['nothing where it is dimmed', { off: ['b.example'] }, 'a.example', {}],
    [
      'where only some are dimmed, it is one of them',
      { list: 'only' as const, only: ['b.example'] },
      'a.example',
      { only: ['a.example', 'b.example'] },
    ],
    [
      'nothing where it is one of them',
      { list: 'only' as const, only: ['a.example'] },
      'a.example',
      {},
    ],
  ])('%s', (_, given, host, change) => {
    expect(unspared(dimming(given), host)).toEqual(change)
  })
})

const label = fc.constantFrom('a', 'b', 'ab', 'c')
const host = fc.array(label, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'))
const lists = fc.record({
  list: fc.constantFrom('off' as const, 'only' as const),
  off: fc.uniqueArray(host, { maxLength: 4 }),
  only: fc.uniqueArray(host, { maxLength: 4 }),
})

test('after the one a site is bright, after the other it is dimmed, and a site beside it is as it was', () => {
  fc.assert(
    fc.property(lists, host, host, (given, site, beside) => {
      const before = dimming(given)
      const bright = { ...before, ...spared(before, site) }
      expect(isSpared(bright, site)).toBe(true)
      const again = { ...bright, ...unspared(bright, site) }
      expect(isSpared(again, site)).toBe(false)
      const isBeside = !`.${beside}`.endsWith(`.${site}`) && !`.${site}`.endsWith(`.${beside}`)
      fc.pre(isBeside && given.list === 'off')
      expect(isSpared(bright, beside)).toBe(isSpared(before, beside))
    }),
  )
})
