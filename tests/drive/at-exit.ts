const endings = new Set<() => void>()

process.on('exit', () => {
  for (const end of endings) end()
})

/** Does something when this process ends, unless it is taken back before: no browser outlives its test. */
export function atExit(end: () => void): () => void {
  endings.add(end)
  return () => void endings.delete(end)
}
