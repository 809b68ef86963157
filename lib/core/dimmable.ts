/** Why a page cannot be dimmed by an extension, whatever the person allows. */
export type Undimmable = 'browser' | 'store' | 'pdf' | 'file' | 'extension'

// Chromium keeps extensions out of its gallery and Edge's, Firefox out of its own domains (the preference
// extensions.webextensions.restrictedDomains).
const stores: readonly string[] = [
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'install.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
]

// Scheme, host without user and port, path. The core has no URL: that is the browser's.
const parts = /^([a-z][a-z0-9+.-]*:)(?:\/\/(?:[^/?#@]*@)?([^/?#:]*)[^/?#]*)?([^?#]*)/i

/**
 * Why the page at this address stays as it is, or `null` where nothing but a permission stands in the way. `browser` is
 * a page of the browser itself and whatever else is no page of the web; a file is dimmed only where the person has
 * switched on access to files in the browser's own settings; a PDF is known by its name alone.
 */
export function whyNotDimmed(url: string): Undimmable | null {
  const [, scheme = '', host = '', path = ''] = parts.exec(url.toLowerCase()) ?? []
  if (scheme.endsWith('-extension:')) return 'extension'
  if (scheme === 'file:') return path.endsWith('.pdf') ? 'pdf' : 'file'
  if (scheme !== 'http:' && scheme !== 'https:') return 'browser'
  if (stores.includes(host)) return 'store'
  if (host === 'chrome.google.com' && path.startsWith('/webstore')) return 'store'
  return path.endsWith('.pdf') ? 'pdf' : null
}
