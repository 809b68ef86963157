import browser, { type Idle } from 'webextension-polyfill'

/** Nobody has touched anything for this long: the shortest that both browsers tell apart well. */
export const DETECTION_SEC = 60

/** Whether somebody touched anything in the last seconds; null in a browser that does not say (Firefox for Android). */
export async function seatNow(withinSec = DETECTION_SEC): Promise<Idle.IdleState | null> {
  browser.idle?.setDetectionInterval(DETECTION_SEC)
  return (await browser.idle?.queryState(withinSec).catch(() => null)) ?? null
}
