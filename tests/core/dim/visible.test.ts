import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../lib/clinical/defaults.ts'
import { lookAt } from '../../../lib/core/dim/look.ts'
import { dimAt } from '../../../lib/core/dim/plan.ts'
import { withTrack } from '../../../lib/core/dim/visible.ts'

const usual = defaultSettings().dimming
const off = { on: false, leadMin: 0, strength: 0 }
const dark = { ...usual, dim: off, warm: { ...off, strength: 6500 }, grey: off }
const night = { lightsOut: 1000, wake: 2000 }
const lookOf = (dimming: typeof usual) => lookAt(dimAt(dimming, night, 0, false), night.lightsOut)
const plain = lookOf(dark)

describe.each(['dim', 'warm', 'grey'] as const)('%s', (name) => {
  test('changes what is seen as soon as it is switched on, whatever strength it had', () => {
    for (const strength of [dark[name].strength, usual[name].strength]) {
      const wish = { ...usual[name], strength }
      expect(lookOf(withTrack(dark, name, { ...wish, on: true }, usual))).not.toEqual(plain)
      expect(lookOf(withTrack(dark, name, { ...wish, on: false }, usual))).toEqual(plain)
    }
  })
  test('keeps the strength that was set, on and off', () => {
    const wish = { on: true, leadMin: 20, strength: name === 'warm' ? 3400 : 0.15 }
    for (const on of [true, false])
      expect(withTrack(usual, name, { ...wish, on }, usual)[name]).toEqual({ ...wish, on })
  })
})
