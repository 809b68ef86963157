import { connect, type Socket } from 'node:net'

/** What a person does at a virtual screen: the browser's own windows hear of nothing else. */
export interface XInput {
  /** Clicks with the left button. */
  click(x: number, y: number): void
  /** Presses keys together, and lets go of them. */
  press(...keys: readonly Key[]): void
  close(): void
}

/** Where keys lie on a keyboard with the letters of English. */
const keycodes = { Escape: 9, 6: 15, u: 30, k: 45, l: 46, Shift: 50, Alt: 64 } as const
export type Key = `${keyof typeof keycodes}`

const KEY_PRESS = 2
const BUTTON_PRESS = 4
const MOTION = 6
const FAKE_INPUT = 2

/** Speaks X11 to the server of a display such as `:99`: a connection, and the extension XTEST. */
export async function openInput(display: string): Promise<XInput> {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`)
  const read = reader(socket)
  // Little-endian, protocol 11.0, no authority.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const head = await read(8)
  if (head[0] !== 1) throw new Error('The X server takes no client.')
  await read(head.readUInt16LE(6) * 4)
  const name = Buffer.from('XTEST\0\0\0')
  socket.write(Buffer.concat([Buffer.from([98, 0, 4, 0, 5, 0, 0, 0]), name]))
  const answer = await read(32)
  if (answer[8] !== 1) throw new Error('The X server has no XTEST.')
  const opcode = answer[9] ?? 0
  const fake = (type: number, detail: number, x = 0, y = 0) => {
    const event = Buffer.alloc(36)
    event.set([opcode, FAKE_INPUT, 9, 0, type, detail])
    event.writeInt16LE(x, 24)
    event.writeInt16LE(y, 26)
    socket.write(event)
  }
  return {
    click(x, y) {
      fake(MOTION, 0, x, y)
      fake(BUTTON_PRESS, 1)
      fake(BUTTON_PRESS + 1, 1)
    },
    press(...keys) {
      for (const key of keys) fake(KEY_PRESS, keycodes[key])
      for (const key of keys.toReversed()) fake(KEY_PRESS + 1, keycodes[key])
    },
    close: () => socket.destroy(),
  }
}

/** Reads so many bytes at a time. */
function reader(socket: Socket) {
  let waiting = Buffer.alloc(0)
  let arrived = () => {}
  socket.on('data', (bytes) => {
    waiting = Buffer.concat([waiting, bytes as Buffer])
    arrived()
  })
  return async (length: number): Promise<Buffer> => {
    while (waiting.length < length)
      await new Promise<void>((resolve, reject) => {
        arrived = resolve
        socket.once('error', reject)
      })
    const bytes = waiting.subarray(0, length)
    waiting = waiting.subarray(length)
    return bytes
  }
}
