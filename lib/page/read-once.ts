import type { Day } from '../core/clock-time.ts'
import type { Diary } from '../store/diary.ts'

/** What is read of a diary for an evening. */
export type Reading = Pick<Diary, 'home' | 'profile' | 'ofNight'>

/** The diary as it is first read: it is asked for each night, and for the profile, once. */
export function readOnce(diary: Reading): Reading {
  const nights = new Map<Day, ReturnType<Diary['ofNight']>>()
  let known: ReturnType<Diary['profile']> | undefined
  return {
    home: diary.home,
    profile() {
      known ??= diary.profile()
      return known
    },
    ofNight(day) {
      const read = nights.get(day) ?? diary.ofNight(day)
      nights.set(day, read)
      return read
    },
  }
}
