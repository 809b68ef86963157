import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { bandAt, bandMg } from '../../lib/core/caffeine/band.ts'
import { cupsIn, dosesOf } from '../../lib/core/caffeine/cups.ts'
import { newEntry } from '../../lib/core/entry.ts'
import { onsetsOf } from '../../lib/core/fuse/onset.ts'
import { onsetContext } from '../../lib/core/onset-context.ts'
import { type Draft, type Entry, entry } from '../../lib/core/schema/entry.ts'
import { week } from '../make/evenings.ts'
import { adult } from './caffeine/adult.ts'

const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
const clock = (time: string, day = 22) => Date.parse(`2026-11-${day}T${time}:00+01:00`)
let count = 0
const note = (at: number, draft: Draft): Entry =>
  newEntry(draft, {
    id: `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    at,
    now: at,
    zone,
    schedule,
  })
const cup = (at: number, mg: number) =>
  note(at, { kind: 'intake', substance: 'caffeine', drink: 'filter', mg })
const seat = [{ from: clock('21:20'), to: clock('22:41'), state: 'active' }] as const
const around = (standing: Entry[] = []) => ({ seat, ups: [], standing, schedule, zone })

describe('what held at an onset', () => {
  test('sitting since 21:20, ten past lights out, two cups', () => {
    const cups = [cup(clock('08:30'), 90), cup(clock('14:00'), 80)]
    const held = onsetContext(clock('22:40'), around(cups))
    expect(held).toEqual({ seatedMin: 80, toLightsOutMin: -10, caffeineMg: 170 })
    const said: Draft = { kind: 'symptom', symptomKind: 'urge', onset: true, ...held }
    expect(v.parse(entry, note(clock('22:40'), said))).toMatchObject(held)
  })
  test('what is not known is left out: nobody sat, nothing logged', () => {
    expect(onsetContext(clock('19:00'), around())).toEqual({ toLightsOutMin: 210 })
  })
  test('the morning that lies before the cut of its night counts, the evening before and later cups do not', () => {
    const cups = [
      cup(clock('23:30', 21), 1),
      cup(clock('06:30'), 10),
      cup(clock('22:39'), 100),
      cup(clock('22:41'), 1000),
    ]
    expect(cups[1]?.night).toBe('2026-11-21')
    expect(onsetContext(clock('22:40'), around(cups)).caffeineMg).toBe(110)
  })
  test('at three at night it is still the day that ended', () => {
    const cups = [cup(clock('15:00'), 80), cup(clock('23:00'), 40)]
    const held = onsetContext(clock('03:10', 23), around(cups))
    expect(held).toEqual({ toLightsOutMin: -280, caffeineMg: 120 })
  })
  test('alcohol, a cup without an amount and the sample diary are not counted', () => {
    const others = [
      note(clock('20:00'), { kind: 'intake', substance: 'alcohol', mg: 7 }),
      note(clock('20:00'), { kind: 'intake', substance: 'caffeine' }),
      note(clock('20:00'), { kind: 'intake', substance: 'caffeine', mg: 9, sample: true }),
    ]
    expect(onsetContext(clock('22:40'), around(others)).caffeineMg).toBeUndefined()
  })
  test('with a model, the band of what was logged, yesterday included; an older entry has none', () => {
    const cups = [cup(clock('20:00', 21), 100), cup(clock('14:00'), 80)]
    const held = onsetContext(clock('22:40'), { ...around(cups), caffeine: adult })
    const { low, high } = bandMg(
      bandAt(dosesOf(cupsIn(cups, 0, clock('22:40'))), clock('22:40'), adult),
    )
    expect(held).toMatchObject({ caffeineMg: 80, caffeineLowMg: low, caffeineHighMg: high })
    // Of yesterday's cup a seventh is left in the slowest body.
    expect(high).toBeGreaterThan(55)
    const said: Draft = { kind: 'symptom', symptomKind: 'urge', onset: true, ...held }
    expect(v.parse(entry, note(clock('22:40'), said))).toMatchObject(held)
    expect(onsetContext(clock('22:40'), { ...around(cups), caffeine: null })).not.toHaveProperty(
      'caffeineLowMg',
    )
    const none = onsetContext(clock('22:40'), { ...around(), caffeine: adult })
    expect(none).not.toHaveProperty('caffeineHighMg')
  })
  test.each([
    ['a look eight minutes ago', [{ from: '21:20', to: '22:32', state: 'active' }], 80],
    ['a look eleven minutes ago', [{ from: '21:20', to: '22:29', state: 'active' }], undefined],
    [
      'gone since then',
      [
        { from: '21:20', to: '22:32', state: 'active' },
        { from: '22:32', to: '22:36', state: 'idle' },
      ],
      undefined,
    ],
    [
      'back since then',
      [
        { from: '21:20', to: '22:10', state: 'active' },
        { from: '22:10', to: '22:30', state: 'idle' },
        { from: '22:30', to: '22:33', state: 'active' },
      ],
      10,
    ],
  ] as const)('between two looks: %s', (_, rows, seatedMin) => {
    const seen = rows.map(({ from, to, state }) => ({ from: clock(from), to: clock(to), state }))
    expect(onsetContext(clock('22:40'), { ...around(), seat: seen }).seatedMin).toBe(seatedMin)
  })
  test('"I was up" begins the sitting anew', () => {
    const held = onsetContext(clock('22:40'), { ...around(), ups: [clock('22:10')] })
    expect(held.seatedMin).toBe(30)
  })
})

describe('onsets', () => {
  const urge = { kind: 'symptom', symptomKind: 'urge', onset: true } as const
  test('urges that were noted as onsets, and nothing else', () => {
    const rows = [
      note(clock('21:00'), urge),
      note(clock('21:10'), { ...urge, symptomKind: 'cramp' }),
      note(clock('21:20'), { kind: 'symptom', symptomKind: 'urge', severity: 4 }),
      note(clock('21:30'), { ...urge, sample: true }),
      note(clock('21:40'), { kind: 'calm' }),
    ]
    expect(onsetsOf(rows)).toEqual([clock('21:00')])
  })
  test.each([
    ['22:10', clock('22:10')],
    ['23:50', clock('23:50', 21)],
  ])('a clock time of its own, %s, is the last one before the note', (onsetTime, at) => {
    expect(onsetsOf([note(clock('22:40'), { ...urge, onsetTime })])).toEqual([at])
  })
})
