const HOST =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** The host name in what somebody wrote or pasted: a name, or a whole address. */
export function readSite(text: string): string | null {
  const said = text.trim()
  if (said === '' || /\s/.test(said)) return null
  try {
    const { hostname, protocol } = new URL(said.includes('://') ? said : `https://${said}`)
    const host = hostname.replace(/^www\./, '').replace(/\.$/, '')
    const web = protocol === 'https:' || protocol === 'http:'
    return web && HOST.test(host) && (host.includes('.') || host === 'localhost') ? host : null
  } catch {
    return null
  }
}
