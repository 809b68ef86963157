import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { holesOverMedia } from './holes.ts'

/**
 * Registered only while the person leaves pictures and videos alone: the dimmer finds it here, or does without. Where
 * the dimmer came first, as in a page that was open when the switch was set, it takes a look now.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as Record<symbol, unknown>
  const look = () => (world[Symbol.for('settle')] as { look(): void } | undefined)?.look()
  world[Symbol.for('settle.holes')] = holesOverMedia(look)
  look()
})
