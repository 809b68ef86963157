import { describe, expect, test } from 'vitest'
import { readHour } from '../../components/hour-text.ts'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import { eveningAt } from '../../lib/core/evening.ts'
import { emptyLedger } from '../../lib/core/ledger.ts'
import { firstPalette } from '../../lib/page/first-palette.ts'
import { palettesFrom } from '../../lib/page/palette.ts'
import { stepRowsOf } from '../../lib/page/rows.ts'
import { sentenceOf } from '../../lib/page/sentence.ts'
import { readSite } from '../../lib/page/site.ts'
import { saidOf } from '../make/tonight.ts'

const zone = 'Europe/Berlin'
const at = (clock: string, day = '2026-11-22') => Date.parse(`${day}T${clock}:00+01:00`)
const settings = defaultSettings()
const evening = (now: number, tonight: Parameters<typeof eveningAt>[3] = null) =>
  eveningAt(now, zone, settings, tonight, lastLeads)

describe('the sentence of tonight', () => {
  const say = (clock: string, dims: boolean, paused = false) =>
    sentenceOf(evening(at(clock)), dims, paused, null, at(clock), zone)
  test('promises dimming only where pages really dim', () => {
    expect(say('18:00', true)).toBe('Dims at 21:30. Lights out 22:30.')
    expect(say('18:00', false)).toBe('Lights out at 22:30.')
  })
  test('is true while it dims, when paused, and in the night', () => {
    expect(say('22:00', true)).toBe('Dimming. Lights out 22:30.')
    expect(say('22:00', true, true)).toBe('Bright tonight. Lights out 22:30.')
    expect(say('23:30', true)).toBe('Dimmed for the night, until 07:00.')
    expect(say('23:30', false)).toBe('It is night. Up at 07:00.')
  })
  test('says nothing but that it is quiet where the person said off', () => {
    const off = evening(at('22:00'), saidOf('2026-11-22', { off: true }))
    expect(sentenceOf(off, true, false, null, at('22:00'), zone)).toBe('Settle is quiet tonight.')
    expect(sentenceOf(off, true, false, at('22:30'), at('22:00'), zone)).toMatch(/quiet tonight/)
  })
  test('says until when it is quiet after Legs now, whatever dims', () => {
    for (const dims of [true, false])
      expect(sentenceOf(evening(at('22:00')), dims, false, at('22:30'), at('22:00'), zone)).toBe(
        'Quiet until 22:30.',
      )
  })
})

describe('palettes', () => {
  const palettes = (clock: string, day?: string) =>
    palettesFrom(at(clock, day), evening(at(clock, day)).dimNight, settings.dimming).map(
      (row) => row.palette,
    )
  test('follow the evening of the person', () => {
    expect(palettes('18:00')[0]).toBe('day')
    expect(palettes('21:30')[0]).toBe('evening')
    expect(palettes('22:30')[0]).toBe('night')
    expect(palettes('06:59', '2026-11-23')[0]).toBe('night')
    expect(palettes('07:00', '2026-11-23')[0]).toBe('day')
  })
  test('the first frame takes the row that holds now, hours after it was left', () => {
    const rows = JSON.stringify(
      palettesFrom(at('18:00'), evening(at('18:00')).dimNight, settings.dimming),
    )
    expect(firstPalette(rows, at('18:01'))).toEqual({ palette: 'day', ground: '#FBF7F0' })
    expect(firstPalette(rows, at('22:00'))).toEqual({ palette: 'evening', ground: '#171310' })
    expect(firstPalette(rows, at('23:59'))).toEqual({ palette: 'night', ground: '#000' })
  })
  test.each([null, '', 'no json', '{}', '[{"until":9e15,"palette":"pink"}]'])(
    'is dark where %s was left',
    (stored) => {
      expect(firstPalette(stored, at('12:00')).ground).toBe('#171310')
    },
  )
})

describe('hours as people write them', () => {
  test.each([
    ['22:30', '22:30'],
    ['2230', '22:30'],
    ['22.30', '22:30'],
    [' 7 ', '07:00'],
    ['730', '07:30'],
    ['10:30 pm', '22:30'],
    ['12 am', '00:00'],
    ['12:15pm', '12:15'],
  ])('%s is %s', (text, hour) => {
    expect(readHour(text)).toBe(hour)
  })
  test.each(['', '25:00', '22:60', '13 pm', 'half ten', '22:3', '-1', '🌙'])(
    '%s is none',
    (text) => {
      expect(readHour(text)).toBeNull()
    },
  )
})

describe('sites as people write them', () => {
  test.each([
    ['example.org', 'example.org'],
    ['https://www.Example.org/a?b#c', 'example.org'],
    ['news.example.org:8080', 'news.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
  ])('%s is %s', (text, host) => {
    expect(readSite(text)).toBe(host)
  })
  test.each(['', 'a b', 'example', 'file:///etc', 'javascript:alert', '*.org', 'https://'])(
    '%s is none',
    (text) => {
      expect(readSite(text)).toBeNull()
    },
  )
})

describe('rows of tonight', () => {
  const now = at('21:40')
  const { night, moments } = evening(now)
  const rows = stepRowsOf(night, moments, settings.routine, [], emptyLedger, now, zone)
  test('know only what was noted of their own night', () => {
    const entry = {
      id: '00000000-0000-4000-8000-000000000001',
      kind: 'step' as const,
      step: 'walk',
      did: 'done' as const,
      at: now,
      zone,
      offsetMin: 60,
      enteredAt: now,
    }
    const stateOf = (day: string) =>
      stepRowsOf(
        night,
        moments,
        settings.routine,
        [{ ...entry, night: day }],
        emptyLedger,
        now,
        zone,
      ).find((row) => row.id === 'walk')?.state
    expect(stateOf('2026-11-22')).toBe('done')
    expect(stateOf('2026-11-21')).toBe('past')
  })
  test('come in order of time, and nothing is late', () => {
    expect(rows.map((row) => [row.id, row.time, row.state])).toEqual([
      ['caffeine', '13:30', 'past'],
      ['walk', '20:30', 'past'],
      ['screens', '21:30', 'now'],
      ['stretches', '22:10', 'upcoming'],
      ['lightsOut', '22:30', 'upcoming'],
    ])
  })
})
