import { addressFiles } from '../../lib/browser/file-page.ts'

/** A page that nobody sees: Chromium's worker cannot give a file an address, and a page can. */
addressFiles()
