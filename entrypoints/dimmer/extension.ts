import type { Dim } from '../../lib/core/dim/ramp.ts'

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>

/** The little of the extension API that code in a page needs; without the polyfill, which would weigh 10 kB here. */
interface Api {
  readonly runtime?: { readonly id?: string }
  readonly storage: { readonly [name in 'local' | 'session']: Area }
}

interface Area {
  get(key: 'dim'): Promise<{ readonly dim?: Dim }>
  readonly onChanged: { addListener(listener: (changes: Changes) => void): void }
}

const world = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api }
const api = world.browser ?? world.chrome

/** Chromium closes the other area to web pages; Firefox cannot. */
const area = (): Area => api.storage[import.meta.env.FIREFOX ? 'local' : 'session']

/** The id while the extension lives; after an update, a removal or a switch-off this script is an orphan without one. */
export const ownId = (): string | undefined => api.runtime?.id

/** Calls with the one value, or with nothing where it is not there or cannot be read. */
export function readDim(call: (dim?: Dim) => void): void {
  area()
    .get('dim')
    .then(
      ({ dim }) => call(dim),
      () => call(),
    )
}

/** Calls with each new value. An orphan hears nothing more, so there is nothing to unsubscribe from. */
export function onDim(call: (dim?: Dim) => void): void {
  area().onChanged.addListener(({ dim }) => {
    if (dim) call(dim.newValue as Dim)
  })
}
