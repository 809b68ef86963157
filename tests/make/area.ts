import type { Area } from '../../lib/core/area.ts'

/** A `storage.local` made of memory, which can be full. */
export function makeArea(): Area & { stored: Record<string, unknown>; full: boolean } {
  const area = {
    stored: {} as Record<string, unknown>,
    full: false,
    async get(keys: string | string[] | null) {
      const wanted = keys === null ? Object.keys(area.stored) : [keys].flat()
      const found = wanted.filter((key) => key in area.stored).map((key) => [key, area.stored[key]])
      return structuredClone(Object.fromEntries(found))
    },
    async set(items: Record<string, unknown>) {
      if (area.full) throw new DOMException('', 'QuotaExceededError')
      Object.assign(area.stored, structuredClone(items))
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) delete area.stored[key]
    },
  }
  return area
}
