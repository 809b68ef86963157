import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flags } from '../../../lib/clinical/flags.ts'
import {
  acknowledgedFlags,
  flagsAnew,
  isOfEarlier,
  noFlags,
  readFlags,
  withFlagAnswers,
} from '../../../lib/core/flags/kept.ts'
import { FLAGS_KEY, hasUnread } from '../../../lib/core/flags/name.ts'
import { comesFirst, type FlagTier, saidBy } from '../../../lib/core/flags/said.ts'
import { staysHere } from '../../../lib/core/stays-here.ts'
import { flagWords } from '../../../lib/texts/flag-words.ts'
import { english } from '../../make/english.ts'

const names = flags.map(({ name }) => name)
const allNo = Object.fromEntries(names.map((name) => [name, 'no']))
const order: readonly (FlagTier | null)[] = ['E', 'U', 'S', 'I', null]
const anyAnswers = fc
  .array(fc.constantFrom('yes', 'no', 'notSure', 'aLaterWord', undefined), {
    minLength: names.length,
    maxLength: names.length,
  })
  .map((given) =>
    Object.fromEntries(
      given.flatMap((one, i) => (one ? [[names[i] as string, one] as const] : [])),
    ),
  )

describe('what the answers say', () => {
  test.each(flags)('$name alone: its own tier and its own words', (row) => {
    const said = saidBy(flags, { ...allNo, [row.name]: 'yes' })
    expect(said).toMatchObject({ tier: row.tier, open: [] })
    expect(flagWords(said.raised)).toEqual([english[`ui.flag.say.${row.say}`]])
  })
  test.each(flags)('$name, not sure: asked about, and never an emergency', (row) => {
    const { tier, raised } = saidBy(flags, { ...allNo, [row.name]: 'notSure' })
    const expected = { E: 'U', U: 'U', S: 'S', I: null } as const
    expect(tier).toBe(expected[row.tier])
    if (row.tier === 'E') expect(flagWords(raised)).toEqual([english['ui.flag.say.unsure']])
  })
  test('no to everything is nothing; nothing answered is nothing, and open', () => {
    expect(saidBy(flags, allNo)).toEqual({ tier: null, raised: [], open: [] })
    expect(saidBy(flags, {})).toEqual({ tier: null, raised: [], open: names })
  })
  test('of any answers the most urgent comes first, and every yes is said', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { tier, raised } = saidBy(flags, answers)
        const places = raised.map((one) => order.indexOf(one.tier))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(tier).toBe(raised[0]?.tier ?? null)
        const yes = names.filter((name) => answers[name] === 'yes')
        expect(raised.map(({ row }) => row.name)).toEqual(expect.arrayContaining(yes))
        expect(raised.some(({ row }) => answers[row.name] === 'no')).toBe(false)
      }),
    )
  })
  test('the names of nobody’s prototype are no answers', () => {
    const rows = [{ name: 'toString', tier: 'E' }] as const
    expect(saidBy(rows, {}).open).toEqual(['toString'])
  })
})

