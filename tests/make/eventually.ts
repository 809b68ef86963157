import { setTimeout as pause } from 'node:timers/promises'

/** What does not hold after this long will not, on a busy machine either. */
const PATIENCE_MS = 5_000

/** Asks until it holds. Unlike `vi.waitFor` it moves no clock that a test has set, and asks often. */
export async function eventually(holds: () => void): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return holds()
    } catch (error) {
      if (performance.now() > until) throw error
    }
    await pause(2)
  }
}
