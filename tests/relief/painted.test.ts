import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { painted } from '../../entrypoints/relief/painted.ts'

/** Tells the page of a frame, as the browser does. */
let draw: (name: string) => void = () => {}
let isLooking = false
class Observer {
  constructor(seen: (list: object, self: Observer) => void) {
    draw = (name) =>
      seen({ getEntriesByName: (wanted: string) => (name === wanted ? [{}] : []) }, this)
  }
  observe() {
    isLooking = true
  }
  disconnect() {
    isLooking = false
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('PerformanceObserver', Observer)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function isPainted(waiting: Promise<void>): Promise<boolean> {
  let is = false
  void waiting.then(() => {
    is = true
  })
  await vi.advanceTimersByTimeAsync(0)
  return is
}

test('what waits for the first frame goes on when something is seen, not at an empty one', async () => {
  const waiting = painted()
  draw('first-paint')
  expect(await isPainted(waiting)).toBe(false)
  draw('first-contentful-paint')
  expect(await isPainted(waiting)).toBe(true)
  expect(isLooking).toBe(false)
})

test('a tab in the background, which draws nothing, goes on all the same', async () => {
  const waiting = painted()
  expect(await isPainted(waiting)).toBe(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await isPainted(waiting)).toBe(true)
})
