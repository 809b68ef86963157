import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { health } from '../../lib/core/schema/health.ts'
import { player } from '../../lib/core/schema/player.ts'
import { type SettingsKey, settingsKeys } from '../../lib/core/schema/settings.ts'

const usual = defaultSettings()
const takes = (key: SettingsKey, value: unknown) =>
  v.is(settingsKeys[key] as v.GenericSchema, value)
const [step] = usual.routine
const [drink] = usual.drinks
const words = (length: number) => 'x'.repeat(length)
const many = <T>(length: number, one: T) => Array.from({ length }, () => one)
const track = (name: 'dim' | 'warm' | 'grey', change: object) => ({
  ...usual.dimming,
  [name]: { ...usual.dimming[name], ...change },
})

/** A setting with one number in it, the least and the most that it takes, and how much is too much. */
const bounds: [
  string,
  SettingsKey,
  (n: number) => unknown,
  least: number,
  most: number,
  by?: number,
][] = [
  ['the lead of a step', 'routine', (leadMin) => [{ ...step, leadMin }], 0, 960],
  ['the length of a step', 'routine', (lengthMin) => [{ ...step, lengthMin }], 0, 240],
  ['the name of a step', 'routine', (n) => [{ ...step, name: words(n) }], 1, 80],
  ['the id of a step', 'routine', (n) => [{ ...step, id: words(n) }], 1, 64],
  ['the kind of a step', 'routine', (n) => [{ ...step, kind: words(n) }], 1, 64],
  ['steps', 'routine', (n) => many(n, step), 0, 60],
  ['milligrams of a drink', 'drinks', (mg) => [{ ...drink, mg }], 0, 1000],
  ['the name of a drink', 'drinks', (n) => [{ ...drink, name: words(n) }], 1, 80],
  ['drinks', 'drinks', (n) => many(n, drink), 0, 60],
  ['days of a week', 'week', (n) => many(n, usual.week[0]), 7, 7],
  ['how long a track sinks', 'dimming', (leadMin) => track('dim', { leadMin }), 0, 240],
  ['how dark it gets', 'dimming', (strength) => track('dim', { strength }), 0, 0.6, 0.01],
  ['how warm it gets', 'dimming', (strength) => track('warm', { strength }), 1900, 6500],
  ['how grey it gets', 'dimming', (strength) => track('grey', { strength }), 0, 1, 0.01],
  ['what is left at lights out', 'caffeine', (residualMg) => ({ residualMg }), 0, 200],
  ['the calm list', 'calmList', (n) => many(n, 'sea'), 0, 20],
  ['words of the calm list', 'calmList', (n) => [words(n)], 1, 80],
  ['the name of a language', 'language', words, 2, 12],
  ['the home', 'travel', (n) => ({ home: words(n), away: null }), 1, 64],
  [
    'the zone away',
    'travel',
    (n) => ({ home: null, away: { zone: words(n), shiftMin: 0 } }),
    1,
    64,
  ],
  [
    'hours away',
    'travel',
    (shiftMin) => ({ home: null, away: { zone: 'UTC', shiftMin } }),
    -720,
    720,
  ],
]

describe('a setting is taken from its least to its most, and not beyond', () => {
  test.each(bounds)('%s', (_, key, made, least, most, by = 1) => {
    expect([least, most].map((n) => takes(key, made(n)))).toEqual([true, true])
    expect(takes(key, made(most + by))).toBe(false)
    // There is no list of fewer than none.
    const isList =
      least === 0 &&
      Array.isArray(made(1)) &&
      (made(1) as unknown[]).length !== (made(2) as unknown[]).length
    if (!isList) expect(takes(key, made(least - by))).toBe(false)
  })
  test('whole numbers are whole', () => {
    expect(takes('routine', [{ ...step, leadMin: 30.5 }])).toBe(false)
    expect(takes('drinks', [{ ...drink, mg: 0.5 }])).toBe(false)
    expect(takes('caffeine', { residualMg: 30.5 })).toBe(false)
    expect(takes('dimming', track('warm', { strength: 2700.5 }))).toBe(false)
  })
  test('names of nothing but spaces are none', () => {
    expect(takes('routine', [{ ...step, name: '  ' }])).toBe(false)
    expect(takes('drinks', [{ ...drink, name: ' ' }])).toBe(false)
    expect(takes('calmList', [' '])).toBe(false)
  })
  test('of a list of words each is taken, and no other', () => {
    const words: [SettingsKey, (word: string) => unknown, string[]][] = [
      ['routine', (by) => [{ ...step, by }], ['nudge', 'badge']],
      ['dimming', (list) => ({ ...usual.dimming, list }), ['off', 'only']],
      ['reminders', (one) => ({ ...usual.reminders, words: one }), ['neutral', 'plain']],
      ['reminders', (seen) => ({ ...usual.reminders, seen }), ['unknown', 'yes', 'no']],
      ['reminders', (sounds) => ({ ...usual.reminders, sounds }), ['tab', 'window', 'anywhere']],
      ['cues', (cues) => cues, ['off', 'tone', 'voice']],
    ]
    for (const [key, made, all] of words) {
      for (const one of all) expect(takes(key, made(one)), `${key} ${one}`).toBe(true)
      expect(takes(key, made('tomorrow')), key).toBe(false)
    }
  })
})

test('a player is read within its bounds', () => {
  const whole = { step: 'calf', startedAt: 1, pauses: [], answered: 0, seenAt: 1 }
  const reads = (change: object) => v.is(player, { ...whole, ...change })
  expect([{ answered: 1000 }, { step: words(64) }, { step: 'x' }].map(reads)).toEqual(many(3, true))
  const odd = [{ answered: -1 }, { answered: 1001 }, { step: '' }, { step: words(65) }]
  expect(odd.map(reads)).toEqual(many(4, false))
  expect([true, false].map((lost) => reads({ pauses: [{ from: 1, to: null, lost }] }))).toEqual([
    true,
    false,
  ])
})

test('an answer and its question are words of up to 64 letters', () => {
  const reads = (question: string, answer: string) =>
    v.is(health, { [question]: { answer, answeredAt: 5 } })
  expect([reads('a', 'b'), reads(words(64), words(64))]).toEqual([true, true])
  const odd = [reads('', 'b'), reads('a', ''), reads(words(65), 'b'), reads('a', words(65))]
  expect(odd).toEqual(many(4, false))
})
