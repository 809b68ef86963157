import browser from 'webextension-polyfill'

/** The focused window is full screen, or its active tab sounds and is not muted. */
export async function isQuietWanted(): Promise<boolean> {
  // Firefox for Android has no windows; a browser without any window rejects.
  const window = await browser.windows?.getLastFocused().catch(() => null)
  if (!window?.focused) return false
  if (window.state === 'fullscreen') return true
  const [tab] = await browser.tabs.query({ active: true, windowId: window.id as number })
  return tab?.audible === true && tab.mutedInfo?.muted !== true
}

/** Some tab sounds and is not muted. */
export async function isSounding(): Promise<boolean> {
  return (await browser.tabs.query({ audible: true, muted: false })).length > 0
}
