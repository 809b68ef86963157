/** The cache storage of a browser in which these lie. */
export function makeCaches(...names: string[]) {
  const there = new Set(names)
  return {
    keys: async () => [...there],
    delete: async (name: string) => there.delete(name),
  }
}
