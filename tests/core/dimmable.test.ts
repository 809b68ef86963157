import { describe, expect, it } from 'vitest'
import { type Undimmable, whyNotDimmed } from '../../lib/core/dimmable.ts'

const cases: [url: string, why: Undimmable | null][] = [
  ['https://example.org/', null],
  ['http://example.org:8080/a?b=c.pdf', null],
  ['https://user:secret@example.org/#x', null],
  ['https://addons.mozilla.org.example.org/', null],
  ['https://chrome.google.com/', null],
  ['http://[::1]:3000/page', null],
  ['chrome://settings', 'browser'],
  ['edge://settings', 'browser'],
  ['about:blank', 'browser'],
  ['about:reader?url=https://example.org', 'browser'],
  ['devtools://devtools/bundled/inspector.html', 'browser'],
  ['view-source:https://example.org/', 'browser'],
  ['data:text/html,hello', 'browser'],
  ['', 'browser'],
  ['nonsense', 'browser'],
  ['chrome-extension://abc/popup.html', 'extension'],
  ['moz-extension://abc/popup.html', 'extension'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/category/extensions', 'store'],
  ['https://microsoftedge.microsoft.com/addons', 'store'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
  ['https://ADDONS.mozilla.org/', 'store'],
  ['https://support.mozilla.org/kb', 'store'],
  ['https://example.org/paper.pdf', 'pdf'],
  ['https://example.org/PAPER.PDF?page=2#x', 'pdf'],
  ['file:///home/a/paper.pdf', 'pdf'],
  ['file:///home/a/page.html', 'file'],
]

/** Where each browser keeps every extension out, by its own list. */
const shut = `
chromewebstore.google.com microsoftedge.microsoft.com accounts-static.cdn.mozilla.net accounts.firefox.com
addons.cdn.mozilla.net addons.mozilla.org api.accounts.firefox.com content.cdn.mozilla.net discovery.addons.mozilla.org
install.mozilla.org oauth.accounts.firefox.com profile.accounts.firefox.com support.mozilla.org sync.services.mozilla.com
`.split(/\s+/)

describe('why a page is not dimmed', () => {
  it.each(shut.filter(Boolean))('%s is shut to extensions', (host) => {
    expect(whyNotDimmed(`https://${host}/`)).toBe('store')
    expect(whyNotDimmed(`https://x.${host}/`)).toBeNull()
  })
  it.each(cases)('%s: %s', (url, why) => {
    expect(whyNotDimmed(url)).toBe(why)
  })
})