describe('what is kept', () => {
  const say = (before: typeof noFlags, name: string, answer: string) =>
    withFlagAnswers(before, { [name]: answer }, flags, 5)
  test('an urgent answer waits to be read; once read it stays read while others are answered', () => {
    const raised = say(noFlags, 'oneLeg', 'yes')
    expect(raised.acknowledged).toBe(false)
    expect(say(raised, 'family', 'yes').acknowledged).toBe(false)
    const read = acknowledgedFlags(raised)
    expect(say(read, 'family', 'yes').acknowledged).toBe(true)
    expect(say(read, 'coldPaleLeg', 'notSure').acknowledged).toBe(false)
    expect(
      say(acknowledgedFlags(say(read, 'coldPaleLeg', 'notSure')), 'coldPaleLeg', 'yes'),
    ).toMatchObject({ acknowledged: false })
  })
  test('a press that was wrong is put right: nothing waits any more', () => {
    expect(say(say(noFlags, 'shaking', 'yes'), 'shaking', 'no').acknowledged).toBe(true)
  })
  test('what can wait waits for nobody’s press', () => {
    expect(say(noFlags, 'often', 'yes').acknowledged).toBe(true)
  })
  test('beginning anew takes away nothing that was not read', () => {
    const raised = say(noFlags, 'suddenWeakness', 'yes')
    expect(flagsAnew(raised)).toEqual(raised)
    expect(flagsAnew(acknowledgedFlags(raised)).answers).toEqual({})
  })
  test('of any presses in any order: nothing urgent is ever called read that was not', () => {
    const anyPress = fc.tuple(fc.constantFrom(...names), fc.constantFrom('yes', 'no', 'notSure'))
    const urgentIn = (kept: typeof noFlags) =>
      saidBy(flags, kept.answers)
        .raised.filter(({ tier }) => comesFirst(tier))
        .map(({ row, tier }) => `${tier} ${row.name}`)
    fc.assert(
      fc.property(fc.array(fc.option(anyPress, { freq: 3 }), { maxLength: 20 }), (presses) => {
        let kept = noFlags
        let read: string[] = []
        for (const press of presses) {
          kept = press ? say(kept, press[0], press[1]) : acknowledgedFlags(kept)
          const urgent = urgentIn(kept)
          read = press ? read.filter((one) => urgent.includes(one)) : urgent
          if (kept.acknowledged) expect(urgent.every((one) => read.includes(one))).toBe(true)
          if (urgent.length === 0) expect(kept.acknowledged).toBe(true)
          expect(readFlags(kept)).toEqual(kept)
          expect(hasUnread({ [FLAGS_KEY]: kept })).toBe(!kept.acknowledged)
        }
      }),
    )
  })
  test('after half a day it is of an earlier day, and what was not read never is', () => {
    const hours = (n: number) => 5 + n * 3_600_000
    const quiet = say(noFlags, 'often', 'no')
    expect(isOfEarlier(quiet, hours(12))).toBe(false)
    expect(isOfEarlier(quiet, hours(12) + 1)).toBe(true)
    expect(isOfEarlier(quiet, hours(-13))).toBe(true)
    expect(isOfEarlier(noFlags, hours(99))).toBe(false)
    const raised = say(noFlags, 'oneLeg', 'yes')
    expect(isOfEarlier(raised, hours(99))).toBe(false)
    expect(isOfEarlier(acknowledgedFlags(raised), hours(99))).toBe(true)
  })
  test('what cannot be read is an empty check', () => {
    for (const odd of [null, 7, [], { answers: 5 }, { at: 'now' }])
      expect(readFlags(odd)).toEqual(noFlags)
    expect(hasUnread({ [FLAGS_KEY]: null })).toBe(false)
  })
  test('it is in no copy until the person says so', () => {
    const kept = say(noFlags, 'oneLeg', 'yes')
    expect(staysHere(FLAGS_KEY, kept)).toBe(true)
    expect(staysHere(FLAGS_KEY, { ...kept, shared: true })).toBe(false)
    expect(staysHere(FLAGS_KEY, { ...kept, shared: 'yes' })).toBe(true)
    expect(staysHere('health', {})).toBe(false)
  })
})

test('the rows are those of the notes, each once or in two questions, the most urgent first', () => {
  const ids = ['E-01', 'E-02', 'E-03', 'E-04', 'U-01', 'U-02', 'U-03']
  const rest = ['S-01', 'S-02', 'S-03', 'S-04', 'S-05', 'S-06', 'S-07', 'S-08', 'I-01']
  expect([...new Set(flags.map(({ id }) => id as string))].sort()).toEqual([...ids, ...rest].sort())
  expect(new Set(names).size).toBe(names.length)
  const places = flags.map(({ tier }) => order.indexOf(tier))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  for (const { name, say } of flags) {
    expect(english[`ui.flag.ask.${name}`], name).toBeDefined()
    expect(english[`ui.flag.say.${say}`], name).toBeDefined()
  }
})

test('thoughts of harming oneself are never a question', () => {
  const asked = Object.entries(english).filter(([key]) => key.startsWith('ui.flag.ask.'))
  for (const [key, words] of asked) expect(words, key).not.toMatch(/suicid|harm|kill|live/i)
})
