/** The cache storage of a browser in which these lie. */
export function makeCaches(...names: string[]) {
  const there = new Set(names)
  return {
    keys: async () => [...there],
    delete: async (name: string) => there.delete(name),
  }
}

/** What a browser keeps for the look of pages: its keys are its own, as those of a `Storage` are. */
export const makeStorage = (rows: Record<string, string>) =>
  Object.defineProperty({ ...rows }, 'clear', {
    value(this: Record<string, string>) {
      for (const key of Object.keys(this)) delete this[key]
    },
  })
