import { nightAbout } from '../core/about-night.ts'
import { type Day, dayAt, MINUTE } from '../core/clock-time.ts'
import { type LineReason, type LineSaid, MAX_AGO_MIN, MAX_SEVERITY } from '../core/line.ts'
import { type LineWords, lineWordsFrom } from '../core/line-words.ts'
import type { Around } from '../core/moment-in.ts'
import { timeWords } from './clock-words.ts'
import { nearDay } from './day-words.ts'
import { agoExample, lineExamples } from './line-examples.ts'
import { list, plural, t } from './t.ts'

/** The words of the address bar in the language that texts are in now. */
export const lineWords = (): LineWords => lineWordsFrom((meaning) => t(`ui.door.word.${meaning}`))

const piecesOf = ({ draft }: LineSaid): string[] => {
  if (draft.kind === 'calm') return [t('ui.log.calm')]
  const { symptomKind, severity, onset, side, bodyParts = [], sensations = [] } = draft
  const listed = (names: readonly string[]) => (names.length > 0 ? [list(names)] : [])
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

/** When a line is read. */
type Here = Pick<Around, 'now' | 'schedule' | 'zone'>

/** What a line will save, its moment included. Two lines that save different things never read the same. */
export const lineSaves = (said: LineSaid, here: Here): string =>
  t('ui.door.saves', { what: lineWhat(said), when: whenOf(said, here) })

function whenOf(said: LineSaid, here: Here): string {
  if (said.minAgo === 0) return t('ui.door.now')
  return plural('ui.door.ago', said.minAgo, { at: lineTime(said, here) })
}

/** The clock time that a line takes; with its day where that, or the night it belongs to, is another than now. */
export function lineTime({ draft, minAgo }: LineSaid, { now, schedule, zone }: Here): string {
  const at = now - minAgo * MINUTE
  const day = dayAt(at, zone)
  const [night, tonight] = [at, now].map((one) => nightAbout(draft.kind, one, schedule, zone))
  const time = timeWords(at, zone)
  if (day === dayAt(now, zone) && night === tonight) return time
  const dated = t('ui.door.onDay', { time, day: nearDay(day) })
  if (night === tonight || night === day) return dated
  return t('ui.door.ofNight', { at: dated, night: nearDay(night as Day) })
}

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
      return plural('ui.door.why.farAgo', MAX_AGO_MIN / 60)
    default:
      return t(`ui.door.why.${reason.why}`)
  }
}
