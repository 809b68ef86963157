import browser from 'webextension-polyfill'
import { type EpochMs, MINUTE } from '../core/clock-time.ts'

/** The one alarm; setting it again replaces it. */
export const LOOK = 'look'

/** Rings at `at`, and from then on every `againMs`, at least half a minute, until it is set anew. */
export async function armLook(at: EpochMs, againMs: number): Promise<void> {
  await browser.alarms.create(LOOK, { when: at, periodInMinutes: againMs / MINUTE })
}
