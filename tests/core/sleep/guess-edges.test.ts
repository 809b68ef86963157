import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../lib/core/clock-time.ts'
import { nightOf } from '../../../lib/core/night.ts'
import { guessNight, timeAwake } from '../../../lib/core/sleep/guess.ts'
import type { Seen } from '../../../lib/core/sleep/stretch.ts'
import { week } from '../../make/evenings.ts'

const night = nightOf('2026-11-21', { week: week('22:30', '07:00'), tonight: null }, 'UTC')
const at = (min: number) => night.lightsOut + min * MINUTE
/** Use, in minutes after lights out; the wake is at 510. */
type Spans = readonly (readonly [from: number, to: number])[]
const used = (...spans: Spans): Seen[] =>
  spans.map(([from, to]) => ({ from: at(from), to: at(to), state: 'active' }))
const told = (...spans: Spans) => {
  const seen = guessNight(used(...spans), night)
  const minutes = ({ from, to }: { from: number; to: number }) =>
    [from, to].map((one) => (one - night.lightsOut) / MINUTE).join('–')
  return seen && [minutes(seen.asleep), ...seen.awake.map(minutes)].join(' ')
}

describe('the guess at its edges', () => {
  test.each<[string, Spans, string | null]>([
    [
      'falling asleep takes twenty-five minutes, and so does rising',
      [
        [-60, 0],
        [500, 600],
      ],
      '25–475',
    ],
    [
      'counted from lights out where the use ended before',
      [
        [-90, -60],
        [500, 600],
      ],
      '25–475',
    ],
    // Back at 565, up since 540: half an hour after the wake the plan stands.
    [
      'a lie-in of less than half an hour',
      [
        [-60, 0],
        [560, 600],
      ],
      '25–535',
    ],
    [
      'a minute less than half an hour is one',
      [
        [-60, 0],
        [564, 600],
      ],
      '25–540',
    ],
    [
      'one of half an hour is no lie-in',
      [
        [-60, 0],
        [565, 600],
      ],
      '25–510',
    ],
    [
      'use of three minutes parts the night',
      [
        [-60, 0],
        [200, 203],
        [500, 600],
      ],
      '25–475 200–203',
    ],
    [
      'a shorter one is a mouse that was pushed',
      [
        [-60, 0],
        [200, 202.9],
        [500, 600],
      ],
      '25–475',
    ],
    [
      'two hours up are a touch',
      [
        [-60, 0],
        [100, 220],
        [500, 600],
      ],
      '25–475 100–220',
    ],
    [
      'more is the end of the evening',
      [
        [-60, 0],
        [100, 221],
        [500, 600],
      ],
      '245–475',
    ],
    [
      'an hour and a half beside it is the night’s',
      [
        [-60, 0],
        [90, 100],
        [500, 600],
      ],
      '25–475 90–100',
    ],
    [
      'less is a ragged evening',
      [
        [-60, 0],
        [89, 100],
        [500, 600],
      ],
      '125–475',
    ],
    [
      'pauses of less than a quarter of an hour are one use',
      [
        [-60, 0],
        [200, 201],
        [215.9, 218],
        [500, 600],
      ],
      '25–475 200–218',
    ],
    [
      'pauses of a quarter of an hour part it',
      [
        [-60, 0],
        [200, 201],
        [216, 218],
        [500, 600],
      ],
      '25–475',
    ],
    [
      'three hours are a night',
      [
        [-60, 0],
        [230, 400],
      ],
      '25–205',
    ],
    [
      'and less is none',
      [
        [-60, 0],
        [227, 400],
      ],
      null,
    ],
    [
      'use twelve hours from the plan says nothing',
      [
        [-730, -720],
        [500, 600],
      ],
      null,
    ],
    [
      'a minute nearer it says where the gap began',
      [
        [-730, -719],
        [500, 600],
      ],
      '25–475',
    ],
    [
      'nor does it after the wake',
      [
        [-60, 0],
        [1230, 1300],
      ],
      null,
    ],
    [
      'and nearer it says that the plan stands',
      [
        [-60, 0],
        [1229, 1300],
      ],
      '25–510',
    ],
    [
      'of two gaps as long as each other the earlier is the night’s',
      [
        [-60, 0],
        [190, 320],
        [560, 600],
      ],
      null,
    ],
    ['one use alone is no gap', [[-60, 0]], null],
    [
      'the ends are on full five minutes',
      [
        [-60, 2.4],
        [502.6, 600],
      ],
      '25–480',
    ],
    [
      'the nearest of them',
      [
        [-60, 2.6],
        [502.4, 600],
      ],
      '30–475',
    ],
  ])('%s', (_, spans, words) => {
    expect(told(...spans)).toBe(words)
  })
})

describe('the time awake', () => {
  const asleep = { from: at(25), to: at(475) }
  const awakeAt = (legs: readonly number[], ...awake: readonly (readonly [number, number])[]) =>
    timeAwake(
      { awake: awake.map(([from, to]) => ({ from: at(from), to: at(to) })) },
      asleep,
      legs.map(at),
    )
  test('is of what lies in the sleep, cut to it', () => {
    expect(awakeAt([], [200, 230], [300, 310])).toEqual({ awakenings: 2, waso: 40 })
    expect(awakeAt([], [10, 40], [470, 600])).toEqual({ awakenings: 2, waso: 20 })
    expect(awakeAt([], [0, 25], [475, 480])).toBeNull()
    expect(awakeAt([], [200, 229.5])).toEqual({ awakenings: 1, waso: 30 })
    expect(awakeAt([], [200, 229.5 - 1 / MINUTE])).toEqual({ awakenings: 1, waso: 29 })
  })
  test('was by the legs where a note lies in it, or a quarter of an hour before', () => {
    const byLegs = (min: number) => awakeAt([min], [200, 230])?.awakeningsByLegs ?? 0
    expect([184.9, 185, 200, 229.9, 230].map(byLegs)).toEqual([0, 1, 1, 1, 0])
    expect(awakeAt([185, 210], [200, 230], [300, 310])).toMatchObject({ awakeningsByLegs: 1 })
  })
})
