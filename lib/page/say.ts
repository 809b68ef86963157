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

/** Calls back when another page changed the diary, until what it gives is called. */
export const onDiaryChanged = (callback: () => void): (() => void) => onWord('diary', callback)

function onWord(word: 'diary' | 'deleted', callback: () => void): () => void {
  const listener = ({ data }: MessageEvent) => {
    if (data === word) callback()
  }
  channel().addEventListener('message', listener)
  return () => channel().removeEventListener('message', listener)
}

/** Tells the open pages that everything was deleted. */
export const tellDeleted = (): void => channel().postMessage('deleted')

/** Calls back when another page deleted everything, until what it gives is called. */
export const onDeleted = (callback: () => void): (() => void) => onWord('deleted', callback)

/** A page that hears of it begins anew: it holds in memory what is nowhere else any more, and would write it back. */
export const reloadWhenDeleted = (): (() => void) => onDeleted(() => location.reload())
