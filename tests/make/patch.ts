import { onTestFinished } from 'vitest'

/** Lets something happen before each call of a method, given how many calls there were; it is put back after the test. */
export function patch(of: object, call: string, before: (n: number) => void): () => void {
  const methods = of as Record<string, (...args: unknown[]) => unknown>
  const real = methods[call] as (...args: unknown[]) => unknown
  let n = 0
  methods[call] = function (this: unknown, ...args: unknown[]) {
    before(++n)
    return real.apply(this, args)
  }
  const back = () => {
    methods[call] = real
  }
  onTestFinished(back)
  return back
}
