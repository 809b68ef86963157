import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { worstOf } from '../../lib/core/worst.ts'

let n = 0
const row = (fields: Record<string, unknown>): Entry =>
  ({ id: `row-${n++}`, enteredAt: n, ...fields }) as unknown as Entry
const felt = (severity?: number) =>
  row({ kind: 'symptom', symptomKind: 'urge', ...(severity === undefined ? {} : { severity }) })
const calm = () => row({ kind: 'calm' })
const said = (worst: number | string) => row({ kind: 'morning', worst })

describe('what a night is worth', () => {
  test.each([
    ['nothing at all', [], { state: 'missing' }],
    ['a coffee and a step', [row({ kind: 'intake' }), row({ kind: 'step' })], { state: 'missing' }],
    [
      'an answer about jumps alone',
      [row({ kind: 'morning', jumps: 'some' })],
      { state: 'missing' },
    ],
    ['calm', [calm()], { state: 'calm', from: 'evening' }],
    ['calm, said in the morning', [said(0)], { state: 'calm', from: 'morning' }],
    ['a severity of 1', [felt(1)], { state: 'known', severity: 1, from: 'evening' }],
    ['a severity of 0', [felt(0)], { state: 'calm', from: 'evening' }],
    [
      'the largest of three',
      [felt(3), felt(7), felt(2)],
      { state: 'known', severity: 7, from: 'evening' },
    ],
    ['calm and 4', [calm(), felt(4)], { state: 'known', severity: 4, from: 'evening' }],
    [
      'the morning over the evening',
      [felt(7), said(5)],
      { state: 'known', severity: 5, from: 'morning' },
    ],
    ['a calm morning over the evening', [felt(7), said(0)], { state: 'calm', from: 'morning' }],
    ['felt, without a number', [felt()], { state: 'unknown' }],
    ['felt without a number, and calm', [felt(), calm()], { state: 'unknown' }],
    [
      'felt with and without a number',
      [felt(), felt(2)],
      { state: 'known', severity: 2, from: 'evening' },
    ],
    ['skipped', [said('skipped')], { state: 'skipped' }],
    ['unknown', [said('unknown')], { state: 'unknown' }],
    [
      'skipped, with a note',
      [said('skipped'), felt(6)],
      { state: 'known', severity: 6, from: 'evening' },
    ],
    ['unknown, with calm', [said('unknown'), calm()], { state: 'calm', from: 'evening' }],
    ['the answer entered last', [said(8), said('skipped')], { state: 'skipped' }],
    [
      'the answer entered last, whatever the ids',
      [
        row({ kind: 'morning', worst: 3, id: 'a', enteredAt: 900 }),
        row({ kind: 'morning', worst: 8, id: 'b', enteredAt: 800 }),
      ],
      { state: 'known', severity: 3, from: 'morning' },
    ],
    [
      'the greater id of two entered at once',
      [
        row({ kind: 'morning', worst: 3, id: 'b', enteredAt: 900 }),
        row({ kind: 'morning', worst: 8, id: 'a', enteredAt: 900 }),
      ],
      { state: 'known', severity: 3, from: 'morning' },
    ],
  ])('%s', (_, entries, worst) => {
    expect(worstOf(entries)).toEqual(worst)
    expect(worstOf(entries.toReversed())).toEqual(worst)
  })
})
