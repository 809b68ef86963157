// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, test } from 'vitest'
import { groundOf, lineOf, nightShapeOf, xOf, yAt } from '../../components/evening-shape.ts'
import MonthGrid from '../../components/MonthGrid.svelte'
import NightLine from '../../components/NightLine.svelte'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { HOUR } from '../../lib/core/clock-time.ts'
import { dimAt } from '../../lib/core/dim/plan.ts'
import { nightOf } from '../../lib/core/night.ts'
import { nightMarks } from '../../lib/core/night-marks.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

afterEach(cleanup)
const zone = 'Europe/Berlin'
const settings = defaultSettings()
const night = nightOf('2026-11-20', { week: settings.week, tonight: null }, zone)
const dim = dimAt(settings.dimming, night, 0, false)
const from = night.lightsOut - 6 * HOUR
const until = night.wake

describe('the line of a night', () => {
  const shape = nightShapeOf(640, 236, from, night.lightsOut, until)
  test('gives each hour the same room, before lights out and after', () => {
    const hour = (i: number) => xOf(shape, from + (i + 1) * HOUR) - xOf(shape, from + i * HOUR)
    for (const i of [1, 4, 7, 12]) expect(hour(i)).toBeCloseTo(640 / 14.5)
  })
  test('sinks to the ground at lights out and lies there', () => {
    const landing = xOf(shape, night.lightsOut)
    expect(yAt(shape, landing)).toBeCloseTo(groundOf(shape))
    expect(yAt(shape, landing + 100)).toBeCloseTo(groundOf(shape))
    expect(yAt(shape, 0)).toBeCloseTo(118)
    expect(lineOf(shape)).toMatch(/H640$/)
  })
  test('says in words what it shows, the computer too', () => {
    const row = (fields: Record<string, unknown>) =>
      ({ id: String(fields['at']), ...fields }) as unknown as Entry
    const marks = nightMarks([
      row({ kind: 'symptom', at: night.lightsOut + HOUR, severity: 4 }),
      row({ kind: 'intake', at: from + HOUR }),
      row({ kind: 'morning', at: until, worst: 4 }),
    ])
    const seat = [{ from, to: from + HOUR }]
    const nameOf = (mark: { shape: string }) => mark.shape
    render(NightLine, { from, until, lightsOut: night.lightsOut, dim, zone, marks, nameOf, seat })
    const words = screen.getByRole('img').querySelector('desc')?.textContent?.replace(/\s+/g, ' ')
    expect(words?.trim()).toBe(
      'From 16:30 to 07:00, lights out 22:30. 17:30 intake, 23:30 felt At the computer 16:30 to 17:30.',
    )
  })
})

test('a month has a cell for each day that has begun, in weeks from Monday on', () => {
  render(MonthGrid, {
    month: '2026-11',
    name: 'November 2026',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    worstOf: () => ({ state: 'missing' as const }),
    wordsOf: (day: string) => `words of ${day}`,
    selected: '2026-11-20',
    last: '2026-11-22',
    onselect: () => {},
    onopen: () => {},
    onkeydown: () => {},
  })
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows).toHaveLength(6)
  // 1 November 2026 is a Sunday.
  expect(rows[0]?.querySelectorAll('td')[6]?.dataset['day']).toBe('2026-11-01')
  expect(document.querySelectorAll('td[data-day]')).toHaveLength(22)
  expect(document.querySelectorAll('td[tabindex="0"]')).toHaveLength(1)
  const tonight = document.querySelector('td[tabindex="0"] .hidden')
  expect(tonight?.textContent).toBe('words of 2026-11-20')
})
