import browser from 'webextension-polyfill'

const ALL = { origins: ['<all_urls>'] }

/** Whether the person has allowed Settle to dim the pages of the web. */
export const hostsAllowed = (): Promise<boolean> => browser.permissions.contains(ALL)

/** Whether they have allowed it for any page at all: a browser can grant single sites. */
export async function someHostAllowed(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.length > 0
}

/** Whether they have allowed it for the page at an address; what `activeTab` lets us reach does not count. */
export async function hostAllowed(url: string): Promise<boolean> {
  // A port is no part of a match pattern.
  const { protocol, hostname } = new URL(url)
  return browser.permissions
    .contains({ origins: [`${protocol}//${hostname}/*`] })
    .catch(() => false)
}
