import { type EpochMs, MINUTE } from '../clock-time.ts'
import type { Night } from '../night.ts'
import type { Draft, EntryOf } from '../schema/entry.ts'
import type { Stretch } from './stretch.ts'

/** What the long form of a night can hold, in the order in which a night goes. */
export const formFields = [
  'intoBed',
  'trySleep',
  'sol',
  'asleepAt',
  'awakenings',
  'awakeningsByLegs',
  'waso',
  'finalWake',
  'outOfBed',
  'sleepQuality',
] as const
export type FormField = (typeof formFields)[number]
export type FormValues = { readonly [K in FormField]?: number }

export const hourFields = ['intoBed', 'trySleep', 'asleepAt', 'finalWake', 'outOfBed'] as const
export const countFields = ['sol', 'awakenings', 'awakeningsByLegs', 'waso'] as const

/** What the steps of a field begin with once it is opened; it is no answer until the person has given one. */
export function startOf(night: Night, asleep: Stretch | null): Readonly<Record<FormField, number>> {
  const from: EpochMs = asleep?.from ?? night.lightsOut + 30 * MINUTE
  const to: EpochMs = asleep?.to ?? night.wake
  const bed = Math.min(night.lightsOut, from)
  return {
    intoBed: bed,
    trySleep: bed,
    sol: 0,
    asleepAt: from,
    awakenings: 0,
    awakeningsByLegs: 0,
    waso: 0,
    finalWake: to,
    outOfBed: Math.max(to, night.wake),
    sleepQuality: 3,
  }
}

/** The entry that the form says, and the one it takes the place of; what the form no longer holds is gone from it. */
export function sleepDraft(
  values: FormValues,
  before: EntryOf<'sleep'> | null,
): { readonly draft: Draft; readonly before: EntryOf<'sleep'> | null } {
  const guess = before?.guess ? { guess: before.guess } : {}
  const draft: Draft = { kind: 'sleep', answer: 'own', ...guess, ...values }
  if (!before) return { draft, before }
  const bare = Object.fromEntries(
    Object.entries(before).filter(([key]) => !(formFields as readonly string[]).includes(key)),
  )
  return { draft, before: bare as EntryOf<'sleep'> }
}
