import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sides } from '../../lib/core/fields/shared.ts'
import { bodyParts, symptomKinds } from '../../lib/core/fields/symptom.ts'
import { type LineSaid, readLine } from '../../lib/core/line.ts'
import { lineWordNames, lineWordsFrom, namedSensations } from '../../lib/core/line-words.ts'
import { lineSaves, lineWhy, lineWords } from '../../lib/texts/line-text.ts'
import { english } from '../make/english.ts'
import { week } from '../make/evenings.ts'
import { malformed } from '../make/lines.ts'

const words = lineWords()
const read = (line: string) => readLine(line, words, 'urge')
const urge = { kind: 'symptom', symptomKind: 'urge' } as const
const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
const hereAt = (clock: string) => ({
  ...{ now: Date.parse(`2026-11-22T${clock}:00+01:00`), schedule, zone },
})
const here = hereAt('21:40')

describe('a line that is understood', () => {
  it.each<[string, LineSaid['draft'], number?]>([
    ['6', { ...urge, severity: 6 }],
    ['6 left calf', { ...urge, severity: 6, side: 'left', bodyParts: ['calf'] }],
    ['left CALF, 6.', { ...urge, severity: 6, side: 'left', bodyParts: ['calf'] }],
    ['٦ le\u00ADft\u200B', { ...urge, severity: 6, side: 'left' }],
    ['6/10 in my left leg', { ...urge, severity: 6, side: 'left' }],
    [
      '10 both thighs crawling',
      { ...urge, severity: 10, side: 'both', bodyParts: ['thigh'], sensations: ['crawling'] },
    ],
    [
      'cramp 4 right foot',
      { kind: 'symptom', symptomKind: 'cramp', severity: 4, side: 'right', bodyParts: ['foot'] },
    ],
    ['cramp left', { kind: 'symptom', symptomKind: 'cramp', side: 'left' }],
    ['now', { ...urge, onset: true }],
    ['Now right', { ...urge, onset: true, side: 'right' }],
    ['6 now', { ...urge, severity: 6 }],
    ['calm', { kind: 'calm' }],
    ['0', { kind: 'calm' }],
    ['calm 0 now', { kind: 'calm' }],
    ['all quiet 1h ago', { kind: 'calm' }, 60],
    ['6 30m ago', { ...urge, severity: 6 }, 30],
    ['6 30 minutes ago', { ...urge, severity: 6 }, 30],
    ['1h30m ago 6', { ...urge, severity: 6 }, 90],
    ['24 h ago 3', { ...urge, severity: 3 }, 1440],
    ['６ ｌｅｆｔ', { ...urge, severity: 6, side: 'left' }],
    ['6 calf foot calf', { ...urge, severity: 6, bodyParts: ['foot', 'calf'] }],
    ['pins and needles 2', { ...urge, severity: 2, sensations: ['tingling'] }],
  ])('%s', (line, draft, minAgo = 0) => {
    expect(read(line)).toEqual({ ok: true, said: { draft, minAgo } })
  })

  it('is of the usual kind of this person where it names none', () => {
    expect(readLine('now', words, 'cramp')).toMatchObject({
      said: { draft: { symptomKind: 'cramp' } },
    })
  })
})

describe('a line that is not understood', () => {
  it.each(malformed)('%j: %s', (line, why) => {
    const found = read(line)
    expect(found).toMatchObject({ ok: false, reason: { why } })
    const sentence = found.ok ? '' : lineWhy(found.reason)
    expect(sentence).toMatch(/^Not saved: .{10,}\.$/)
    expect(sentence).not.toMatch(/[{}]|undefined/)
  })

  it('is told which word it was, as it was typed', () => {
    expect(read('6 Lft')).toMatchObject({ reason: { why: 'unknown', word: 'Lft' } })
  })

  it('holds at least thirty of them', () => {
    expect(malformed.length).toBeGreaterThanOrEqual(30)
  })
})

const said = fc
  .record({
    severity: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
    onset: fc.boolean(),
    kind: fc.option(fc.constantFrom(...symptomKinds), { nil: undefined }),
    side: fc.option(fc.constantFrom(...sides), { nil: undefined }),
    parts: fc.subarray([...bodyParts]),
    sensations: fc.subarray([...namedSensations]),
    minAgo: fc.integer({ min: 0, max: 1440 }),
  })
  .filter((one) => one.severity !== undefined || one.onset || one.kind !== undefined)
  .map((one) => (one.severity === undefined && one.onset ? { ...one, minAgo: 0 } : one))

type Said = typeof said extends fc.Arbitrary<infer T> ? T : never

/** The line and the draft, each made from the same facts by its own way. */
const wordsFor = (meaning: string): string[] =>
  (english[`ui.door.word.${meaning}`] ?? '').split(',')
