import { onTestFinished, vi } from 'vitest'

/** Languages as a build has them, room by room; `asked` lists what was fetched. Until the test is over. */
export function withLocales(files: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const asked: string[] = []
  const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    asked.push(String(address))
    const file = files[String(address).replace('/locales/', '').replace('.json', '')]
    // As both browsers do for a file of the extension that is not there.
    if (!file) throw new TypeError('Failed to fetch')
    return Response.json(file)
  })
  onTestFinished(() => fetching.mockRestore())
  return asked
}
