import { type LineReason, type LineSaid, MAX_AGO_MIN, MAX_SEVERITY } from '../core/line.ts'
import { type LineWords, lineWordsFrom } from '../core/line-words.ts'
import { agoExample, lineExamples } from './line-examples.ts'
import { plural, t } from './t.ts'

/** The words of the address bar in the language that texts are in now. */
export const lineWords = (): LineWords => lineWordsFrom((meaning) => t(`ui.door.word.${meaning}`))

const piecesOf = ({ draft }: LineSaid): string[] => {
  if (draft.kind === 'calm') return [t('ui.log.calm')]
  const { symptomKind, severity, onset, side, bodyParts = [], sensations = [] } = draft
  const listed = (names: readonly string[]) => (names.length > 0 ? [names.join(', ')] : [])
  return [
    ...(severity === undefined ? [] : [t('ui.log.of', { n: severity, max: MAX_SEVERITY })]),
    ...(onset ? [t('ui.door.onset')] : []),
    t(`ui.kind.${symptomKind}`),
    ...(side ? [t(`ui.side.${side}`)] : []),
    ...listed(bodyParts.map((part) => t(`ui.part.${part}`))),
    ...listed(sensations.map((one) => t(`ui.detail.sensation.${one}`))),
  ]
}

/** What is noted, without its moment: "6 of 10 · Urge to move · Left · Calf". */
export const lineWhat = (said: LineSaid): string => piecesOf(said).join(' · ')

/** What a line will save, its moment included. Two lines that save different things never read the same. */
export const lineSaves = (said: LineSaid): string =>
  t('ui.door.saves', {
    what: lineWhat(said),
    when: said.minAgo === 0 ? t('ui.door.now') : plural('ui.door.ago', said.minAgo),
  })

/** Lines that can be typed, for whoever has typed nothing yet. */
export const lineStart = (): string => t('ui.door.start', { examples: lineExamples().join(' · ') })

/** Why a line is not saved, in a sentence. */
export const lineWhy = (reason: LineReason): string => t('ui.door.notSaved', { why: why(reason) })

function why(reason: LineReason): string {
  switch (reason.why) {
    case 'unknown':
      return t('ui.door.why.unknown', { word: reason.word })
    case 'number':
      return t('ui.door.why.number', { word: reason.word, least: 0, most: MAX_SEVERITY })
    case 'noAgo':
    case 'openAgo':
      return t(`ui.door.why.${reason.why}`, { example: agoExample() })
    case 'farAgo':
      return t('ui.door.why.farAgo', { hours: MAX_AGO_MIN / 60 })
    default:
      return t(`ui.door.why.${reason.why}`)
  }
}
