import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { holesOverMedia } from './holes.ts'

/** Registered only while the person leaves pictures and videos alone: the dimmer finds it here, or does without. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('settle.holes')]: holesOverMedia })
})
