import { expect, test } from 'vitest'
import { isNight } from '../../entrypoints/background/monthly-copy.ts'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { emptyEvening, sayTonight } from '../../lib/core/evening-row.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { migrated } from '../../lib/core/stored-migrations.ts'
import { readStored } from '../../lib/page/read-stored.ts'

const TOKYO = 'Asia/Tokyo'
const at = (clock: string) => Date.parse(`2026-11-22T${clock}:00+09:00`)
const usual = defaultSettings()
const settings = (values: Partial<Settings>) => ({ settings: { values, changedAt: {} } })
/** In Tokyo by Berlin's hours: lights out 22:30 there is 06:30 here. */
const away = settings({
  travel: { home: 'Europe/Berlin', away: { zone: TOKYO, shiftMin: 480 } },
})
const evening = sayTonight(emptyEvening, '2026-11-21', { bed: '04:00', wake: '11:00' }, at('00:00'))

test.each([
  ['the usual hours, at 03:00', settings({ week: usual.week }), '03:00', true],
  ['the usual hours, at 10:00', settings({ week: usual.week }), '10:00', false],
  ['the hours of home while travelling, at 03:00', away, '03:00', false],
  ['the hours of home while travelling, at 10:00', away, '10:00', true],
  ['the hours of tonight alone, at 03:00', { evening }, '03:00', false],
  ['the hours of tonight alone, at 10:00', { evening }, '10:00', true],
])('by %s', (_, stored, clock, is) => {
  const now = at(clock)
  expect(isNight(readStored(migrated(stored, now), now, TOKYO))).toBe(is)
})
