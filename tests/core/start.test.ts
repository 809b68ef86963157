import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { dayAfter, instantOf } from '../../lib/core/clock-time.ts'
import { mayKeep } from '../../lib/core/may-keep.ts'
import { MAX_OFFERS, type Start } from '../../lib/core/schema/settings.ts'
import { asksConsent, offered, offerOn } from '../../lib/core/start.ts'
import { week } from '../make/evenings.ts'

const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
const at = (clock: string) => instantOf('2026-11-22', clock, zone)
const first: Start = defaultSettings().start
const nothing = { dims: false, reminds: false }

test.each([
  [false, false, false],
  [true, false, true],
  [false, true, true],
  [true, true, true],
])('agreed %s, welcomed by 0.1.0 %s: notes may be kept %s', (agreed, welcomed, may) => {
  expect(mayKeep({ start: { ...first, agreed }, welcomed })).toBe(may)
})

describe('whether it is all right that notes are kept', () => {
  test.each([
    ['06:59', false],
    ['07:00', true],
    ['18:59', true],
    ['19:00', false],
    ['23:30', false],
  ])('is asked of who comes from 0.1.0 at %s: %s', (clock, asks) => {
    const from010 = { start: first, welcomed: true, routine: [] }
    expect(asksConsent(from010, at(clock), schedule, zone)).toBe(asks)
  })
  test('is not asked of who is new, nor of who agreed', () => {
    const ask = (agreed: boolean, welcomed: boolean) =>
      asksConsent(
        { start: { ...first, agreed }, welcomed, routine: [] },
        at('12:00'),
        schedule,
        zone,
      )
    expect([ask(false, false), ask(true, false), ask(true, true)]).toEqual([false, false, false])
  })
})

describe('the offer of dimming and reminders', () => {
  test.each([
    [{}, nothing, 'both'],
    [{}, { dims: true, reminds: false }, 'reminds'],
    [{}, { dims: false, reminds: true }, 'dims'],
    [{}, { dims: true, reminds: true }, null],
    [{ dims: true }, nothing, 'reminds'],
    [{ reminds: true }, nothing, 'dims'],
    [{ dims: true, reminds: true }, nothing, null],
    [{ dims: true }, { dims: false, reminds: true }, null],
  ] as const)('decided %o, there %o: %s', (decided, has, offer) => {
    expect(offerOn({ ...first, ...decided }, has, '2026-11-22')).toBe(offer)
  })
  test('however often it is seen, it is made on three evenings, and all evening on each', () => {
    const seen = fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 8 })
    fc.assert(
      fc.property(seen, (often) => {
        let start = first
        const evenings = often.map((times, i) => {
          const night = dayAfter('2026-11-22', i)
          return Array.from({ length: times }, () => {
            const offer = offerOn(start, nothing, night)
            if (offer) start = offered(start, night)
            return offer
          })
        })
        const shown = evenings.filter((looks) => looks.length > 0)
        expect(shown.slice(0, MAX_OFFERS).flat()).not.toContain(null)
        expect(new Set(shown.slice(MAX_OFFERS).flat())).not.toContain('both')
        expect(start.offers).toBe(Math.min(MAX_OFFERS, shown.length))
      }),
    )
  })
  test('what was counted stays the rest of it', () => {
    const start = { ...first, agreed: true, reminds: true }
    expect(offered(start, '2026-11-22')).toEqual({ ...start, offers: 1, offeredOn: '2026-11-22' })
  })
})
