import type { Browser } from 'webextension-polyfill'

// Functions that a test hands over to a page of ours run there, where the browser has these.
declare global {
  const chrome: Browser
  const browser: Browser
}
