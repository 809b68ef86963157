import { severity as ofSeverity, type Side } from './fields/shared.ts'
import type { BodyPart, SymptomKind } from './fields/symptom.ts'
import { type Misread, type Taken, takeLine } from './line-tokens.ts'
import type { LineWords, NamedSensation } from './line-words.ts'

/** What a line asks to keep: the fields of a new entry, and how many minutes ago it was (0 for now). */
export interface LineSaid {
  readonly draft:
    | { readonly kind: 'calm' }
    | {
        readonly kind: 'symptom'
        readonly symptomKind: SymptomKind
        readonly severity?: number
        readonly onset?: true
        readonly side?: Side
        readonly bodyParts?: BodyPart[]
        readonly sensations?: NamedSensation[]
      }
  readonly minAgo: number
}

/** Why a line is not kept. */
export type LineReason =
  | Misread
  | {
      readonly why:
        | 'empty'
        | 'long'
        | 'twoNumbers'
        | 'twoSides'
        | 'twoKinds'
        | 'twoTimes'
        | 'calmAlone'
        | 'noAgo'
        | 'openAgo'
        | 'nowAndAgo'
        | 'farAgo'
        | 'nothing'
    }
export type LineRead =
  | { readonly ok: true; readonly said: LineSaid }
  | { readonly ok: false; readonly reason: LineReason }

/** The farthest that a line reaches back, in minutes: a day. What is older has its place in the diary. */
export const MAX_AGO_MIN = 1440
/** The longest line that is read, in UTF-16 units. */
export const MAX_LINE = 200
export const MAX_SEVERITY = ofSeverity.most

/**
 * Reads a line such as `6 left calf`, `now`, `calm`, `cramp 4 right foot`, `6 30m ago`, in the words of the current
 * language; case and accents make no difference, nor does the order. What is not understood, or is said in two ways, is
 * never guessed: the whole line is refused with a reason. A line without a kind is of the usual one. A kind without a
 * number is kept without one. `now` without a number is Legs now: the onset.
 */
export function readLine(line: string, words: LineWords, usualKind: SymptomKind): LineRead {
  if (line.length > MAX_LINE) return refuse('long')
  const taken = takeLine(line, words)
  if ('word' in taken) return { ok: false, reason: taken }
  const { numbers, sides, kinds, parts, sensations, has } = taken
  if (taken.count === 0) return refuse('empty')
  if (numbers.length > 1) return refuse('twoNumbers')
  const severity = numbers[0]
  if (severity !== undefined && severity > MAX_SEVERITY)
    return { ok: false, reason: { why: 'number', word: String(severity) } }
  if (sides.length > 1) return refuse('twoSides')
  if (kinds.length > 1) return refuse('twoKinds')
  const minAgo = agoOf(taken)
  if (typeof minAgo === 'string') return refuse(minAgo)
  const detailed = sides.length + kinds.length + parts.length + sensations.length > 0
  if (has('calm') || severity === 0) {
    return detailed || (severity ?? 0) > 0
      ? refuse('calmAlone')
      : { ok: true, said: { draft: { kind: 'calm' }, minAgo } }
  }
  const onset = severity === undefined && has('now')
  if (severity === undefined && !onset && kinds.length === 0) return refuse('nothing')
  const draft: LineSaid['draft'] = {
    kind: 'symptom',
    symptomKind: kinds[0] ?? usualKind,
    ...(severity === undefined ? {} : { severity }),
    ...(onset ? { onset } : {}),
    ...(sides[0] ? { side: sides[0] } : {}),
    ...(parts.length > 0 ? { bodyParts: parts } : {}),
    ...(sensations.length > 0 ? { sensations } : {}),
  }
  return { ok: true, said: { draft, minAgo } }
}

type Why = Exclude<LineReason['why'], Misread['why']>
const refuse = (why: Why): LineRead => ({ ok: false, reason: { why } })

/** Minutes ago; or why they are not clear. */
function agoOf({ minutes, hours, has }: Pick<Taken, 'minutes' | 'hours' | 'has'>): number | Why {
  if (minutes.length > 1 || hours.length > 1) return 'twoTimes'
  const timed = minutes.length + hours.length > 0
  if (!has('ago')) return timed ? 'noAgo' : 0
  if (!timed) return 'openAgo'
  if (has('now')) return 'nowAndAgo'
  const min = (minutes[0] ?? 0) + (hours[0] ?? 0) * 60
  return min > MAX_AGO_MIN ? 'farAgo' : min
}
