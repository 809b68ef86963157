interface State {
  readonly storage: Record<string, unknown>
  /** When the one alarm is due; null where none is armed, undefined where the browser does not say. */
  readonly alarmAt: number | null | undefined
  readonly now: number
}

/** Looks at which nothing changed. */
const STILL = 4
/** Milliseconds between two looks: longer where no alarm says that the wake-up has begun. */
const BETWEEN_MS = { told: 120, untold: 250 }
/** Longer than any machine takes, however busy. */
const PATIENCE_MS = 40_000

/**
 * Waits until a wake-up is over: the one alarm lies ahead of the clock, nothing is being shown, and
 * nothing changed for a while. Fails where that is not so within forty seconds.
 */
export async function settled(look: () => Promise<State>): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  let before = ''
  let still = 0
  while (performance.now() < end) {
    const { storage, alarmAt, now } = await look()
    const picture = JSON.stringify([storage['ledger'], storage['dim'], alarmAt])
    const ahead = alarmAt === undefined || (alarmAt !== null && alarmAt > now)
    const over = ahead && storage['ledger'] && !picture.includes('"showing"')
    still = over && picture === before ? still + 1 : 0
    if (still >= STILL) return
    before = picture
    const pause = alarmAt === undefined ? BETWEEN_MS.untold : BETWEEN_MS.told
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error(`The worker did not come to rest within forty seconds: ${before}`)
}
