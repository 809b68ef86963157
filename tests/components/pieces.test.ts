// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, test, vi } from 'vitest'
import EveningLine from '../../components/EveningLine.svelte'
import { lineOf, shapeOf, skyOf, xOf, yAt } from '../../components/evening-shape.ts'
import HourField from '../../components/HourField.svelte'
import NumberField from '../../components/NumberField.svelte'
import SeverityKeys from '../../components/SeverityKeys.svelte'
import SourceNote from '../../components/SourceNote.svelte'
import TimelineRow from '../../components/TimelineRow.svelte'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { sources } from '../../lib/clinical/sources.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { lookAt, whiteOf } from '../../lib/core/dim/look.ts'
import { eveningAt } from '../../lib/core/evening.ts'

afterEach(cleanup)
const zone = 'Europe/Berlin'
const now = Date.parse('2026-11-22T22:05:00+01:00')
const evening = eveningAt(now, zone, defaultSettings(), null, lastLeads)
const { lightsOut } = evening.night

describe('the evening line', () => {
  const shape = shapeOf(360, 156, lightsOut, [60, 120, 540])
  test('sinks from the first step that fits to lights out, and never rises', () => {
    const heights = Array.from({ length: 40 }, (_, i) => yAt(shape, i * 9))
    expect(heights.every((y, i) => i === 0 || y >= (heights[i - 1] ?? 0))).toBe(true)
    expect(xOf(shape, lightsOut)).toBeCloseTo(360 * 0.84)
    expect(xOf(shape, lightsOut - 120 * MINUTE)).toBeGreaterThan(14)
    expect(xOf(shape, 0)).toBe(14)
    expect(lineOf(shape)).toMatch(/^M0\.0 34\.0L.*H360$/)
  })
  test('stands in the popup from the first frame, at the same place', () => {
    const html = readFileSync('entrypoints/popup/index.html', 'utf8')
    expect(html).toContain(`d="${lineOf(shapeOf(360, 156, lightsOut, []))}"`)
  })
  test('its sky is the colour that a white page has', () => {
    const sky = skyOf(shape, evening.dim)
    expect(sky[0]?.colour).toBe('rgb(255 255 255)')
    const white = whiteOf(lookAt(evening.dim, lightsOut).factor)
    expect(sky.at(-1)?.colour).toBe(`rgb(${white.join(' ')})`)
  })
  test('says in words what it shows', () => {
    const points = [
      { id: 'walk', name: 'An easy walk', at: lightsOut - 120 * MINUTE, state: 'done' as const },
    ]
    render(EveningLine, { lightsOut, dim: evening.dim, now, zone, points })
    const picture = screen.getByRole('img', { name: 'The evening' })
    const words = picture.querySelector('desc')?.textContent?.replace(/\s+/g, ' ').trim()
    expect(words).toBe(
      'A line that sinks to lights out at 22:30. It is 22:05, 25 min to go. 20:30 An easy walk',
    )
  })
})

test('the keys give their number, calm gives 0', async () => {
  const onpick = vi.fn()
  render(SeverityKeys, { onpick })
  await fireEvent.click(screen.getByRole('button', { name: '10 of 10' }))
  await fireEvent.click(screen.getByRole('button', { name: /^Calm/ }))
  expect(onpick.mock.calls).toEqual([[10], [0]])
})

describe('an hour', () => {
  test('is taken as people write it, and given as a clock time', async () => {
    const onchange = vi.fn()
    render(HourField, { label: 'Up', value: '07:00', onchange })
    const field = screen.getByLabelText('Up')
    await fireEvent.input(field, { target: { value: '6.15 am' } })
    await fireEvent.blur(field)
    expect(onchange).toHaveBeenCalledWith('06:15')
  })
  test('steps past one that is refused', async () => {
    const onchange = vi.fn()
    const refuse = (value: string) => (value === '07:15' ? 'no' : null)
    render(HourField, { label: 'Up', value: '07:00', onchange, refuse })
    await fireEvent.click(screen.getByRole('button', { name: 'Later: Up' }))
    expect(onchange).toHaveBeenCalledWith('07:30')
  })
  test('that nobody can read changes nothing and says so', async () => {
    const onchange = vi.fn()
    render(HourField, { label: 'Up', value: '07:00', onchange })
    const field = screen.getByLabelText('Up')
    await fireEvent.input(field, { target: { value: 'late' } })
    await fireEvent.blur(field)
    expect(onchange).not.toHaveBeenCalled()
    expect(screen.getByRole('status').textContent).toMatch(/07:00 stays/)
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })
})

test.each(['1,000', '1.000', '1e2', '0x10'])(
  'a number that can be two, or is none, is not taken: %s',
  async (text) => {
    const onchange = vi.fn()
    render(NumberField, { label: 'Lead', value: 60, least: 0, most: 5000, onchange })
    const field = screen.getByLabelText('Lead')
    await fireEvent.input(field, { target: { value: text } })
    await fireEvent.blur(field)
    expect(onchange).not.toHaveBeenCalled()
    expect(screen.getByRole('status').textContent).toMatch(/two numbers|60 stays/)
    await fireEvent.input(field, { target: { value: '１０００' } })
    await fireEvent.blur(field)
    expect(onchange).toHaveBeenLastCalledWith(1000)
  },
)

test.each(['', 'x', '1e9', '-5', '12.5'])('a number written as "%s" is refused', async (text) => {
  const onchange = vi.fn()
  render(NumberField, { label: 'Lead', value: 60, least: 0, most: 960, onchange })
  const field = screen.getByLabelText('Lead')
  await fireEvent.input(field, { target: { value: text } })
  await fireEvent.blur(field)
  expect(onchange).not.toHaveBeenCalled()
  expect(screen.getByRole('status').textContent).toContain('Until then 60 stays')
})

test('a number that is being composed is left to the input method', async () => {
  const onchange = vi.fn()
  render(NumberField, { label: 'Lead', value: 60, least: 0, most: 960, onchange })
  const field = screen.getByLabelText('Lead')
  await fireEvent.input(field, { target: { value: '9' } })
  for (const key of ['Enter', 'ArrowUp', 'ArrowDown'])
    await fireEvent.keyDown(field, { key, isComposing: true })
  expect(onchange).not.toHaveBeenCalled()
  await fireEvent.keyDown(field, { key: 'Enter' })
  expect(onchange).toHaveBeenCalledWith(9)
})

test('a row that was noted offers to take it back, and nothing else', async () => {
  const calls = { ontick: vi.fn(), onskip: vi.fn(), onundo: vi.fn() }
  render(TimelineRow, { name: 'Stretches', time: '22:10', state: 'skipped', ...calls })
  expect(screen.queryByText('Skip')).toBeNull()
  await fireEvent.click(screen.getByRole('button', { name: 'Take back: Stretches' }))
  expect(calls.onundo).toHaveBeenCalledOnce()
  expect(calls.ontick).not.toHaveBeenCalled()
})

test('a claim shows its publication on demand', async () => {
  const { container } = render(SourceNote, { caveat: 'So it is.', ids: ['gardiner2023'] })
  const list = container.querySelector('ul')
  expect(list?.hidden).toBe(true)
  await fireEvent.click(screen.getByRole('button'))
  expect(list?.hidden).toBe(false)
  await screen.findByText(/Sleep Medicine Reviews 69/)
  expect(list?.textContent).toContain(sources.gardiner2023.identifier)
})
