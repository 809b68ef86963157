import * as v from 'valibot'
import { type Day, dayAfter, dayAt, type EpochMs, HOUR, MINUTE, type Zone } from './clock-time.ts'
import { type Night, nightsAround, type Schedule } from './night.ts'
import { base } from './schema/entry-base.ts'
import type { Step } from './schema/settings.ts'
import { int } from './schema/value.ts'

/** What may be asked beside the night, the more pressing first. At most one of them a day. */
export const questionKinds = [
  'stopSign',
  'gate',
  'nights',
  'steps',
  'trial',
  'fortnight',
  'backup',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What is asked in the first evenings: what happens at night, and what belongs to the evening. */
const firstKinds = ['nights', 'steps'] as const
export type FirstKind = (typeof firstKinds)[number]
export const isFirst = (kind: QuestionKind): kind is FirstKind =>
  (firstKinds as readonly string[]).includes(kind)

/** On so many evenings each of these is asked at the most: "not now" puts it off twice. */
export const MOST_EVENINGS = 3

/** The row of the profile that says what was asked. */
export const ASKED_KEY = 'asked'

const restKeys = () =>
  Object.fromEntries(questionKinds.map((kind) => [kind, base.night])) as Record<
    QuestionKind,
    typeof base.night
  >

const times = int(0, MOST_EVENINGS)
const askedRow = v.looseObject({
  /** The calendar day, and the night that came next, when the last question was first shown. */
  day: base.night,
  night: base.night,
  kind: v.picklist(questionKinds),
  /** It was answered or put away. */
  done: v.boolean(),
  /** When each kind was last shown and left alone, so that it does not come back at once. */
  left: v.optional(v.partial(v.object(restKeys()))),
  /** On how many days each question of the first evenings was shown; all that there are once it was answered. */
  evenings: v.optional(v.partial(v.object({ nights: times, steps: times }))),
})
export type Asked = v.InferOutput<typeof askedRow>

/** What the profile says was asked; nothing where it says nothing that can be read. */
export function readAsked(profile: Readonly<Record<string, unknown>>): Asked | null {
  const parsed = v.safeParse(askedRow, profile[ASKED_KEY])
  return parsed.success ? parsed.output : null
}

/** Dinner, where the routine has none, lies this long before lights out. */
const DINNER_MIN = 210
/** A question that was left alone rests this many days. What a doctor may have to see does not rest. */
const restDays: Readonly<Partial<Record<QuestionKind, number>>> = { fortnight: 3, backup: 7 }

/** Whether questions are asked now: never from dinner until the wake time of a night. */
export const mayAsk = (
  now: EpochMs,
  schedule: Schedule,
  routine: readonly Step[],
  zone: Zone,
): boolean => isAwayFrom(now, schedule, zone, (night) => dinnerOf(night, routine))

/** Whether no night lies from its own `from` until its wake around this instant. */
const isAwayFrom = (
  now: EpochMs,
  schedule: Schedule,
  zone: Zone,
  from: (night: Night) => EpochMs,
): boolean =>
  nightsAround(now, schedule, zone).every((night) => now < from(night) || now >= night.wake)

/** When the evening of a night begins: at the step of dinner, or three and a half hours before lights out. */
export function dinnerOf(night: Night, routine: readonly Step[]): EpochMs {
  const leads = routine.filter((step) => step.on && step.kind === 'dinner').map((s) => s.leadMin)
  return night.lightsOut - Math.max(...(leads.length > 0 ? leads : [DINNER_MIN])) * MINUTE
}

/**
 * The one question of this hour, or null. Within a day the first that was shown stays the only one, answered or not;
 * which it is goes by the fixed order among those that are due and do not rest.
 */
export function questionAt(
  due: readonly QuestionKind[],
  asked: Asked | null,
  now: EpochMs,
  schedule: Schedule,
  routine: readonly Step[],
  zone: Zone,
): QuestionKind | null {
  const byDay = mayAsk(now, schedule, routine, zone)
  // Those of the first evenings are asked in the evening too, until lights out.
  const beforeBed = isAwayFrom(now, schedule, zone, (night) => night.lightsOut)
  const open = due.filter((kind) => (isFirst(kind) ? beforeBed : byDay))
  const { day, night } = dayOfAsking(now, schedule, zone)
  if (asked && (asked.day === day || asked.night === night))
    return !asked.done && open.includes(asked.kind) ? asked.kind : null
  return questionKinds.find((kind) => open.includes(kind) && !rests(kind, asked, day)) ?? null
}

/** Whether a kind was left alone so lately that it is not asked again on that day. */
function rests(kind: QuestionKind, asked: Asked | null, day: Day): boolean {
  if (isFirst(kind)) return (asked?.evenings?.[kind] ?? 0) >= MOST_EVENINGS
  const left = asked?.kind === kind && !asked.done ? asked.day : asked?.left?.[kind]
  const days = restDays[kind]
  if (left === undefined || days === undefined) return false
  return left <= day && day < dayAfter(left, days)
}

/**
 * The row once a question is shown. One that stands already takes the day it is seen on with it, so that who sees it
 * again after midnight is asked nothing else on that day.
 */
export function shown(
  kind: QuestionKind,
  asked: Asked | null,
  now: EpochMs,
  schedule: Schedule,
  zone: Zone,
): Asked {
  const today = dayOfAsking(now, schedule, zone)
  if (asked && (asked.day === today.day || asked.night === today.night))
    return { ...asked, ...today }
  const left = asked && !asked.done ? { ...asked.left, [asked.kind]: asked.day } : asked?.left
  const before = asked?.evenings
  const evenings = isFirst(kind)
    ? { ...before, [kind]: Math.min((before?.[kind] ?? 0) + 1, MOST_EVENINGS) }
    : before
  return {
    ...today,
    kind,
    done: false,
    ...(left ? { left } : {}),
    ...(evenings ? { evenings } : {}),
  }
}

/** The row once its question was put away, or `answered`: of the first evenings it is then never asked again. */
export const closed = (asked: Asked, answered = false): Asked => ({
  ...asked,
  done: true,
  ...(answered && isFirst(asked.kind)
    ? { evenings: { ...asked.evenings, [asked.kind]: MOST_EVENINGS } }
    : {}),
})

/** A day is counted twice over: by the calendar and by the night that comes, so that no zone makes two of one. */
function dayOfAsking(now: EpochMs, schedule: Schedule, zone: Zone): { day: Day; night: Day } {
  const [, night, after] = nightsAround(now, schedule, zone)
  return { day: dayAt(now, zone), night: (now >= night.wake ? after : night).day }
}

/** Every second week: the long look is due that long after the last answer, or after the first note. */
export const FORTNIGHT_MS = 14 * 24 * HOUR

/**
 * Whether the question of every second week is due. Never without a first note. An answer in the future, left by a
 * clock that ran ahead, counts as none.
 */
export function fortnightDue(
  lastAnswerAt: EpochMs | null,
  firstEntryAt: EpochMs | null,
  now: EpochMs,
): boolean {
  if (firstEntryAt === null) return false
  const since = lastAnswerAt !== null && lastAnswerAt <= now ? lastAnswerAt : firstEntryAt
  return now - since >= FORTNIGHT_MS
}
