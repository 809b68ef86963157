import { makeEvent } from './event.ts'

export interface Sender {
  readonly id?: string
  readonly url?: string
}

const ID = 'settle'
const ROOT = `chrome-extension://${ID}/`

/** `runtime`. One process holds the worker and its pages: whoever listens hears every message. */
export function makeRuntime() {
  const onMessage = makeEvent<[message: unknown, sender: Sender]>()
  const onInstalled = makeEvent<[{ reason: string }]>()
  const onStartup = makeEvent<[]>()
  const runtime = {
    id: ID,
    getURL: (path: string) => ROOT + path.replace(/^\//, ''),
    onMessage,
    onInstalled,
    onStartup,
    /** The page that `sendMessage` speaks from. */
    page: 'popup.html',
    sendMessage: (message: unknown) =>
      runtime.tell(message, { id: ID, url: runtime.getURL(runtime.page) }),
    /** A message of anybody: the answer of the first who has one. */
    async tell(message: unknown, sender: Sender): Promise<unknown> {
      const said = structuredClone(message)
      await null
      if (!onMessage.isHeard())
        throw new Error('Could not establish connection. Receiving end does not exist.')
      const answers = onMessage.fire(said, sender)
      return structuredClone(await answers.find((one) => one !== undefined))
    },
    reset() {
      runtime.page = 'popup.html'
    },
  }
  return runtime
}
