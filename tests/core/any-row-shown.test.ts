import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nightAbout } from '../../lib/core/about-night.ts'
import { clockTimeAt, dayAfter, dayAt, zoneOfRow } from '../../lib/core/clock-time.ts'
import { stoolDays } from '../../lib/core/magnesium/stools.ts'
import { magnesiumOn } from '../../lib/core/magnesium/sum.ts'
import { nightOf } from '../../lib/core/night.ts'
import { nightMarks } from '../../lib/core/night-marks.ts'
import { nightNumbers } from '../../lib/core/night-numbers.ts'
import { readSleep } from '../../lib/core/sleep/night-sleep.ts'
import { longDate, whenWords } from '../../lib/texts/day-words.ts'
import { entryWords } from '../../lib/texts/entry-words.ts'
import { anyEntry } from '../make/any-entry.ts'
import { week } from '../make/evenings.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }

test('no row that can be read stops a page: whatever its moment, zone, offset and night', () => {
  fc.assert(
    fc.property(anyEntry, (entry) => {
      const zone = zoneOfRow(entry)
      const names = { routine: [], drinks: [], zone }
      expect(entryWords(entry, names).title).not.toBe('')
      expect(clockTimeAt(entry.at, zone)).toMatch(/^\d\d:\d\d$/)
      expect(whenWords(entry.at, dayAt(entry.at, zone), zone)).toMatch(/^\d\d:\d\d$/)
      expect(longDate(entry.at, zone)).not.toBe('')
      expect(nightMarks([entry]).length).toBeLessThanOrEqual(2)
      const { lightsOut, wake } = nightOf(entry.night, schedule, zone)
      expect(wake).toBeGreaterThan(lightsOut)
      expect(nightAbout(entry.kind, entry.at, schedule, zone)).toMatch(/^\d{4}-\d\d-\d\d$/)
      // Where the diary begins by it.
      expect(dayAfter(dayAt(entry.at, zone), -1)).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(magnesiumOn([entry], dayAt(entry.at, zone)).length).toBeLessThanOrEqual(1)
      expect(stoolDays([entry]).size).toBeLessThanOrEqual(1)
      expect(nightNumbers([[entry.night, [entry]]]).size).toBeLessThanOrEqual(1)
      if (entry.kind === 'sleep') expect(readSleep({ ...entry, zone })).toHaveProperty('ok')
    }),
  )
})
