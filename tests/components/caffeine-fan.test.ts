// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import CaffeineFan from '../../components/CaffeineFan.svelte'
import { fanOf } from '../../lib/core/caffeine/band.ts'
import { HOUR } from '../../lib/core/clock-time.ts'
import { adult, NOW } from '../core/caffeine/adult.ts'

afterEach(cleanup)

function draw(doses: readonly { at: number; mg: number }[]) {
  render(CaffeineFan, {
    points: fanOf(doses, NOW - 4 * HOUR, NOW + 10 * HOUR, adult),
    now: NOW,
    lightsOut: NOW + 9 * HOUR,
    residualMg: 30,
    zone: 'Europe/Berlin',
    title: 'Caffeine left',
    description: 'A band.',
  })
  const paths = [...document.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '')
  const numbers = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
  return { paths, numbers }
}

test('a band, a thin line, lights out and the line of the person, in words and in numbers', () => {
  const { paths, numbers } = draw([{ at: NOW - HOUR, mg: 80 }])
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('Caffeine left. A band.')
  expect(paths).toHaveLength(2)
  for (const path of paths) expect(path).not.toMatch(/NaN|undefined/)
  for (const words of ['30 mg', 'Now', 'Lights out']) expect(screen.getByText(words)).toBeTruthy()
  expect(numbers[0]).toEqual(['10:00', '0', '0', '0'])
  // The cup of 13:00 is in the row of 13:00, and that row stands once.
  expect(numbers.filter(([clock]) => clock === '13:00')).toEqual([['13:00', '80', '80', '80']])
  expect(numbers.at(-1)?.[0]).toBe('00:00')
  for (const [, low, middle, high] of numbers) {
    expect(Number(low)).toBeLessThanOrEqual(Number(middle))
    expect(Number(middle)).toBeLessThanOrEqual(Number(high))
  }
})

test('nothing taken is a flat line, and no fault', () => {
  const { paths, numbers } = draw([])
  for (const path of paths) expect(path).not.toMatch(/NaN|undefined/)
  expect(new Set(numbers.flatMap(([, ...rest]) => rest))).toEqual(new Set(['0']))
})
