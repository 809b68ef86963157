import type { Worker } from 'playwright-core'

export type Dispatch = { dispatch(...args: unknown[]): void }

/** What the browser calls when Enter is pressed on a line behind the keyword. */
export const enterLine = (worker: Worker, line: string) =>
  worker.evaluate(
    (text) => (chrome.omnibox.onInputEntered as never as Dispatch).dispatch(text, 'currentTab'),
    line,
  )
/** What the address bar says under a line, and whether the browser took it. */
export const saysUnderLine = (worker: Worker, line: string) =>
  worker.evaluate(
    (text) =>
      new Promise<{ says: string; refused: string | null }>((done) => {
        const own = chrome.omnibox.setDefaultSuggestion
        chrome.omnibox.setDefaultSuggestion = ((suggestion: { description: string }) => {
          chrome.omnibox.setDefaultSuggestion = own
          const end = (refused: string | null) => done({ says: suggestion.description, refused })
          try {
            // Chromium parses the XML and refuses what it cannot read.
            Promise.resolve(own.call(chrome.omnibox, suggestion)).then(
              () => end(null),
              (error) => end(String(error)),
            )
          } catch (error) {
            end(String(error))
          }
        }) as never
        ;(chrome.omnibox.onInputChanged as never as Dispatch).dispatch(text, () => undefined)
      }),
    line,
  )
