import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { addressFiles } from '../lib/browser/file-page.ts'

/**
 * A page that nobody sees: Chromium's worker cannot give a file an address, and a page can. A script of its own, since
 * what the rooms share begins with storage, which such a page has not.
 */
export default defineUnlistedScript({ include: ['chrome'], main: addressFiles })
