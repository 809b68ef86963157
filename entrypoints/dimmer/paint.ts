import { type Look, whiteOf } from '../../lib/core/dim/look.ts'

/** What one layer shows: how it mixes with what is below, how it is filled, and perhaps words. */
export type Pane = readonly [blend: string, style: string, words?: string]

// The evening palette, low in the middle. Its blend is none that CSS knows, so it stays plain, beside a dim that is.
const line = (words: string): Pane => [
  'line',
  'inset:auto 10vw 5vh;margin:auto;width:fit-content;padding:1em;border-radius:1em;background:#171310;color:#E8D8C4;font:16px/1.5 system-ui;text-align:center;unicode-bidi:plaintext',
  words,
]

/**
 * The layers that show a look, the last on top: grey, light, and above them a line of words. `holes` is a clip path
 * that leaves parts of the page uncovered, or empty.
 */
export function panesOf(look: Look | undefined, words: string | null, holes: string): Pane[] {
  const panes: Pane[] = []
  const fill = (blend: string, colour: string) =>
    panes.push([blend, `background:rgb(${colour});clip-path:${holes}`])
  // Saturation of a grey is none; how opaque it is says how much colour goes.
  if (look?.grey) fill('saturation', `128 128 128/${look.grey}`)
  if (look?.mode === 'multiply') fill(look.mode, `${whiteOf(look.factor)}`)
  if (look?.mode === 'normal') fill(look.mode, `0 0 0/${1 - look.factor[0]}`)
  if (words) panes.push(line(words))
  return panes
}
