import type { Browser } from 'webextension-polyfill'
import { made } from './browser/made.ts'

/** In place of `webextension-polyfill` in all unit tests (`vitest.config.ts`); each begins with it as it comes. */
export default made.browser as unknown as Browser
export { made }
