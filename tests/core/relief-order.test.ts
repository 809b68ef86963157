import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../lib/core/fields/beside.ts'
import { inOrder, tallied } from '../../lib/core/relief-order.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

const LEAST = 10
const rows = ['stand', 'walk', 'calf', 'foot', 'massage', 'bath'].map((id) => ({ id }))
const ids = rows.map(({ id }) => id)

interface Said {
  readonly what: string
  readonly helped: Outcome
}
/** Said one after the other. */
const entriesOf = (said: readonly Said[]): Entry[] =>
  said.map((one, i) => ({ kind: 'relief', at: i, ...one }) as unknown as Entry)
const orderOf = (said: readonly Said[], first: readonly string[] = ['stand']) =>
  inOrder(rows, tallied(entriesOf(said)), first, LEAST).map(({ id }) => id)
const times = (what: string, better: number, of: number, rest: Outcome = 'same'): Said[] =>
  Array.from({ length: of }, (_, i) => ({ what, helped: i < better ? 'better' : rest }))

const anySaid = fc.array(
  fc.record({
    what: fc.constantFrom(...ids),
    helped: fc.constantFrom<Outcome>('better', 'same', 'worse'),
  }),
  { maxLength: 120 },
)
const anyFirst = fc.subarray(ids, { maxLength: 2 })

describe('the order', () => {
  test.each([
    ['nothing said', [], ids],
    ['nine times better', times('bath', 9, 9), ids],
    ['ten times', times('bath', 5, 10), ['stand', 'bath', 'walk', 'calf', 'foot', 'massage']],
    [
      'two shares',
      [...times('bath', 6, 10), ...times('foot', 9, 12)],
      ['stand', 'foot', 'bath', 'walk', 'calf', 'massage'],
    ],
    ['less than half', times('walk', 4, 10), ['stand', 'calf', 'foot', 'massage', 'bath', 'walk']],
    ['the same share', [...times('bath', 5, 10), ...times('calf', 10, 20)].reverse(), null],
    [
      'worse the last time',
      times('walk', 0, 1, 'worse'),
      [...ids.filter((i) => i !== 'walk'), 'walk'],
    ],
    ['and not any more', [...times('walk', 0, 1, 'worse'), ...times('walk', 0, 1)], ids],
    ['worse last, whatever else', times('stand', 0, 1, 'worse'), [...ids.slice(1), 'stand']],
  ] as const)('%s', (_, said, order) => {
    expect(orderOf(said)).toEqual(order ?? ['stand', 'calf', 'bath', 'walk', 'foot', 'massage'])
  })
  test('what is put first stays first, in its own order', () => {
    expect(orderOf(times('bath', 10, 10), ['foot', 'stand']).slice(0, 3)).toEqual([
      'foot',
      'stand',
      'bath',
    ])
  })
})

describe('laws', () => {
  test('it is the same rows', () => {
    fc.assert(
      fc.property(anySaid, anyFirst, (said, first) => {
        expect(orderOf(said, first).sort()).toEqual([...ids].sort())
      }),
    )
  })
  test('fewer than ten answers never move a row, unless the last was worse', () => {
    fc.assert(
      fc.property(anySaid, anySaid, (said, more) => {
        const [few] = more
        fc.pre(few !== undefined)
        const what = few?.what as string
        const others = said.filter((one) => one.what !== what)
        const fewer = more.filter((one) => one.what === what).slice(0, LEAST - 1)
        fc.pre(fewer.at(-1)?.helped !== 'worse')
        expect(orderOf([...others, ...fewer])).toEqual(orderOf(others))
      }),
    )
  })
  test('an answer that turns better never moves its row down', () => {
    fc.assert(
      fc.property(anySaid, fc.nat(119), (said, at) => {
        const one = said[at]
        fc.pre(one !== undefined)
        const what = one?.what as string
        const turned = said.map((other, i) =>
          i === at ? { what, helped: 'better' as const } : other,
        )
        expect(orderOf(turned).indexOf(what)).toBeLessThanOrEqual(orderOf(said).indexOf(what))
      }),
    )
  })
  test('nor does one better more, once a row takes part', () => {
    fc.assert(
      fc.property(anySaid, fc.constantFrom(...ids), fc.nat(12), (said, what, better) => {
        const before = [...said, ...times(what, better, 12)]
        const after = [...before, ...times(what, 1, 1)]
        expect(orderOf(after).indexOf(what)).toBeLessThanOrEqual(orderOf(before).indexOf(what))
      }),
    )
  })
  test('who was worse the last time stands behind everybody who was not', () => {
    fc.assert(
      fc.property(anySaid, anyFirst, (said, first) => {
        const last = (what: string) => said.findLast((one) => one.what === what)?.helped
        const worse = orderOf(said, first).map((id) => last(id) === 'worse')
        expect(worse).toEqual([...worse].sort((a, b) => Number(a) - Number(b)))
      }),
    )
  })
})

describe('counting', () => {
  test('the order in which entries come plays no part, nor do chunks', () => {
    fc.assert(
      fc.property(anySaid, fc.nat(120), (said, cut) => {
        const entries = entriesOf(said)
        const turned = [...entries].reverse()
        const once = tallied(entries)
        expect(tallied(turned)).toEqual(once)
        expect(tallied(turned.slice(cut), tallied(turned.slice(0, cut)))).toEqual(once)
      }),
    )
  })
  test('sample notes and what nobody answered do not count', () => {
    const [one] = entriesOf(times('walk', 1, 1)) as [Entry]
    const { helped: _, ...silent } = one as Entry & { helped?: Outcome }
    expect(tallied([{ ...one, sample: true }, silent as Entry]).size).toBe(0)
    expect(tallied([one]).get('walk')).toEqual({ answers: 1, better: 1, last: 'better', lastAt: 0 })
  })
})
