import browser, { type Idle } from 'webextension-polyfill'

/** Nobody has touched anything for this long: the shortest that both browsers tell apart well. */
export const DETECTION_SEC = 60

/** Whether somebody sits there now; null in a browser that does not say (Firefox for Android). */
export async function seatNow(): Promise<Idle.IdleState | null> {
  browser.idle?.setDetectionInterval(DETECTION_SEC)
  return (await browser.idle?.queryState(DETECTION_SEC).catch(() => null)) ?? null
}
