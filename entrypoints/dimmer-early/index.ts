import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createSheet } from './sheet.ts'

/** Registered only in the evening, before the dimmer: that finds it here while the page is read, or does without. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('settle.sheet')]: createSheet })
})