const pick = (meaning: string, seed: number): string => {
  const all = wordsFor(meaning)
  return (all[seed % all.length] as string).trim()
}
const phrasesOf = (one: Said, seed: number): string[] => [
  ...(one.severity === undefined ? (one.onset ? ['now'] : []) : [String(one.severity)]),
  ...(one.kind ? [pick(`kind.${one.kind}`, seed)] : []),
  ...(one.side ? [pick(`side.${one.side}`, seed)] : []),
  ...one.parts.map((part) => pick(`part.${part}`, seed)),
  ...one.sensations.map((part) => pick(`sensation.${part}`, seed)),
  ...(one.minAgo > 0 ? [`${one.minAgo}${pick('minutes', seed)} ago`] : []),
]
const draftOf = (one: Said): LineSaid['draft'] => ({
  kind: 'symptom',
  symptomKind: one.kind ?? 'urge',
  ...(one.severity === undefined ? (one.onset ? { onset: true as const } : {}) : {}),
  ...(one.severity === undefined ? {} : { severity: one.severity }),
  ...(one.side ? { side: one.side } : {}),
  ...(one.parts.length > 0 ? { bodyParts: [...one.parts] } : {}),
  ...(one.sensations.length > 0 ? { sensations: [...one.sensations] } : {}),
})

describe('laws', () => {
  it('whatever the order, the case and the synonym: what is typed is what is read', () => {
    const shuffled = said.chain((one) =>
      fc.tuple(fc.constant(one), fc.nat(9), fc.boolean()).chain(([facts, seed, upper]) => {
        const phrases = phrasesOf(facts, seed)
        return fc.shuffledSubarray(phrases, { minLength: phrases.length }).map((order) => ({
          facts,
          line: upper ? order.join(' ').toUpperCase() : order.join(', '),
        }))
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ facts, line }) => {
        // "Right now" is a word for now, and says nothing of a side.
        fc.pre(line.length <= 200 && !/right[\s,;]+now/i.test(line))
        expect(read(line)).toEqual({
          ok: true,
          said: { draft: draftOf(facts), minAgo: facts.minAgo },
        })
      }),
    )
  })

  it('two notes that differ in anything never read the same in the suggestion', () => {
    fc.assert(
      fc.property(said, said, (a, b) => {
        const [one, other] = [a, b].map((facts) => ({
          draft: draftOf(facts),
          minAgo: facts.minAgo,
        }))
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(lineSaves(one as LineSaid, here) === lineSaves(other as LineSaid, here)).toBe(same)
      }),
    )
    const base = { draft: { ...urge, severity: 6 }, minAgo: 0 } as const
    const near: LineSaid[] = [
      base,
      { ...base, minAgo: 1 },
      { ...base, draft: { ...urge, severity: 7 } },
      { ...base, draft: { ...urge, onset: true } },
      { ...base, draft: { ...base.draft, side: 'left' } },
      { ...base, draft: { ...base.draft, bodyParts: ['calf'] } },
      { ...base, draft: { ...base.draft, bodyParts: ['other'] } },
      { ...base, draft: { ...base.draft, sensations: ['crawling'] } },
      { ...base, draft: { ...base.draft, symptomKind: 'other' } },
      { ...base, draft: { kind: 'calm' } },
    ]
    expect(new Set(near.map((one) => lineSaves(one, here))).size).toBe(near.length)
  })

  it.each([
    ['now', '21:40', 0, 'now'],
    ['this evening', '21:40', 90, '90 minutes ago, 20:10'],
    ['over midnight', '00:20', 90, '90 minutes ago, 22:50 on Saturday 21 November'],
    [
      ...['over the cut', '15:00', 30],
      '30 minutes ago, 14:30 on Sunday 22 November · night of Saturday 21 November',
    ],
    ['this time yesterday', '21:40', 1440, '1440 minutes ago, 21:40 on Saturday 21 November'],
    [
      ...['last night, after midnight', '21:40', 1260],
      '1260 minutes ago, 00:40 on Sunday 22 November · night of Saturday 21 November',
    ],
  ] as [string, string, number, string][])(
    '%s: its time and what could surprise',
    (_, clock, minAgo, when) => {
      const draft = { ...urge, severity: 6 }
      expect(lineSaves({ draft, minAgo }, hereAt(clock))).toBe(
        `Saves: 6 of 10 · Urge to move · ${when}`,
      )
    },
  )

  it('no line throws, and a line is read or refused, never both', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (line) => {
        const found = read(line)
        expect(found.ok ? lineSaves(found.said, here) : lineWhy(found.reason)).not.toBe('')
      }),
    )
  })

  it('every word of English has one meaning, and every meaning has a word', () => {
    expect([...words].filter(([, meaning]) => meaning === null)).toEqual([])
    expect(lineWordNames.filter((name) => ![...words.values()].includes(name))).toEqual([])
  })

  it('a word with two meanings has none', () => {
    const clash = lineWordsFrom((meaning) => (/left|right/.test(meaning) ? 'Ça' : meaning))
    expect(readLine('6 ca', clash, 'urge')).toMatchObject({ reason: { why: 'unknown' } })
  })
})
