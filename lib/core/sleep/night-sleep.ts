import { type Day, type EpochMs, HOUR, instantOf, MINUTE, type Zone } from '../clock-time.ts'
import type { EntryOf } from '../schema/entry.ts'

/** Why the times of a night cannot be right: not one after the other, on another day, less than no sleep, or ahead of now. */
export type SleepTrouble = 'order' | 'day' | 'negative' | 'ahead'

/** The numbers of one night, in minutes but for instants and shares; null where they were not said. */
export interface NightSleep {
  readonly night: Day
  readonly zone: Zone
  readonly onset: EpochMs | null
  readonly finalWake: EpochMs | null
  /** Falling asleep, as the person estimates it. */
  readonly sol: number | null
  /** Awake between falling asleep and the final waking. */
  readonly waso: number | null
  /** In bed after the final waking. */
  readonly twak: number | null
  readonly tib: number | null
  readonly tst: number | null
  /** Percent of the time in bed; and of the time since trying to sleep, since publications differ. */
  readonly se: number | null
  readonly seDse: number | null
  /** From falling asleep to the final waking, time awake included. */
  readonly period: number | null
  readonly midsleep: EpochMs | null
}

export type SleepRead =
  | { readonly ok: true; readonly sleep: NightSleep }
  | { readonly ok: false; readonly reason: SleepTrouble }

/** What of a sleep entry the numbers come from. */
export type SleepTimes = Pick<
  EntryOf<'sleep'>,
  'intoBed' | 'trySleep' | 'asleepAt' | 'sol' | 'waso' | 'finalWake' | 'outOfBed' | 'night' | 'zone'
>

/** A night lies within this from noon of its day: to bed from the morning before, up before the noon after next. */
const BEFORE_MS = 6 * HOUR
const AFTER_MS = 48 * HOUR

/**
 * The numbers of one night, or why its times cannot be right. TST is the final waking less trying to sleep, SOL and
 * WASO; nothing that was not said is taken for 0. An estimate of SOL or WASO that is longer than the night is refused;
 * where it is just being said, so is a time that has not come by `now`.
 */
export function readSleep(said: SleepTimes, now: EpochMs = Number.POSITIVE_INFINITY): SleepRead {
  const { intoBed, trySleep, sol, waso, finalWake, outOfBed } = said
  const noon = instantOf(said.night, '12:00', said.zone)
  const times = [intoBed, trySleep, said.asleepAt, finalWake, outOfBed]
  const given = times.filter((at) => at !== undefined)
  if (given.some((at) => at < noon - BEFORE_MS || at > noon + AFTER_MS)) return no('day')
  if (given.slice(1).some((at, i) => at < (given[i] as number))) return no('order')

  const fell = trySleep !== undefined && sol !== undefined ? trySleep + sol * MINUTE : undefined
  const onset = said.asleepAt ?? fell
  const period = minutesBetween(onset, finalWake)
  const tst = period === null || waso === undefined ? null : period - waso
  if ((period !== null && period <= 0) || (tst !== null && tst < 0)) return no('negative')
  if (given.some((at) => at > now)) return no('ahead')
  const tib = minutesBetween(intoBed, outOfBed)
  const sinceTrying = minutesBetween(trySleep, outOfBed)
  return {
    ok: true,
    sleep: {
      night: said.night,
      zone: said.zone,
      onset: onset ?? null,
      finalWake: finalWake ?? null,
      sol: sol ?? minutesBetween(trySleep, said.asleepAt),
      waso: waso ?? null,
      twak: minutesBetween(finalWake, outOfBed),
      tib,
      tst,
      se: shareOf(tst, tib),
      seDse: shareOf(tst, sinceTrying),
      period,
      midsleep: onset === undefined || finalWake === undefined ? null : (onset + finalWake) / 2,
    },
  }
}

const no = (reason: SleepTrouble): SleepRead => ({ ok: false, reason })

const minutesBetween = (from: EpochMs | undefined, to: EpochMs | undefined): number | null =>
  from === undefined || to === undefined ? null : Math.round((to - from) / MINUTE)

/** Percent. Sleep lies between the times it is a share of, so there is always some time, and it is never more than that. */
const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null ? null : (100 * part) / whole
