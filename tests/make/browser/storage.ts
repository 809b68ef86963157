import { makeArea } from '../area.ts'
import { makeEvent } from './event.ts'

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>

/** An area can be full, be read late, or not be read at all. */
export interface MadeArea extends ReturnType<typeof makeArea> {
  /** Readings wait while this is so, each in `waiting` to be let go in its turn. */
  holds: boolean
  waiting: (() => void)[]
  /** Lets all of them go, and holds none from here on. */
  letGo(): void
  /** What reading rejects with. */
  unreadable: Error | null
  /** Who may read it. */
  accessLevel: string
  setAccessLevel(wish: { accessLevel: string }): Promise<void>
  reset(): void
}

/** What is kept shares nothing with what was handed over, and has nothing in it that is undefined. */
const asText = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** `storage`, which says what changed. */
export function makeStorage() {
  const onChanged = makeEvent<[changes: Changes, area: string]>()

  /** Does it, and says afterwards what differs from before: a key that went has no new value. */
  async function changing(
    name: string,
    area: MadeArea,
    keys: readonly string[],
    change: () => Promise<void>,
  ): Promise<void> {
    const before = { ...area.stored }
    await change()
    const changes: Changes = {}
    for (const key of keys) {
      const [oldValue, newValue] = [before[key], area.stored[key]]
      if (JSON.stringify(oldValue) === JSON.stringify(newValue)) continue
      changes[key] = {
        ...(oldValue !== undefined && { oldValue: asText(oldValue) }),
        ...(newValue !== undefined && { newValue: asText(newValue) }),
      }
    }
    if (Object.keys(changes).length > 0) queueMicrotask(() => onChanged.fire(changes, name))
  }

  function areaOf(name: string, accessLevel: string): MadeArea {
    const bare = makeArea()
    const { get, set, remove } = bare
    const fresh = () => ({
      ...{ stored: {}, full: false, holds: false, waiting: [], unreadable: null, accessLevel },
    })
    const area: MadeArea = Object.assign(bare, {
      ...fresh(),
      async get(keys: string | string[] | null = null) {
        if (area.unreadable) throw area.unreadable
        const found = await get(keys)
        if (area.holds) await new Promise<void>((letGo) => area.waiting.push(letGo))
        return found
      },
      set: (items: Record<string, unknown>) =>
        changing(name, area, Object.keys(items), () => set(asText(items))),
      remove: (keys: string | string[]) => changing(name, area, [keys].flat(), () => remove(keys)),
      async setAccessLevel(wish: { accessLevel: string }) {
        area.accessLevel = wish.accessLevel
      },
      letGo() {
        area.holds = false
        for (const go of area.waiting.splice(0)) go()
      },
      reset() {
        area.letGo()
        Object.assign(area, fresh())
      },
    })
    return area
  }

  const local = areaOf('local', 'TRUSTED_AND_UNTRUSTED_CONTEXTS')
  const session = areaOf('session', 'TRUSTED_CONTEXTS')
  return {
    local,
    session,
    onChanged,
    reset() {
      for (const area of [local, session]) area.reset()
    },
  }
}
