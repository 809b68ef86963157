import { local } from '../browser/local.ts'

let made: BroadcastChannel | undefined
/** Made at the first word: nothing on the first frame needs it. */
const channel = () => (made ??= new BroadcastChannel('settle'))

/** Tells the open pages that the diary changed. */
export const tellPages = (): void => channel().postMessage('diary')

/**
 * Tells the worker and other open pages that the diary changed. Neither word says what. What wakes the worker is new
 * each time: of two pages that count on from the same number the second would say nothing.
 */
export async function sayDiaryChanged(): Promise<void> {
  tellPages()
  await local.set({ poke: crypto.randomUUID() }).catch(() => undefined)
}

/** Calls back when another page changed the diary. */
export function onDiaryChanged(callback: () => void): void {
  channel().addEventListener('message', callback)
}
