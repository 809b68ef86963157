import type { Live } from './live.svelte.ts'

/** Notes are kept from now on; what waits in open pages moves over. Where that cannot be saved all waits on; never rejects. */
export const agree = (live: Live): Promise<void> =>
  live.save('start', { ...live.settings.start, agreed: true }).catch(() => undefined)
