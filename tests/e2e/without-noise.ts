import type { Page } from 'playwright-core'

/**
 * A page that deletes without making the browser write its files anew (lib/store/fresh-log.ts): that takes seconds, and
 * only who looks into the files can tell.
 */
export const withoutNoise = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (name, ...version) {
      if (name === 'settle-log') throw new DOMException('', 'UnknownError')
      return open.call(this, name, ...version)
    }
  })
