import { afterAll } from 'vitest'

// Files share a process: what one leaves to a timer would run in the midst of another, and be counted there.
const { setTimeout: begin } = globalThis
const begun = new Set<ReturnType<typeof begin>>()
const recorded = (...of: Parameters<typeof begin>) => {
  const timer = begin(...of)
  begun.add(timer)
  return timer
}
globalThis.setTimeout = Object.defineProperties(
  recorded,
  Object.getOwnPropertyDescriptors(begin),
) as typeof begin

afterAll(() => {
  globalThis.setTimeout = begin
  for (const timer of begun) clearTimeout(timer)
})
