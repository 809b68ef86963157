/**
 * Keeps the screen on until the returned function is called. The browser lets go of it when the page is hidden, so it
 * is asked for again; where it is refused (a low battery), the screen goes dark as usual.
 */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let asking = false
  let over = false
  const ask = async () => {
    if (document.hidden || over || asking || lock?.released === false) return
    asking = true
    const got = await navigator.wakeLock?.request('screen').catch(() => undefined)
    asking = false
    if (over) await got?.release()
    else lock = got
  }
  document.addEventListener('visibilitychange', ask)
  void ask()
  return () => {
    over = true
    document.removeEventListener('visibilitychange', ask)
    void lock?.release().catch(() => undefined)
  }
}
