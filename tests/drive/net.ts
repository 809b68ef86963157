import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

/** Something that asked for the network: what, and on whose behalf. */
export interface Asked {
  readonly url: string
  readonly by: string
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Record<string, number> }
  readonly events: readonly { readonly type: number; readonly params?: Record<string, unknown> }[]
}

/**
 * Every request of an origin that Chromium's own network log knows of, our own files left out. The log
 * is made by `--log-net-log=<path> --net-log-capture-mode=Everything`, and whole once the browser is closed.
 */
export function requestsOf(origin: string, path: string): Asked[] {
  const log = readNetLog(path)
  const started = log.constants.logEventTypes['URL_REQUEST_START_JOB']
  if (started === undefined || log.events.length === 0) throw new Error('The network log is empty.')
  return log.events
    .filter((event) => event.type === started && event.params?.['url'])
    .map(({ params }) => ({
      url: String(params?.['url']),
      by: [
        params?.['initiator'],
        params?.['site_for_cookies'],
        params?.['network_isolation_key'],
      ].join(' '),
    }))
    .filter(({ url, by }) => by.includes(origin) && !url.startsWith(origin))
}

/** A browser that did not end well leaves the last bracket out. */
function readNetLog(path: string): NetLog {
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`)
  }
}

export interface SilentProxy {
  /** For `--proxy-server`. */
  readonly address: string
  /** The first line of everything that came: `CONNECT example.org:443 HTTP/1.1`. */
  readonly lines: readonly string[]
  close(): void
}

/** A proxy that answers nobody and writes down who knocked. Loopback does not pass it. */
export async function silentProxy(): Promise<SilentProxy> {
  const lines: string[] = []
  const server = createServer((socket) => {
    socket.once('data', (bytes) => {
      lines.push(bytes.toString('latin1').split('\r\n')[0] ?? '')
      socket.destroy()
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `127.0.0.1:${port}`, lines, close: () => void server.close() }
}
