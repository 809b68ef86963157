import type { CDPSession } from 'playwright-core'

/** Runs a function in one of our own pages that has no tab. */
export type InPage = <T>(
  work: string | ((...args: never[]) => T),
  ...args: unknown[]
) => Promise<Awaited<T>>

interface Answer {
  readonly id: number
  readonly error?: { readonly message: string }
  readonly result?: {
    readonly result: { readonly value?: unknown }
    readonly exceptionDetails?: {
      readonly text: string
      readonly exception?: { readonly description?: string }
    }
  }
}

/**
 * One of our own pages without a tab: it reads `storage.local` and asks the browser, and neither
 * comes to the front nor wakes the worker, so that a look does not change what is looked at.
 */
export async function openHidden(browser: CDPSession, url: string): Promise<InPage> {
  // Older protocol typings do not know `hidden`, hence the wider type.
  const { targetId } = (await sendTo(browser)('Target.createTarget', {
    url,
    hidden: true,
    background: true,
  })) as { targetId: string }
  return attachTo(browser, targetId)
}

const sendTo = (browser: CDPSession) =>
  browser.send.bind(browser) as (method: string, params: object) => Promise<never>

/** A page of ours that stands already: one without a tab, or the popup. */
export async function attachTo(browser: CDPSession, targetId: string): Promise<InPage> {
  const send = sendTo(browser)
  const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: false })) as {
    sessionId: string
  }
  const waiting = new Map<number, (answer: Answer) => void>()
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const answer = JSON.parse(event.message) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  let last = 0
  const ask = (method: string, params: object): Promise<Answer> => {
    const id = ++last
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    const message = JSON.stringify({ id, method, params })
    return send('Target.sendMessageToTarget', { sessionId, message }).then(() => answered)
  }
  const run = async (expression: string): Promise<unknown> => {
    const answer = await ask('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    const thrown = answer.result?.exceptionDetails
    if (answer.error) throw new Error(answer.error.message)
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text)
    return answer.result?.result.value
  }
  // The page has a moment of its own before the extension APIs are there.
  while (
    !(await run('document.readyState === "complete" && Boolean(globalThis.chrome?.storage)'))
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return (async (work: string | ((...args: never[]) => unknown), ...args: unknown[]) =>
    run(
      typeof work === 'string' ? work : `(${work})(${args.map((a) => JSON.stringify(a)).join()})`,
    )) as InPage
}
