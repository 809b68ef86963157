import type { Chromium } from '../drive/chromium.ts'

/** Leaves word with the worker that Legs now was pressed, as the popup does before it opens the relief room. */
export const pressed = (chromium: Chromium, words: 'kept' | 'unkept' = 'kept'): Promise<unknown> =>
  chromium.hidden(
    (how: string) => chrome.runtime.sendMessage({ ask: 'hand', said: { as: 'press', words: how } }),
    words,
  )
