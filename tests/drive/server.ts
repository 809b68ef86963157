import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page by its path: the HTML, or what makes it from the request. */
export type Pages = Readonly<Record<string, string | ((request: IncomingMessage) => string)>>

export interface PageServer {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly origin: string
  url(path: string): string
  close(): Promise<void>
}

const white =
  '<!doctype html><meta charset="utf-8"><title>white</title><body style="margin:0;background:#fff">'

/** Serves pages on the loopback address. `/` is a white page unless it is given; what is unknown is 404. */
export async function servePages(pages: Pages = {}): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname
    const page = pages[path] ?? (path === '/' ? white : undefined)
    const html = typeof page === 'function' ? page(request) : page
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    })
    response.end(html ?? 'not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    url: (path) => `${origin}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
