import browser from 'webextension-polyfill'
import { target } from './target.ts'

/**
 * Whether this page stands in a private window where no database of ours opens. So it is in Firefox; in Chromium our
 * pages share one profile with those of other windows.
 */
export const isWithoutDatabase = (): boolean =>
  target === 'firefox' && browser.extension.inIncognitoContext === true
