const endings = new Set<() => void>()

process.on('exit', () => {
  for (const end of endings) end()
})
// A runner that is done with a process ends it by a signal, of which `exit` hears nothing by itself.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(1))

/** Does something when this process ends, unless it is taken back before: no browser outlives its test. */
export function atExit(end: () => void): () => void {
  endings.add(end)
  return () => void endings.delete(end)
}
