import { connect, type Socket } from 'node:net'

/** Firefox's own remote protocol: `length:[type, id, name, parameters]` over TCP, answers `length:[1, id, error, result]`. */
export interface Marionette {
  send<T = unknown>(name: string, parameters?: object): Promise<T>
  close(): void
}

type Answer = [
  type: number,
  id: number,
  error: { error: string; message: string } | null,
  result: { value?: unknown },
]

/** Speaks to the Firefox that listens on a port, and begins a session. */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket = await connected(port)
  const waiting = new Map<
    number,
    { resolve: (value: never) => void; reject: (error: Error) => void }
  >()
  let last = 0
  onMessages(socket, (answer) => {
    if (!Array.isArray(answer)) return
    const [, id, error, result] = answer as Answer
    const call = waiting.get(id)
    waiting.delete(id)
    if (error) call?.reject(new Error(`${error.error}: ${error.message}`))
    else call?.resolve(result as never)
  })
  socket.on('close', () => {
    for (const call of waiting.values()) call.reject(new Error('Firefox is gone.'))
    waiting.clear()
  })
  const send = <T>(name: string, parameters: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve, reject })
      const text = JSON.stringify([0, id, name, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
  await send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: false } },
  })
  return { send, close: () => socket.destroy() }
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })
}

function onMessages(socket: Socket, take: (message: unknown) => void): void {
  let buffer = Buffer.alloc(0)
  socket.on('data', (bytes) => {
    buffer = Buffer.concat([buffer, bytes as Buffer])
    for (;;) {
      const colon = buffer.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(buffer.subarray(0, colon))
      if (buffer.length < end) return
      const text = buffer.subarray(colon + 1, end).toString()
      buffer = buffer.subarray(end)
      take(JSON.parse(text))
    }
  })
}
