import browser from 'webextension-polyfill'

/**
 * Each must be the first thing that a click does: the browser asks only while the click is fresh, and an
 * `await` before it uses the click up.
 */
export const askForHosts = (): Promise<boolean> =>
  browser.permissions.request({ origins: ['<all_urls>'] })

export const askForNotifications = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] })

export const askForDownloads = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['downloads'] })
