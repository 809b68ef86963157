import type { Pane } from './paint.ts'

/**
 * The panes as a style sheet of the document, drawn by what CSS generates before and after the root's content. No node
 * of ours is in the document then: a page that was made on a server and is taken over whole finds it as it left it.
 */
export interface Sheet {
  /** Shows these panes and no others for `ms`. */
  show(panes: readonly Pane[], ms: number): void
  /** Looks at what has become of the root: the panes may not lie over all of the view any more. */
  check(): void
  remove(): void
}

/**
 * `lost` is called when the page does not let it be, and then it is to be removed. Gives nothing where the document
 * takes no sheet.
 */
export type CreateSheet = (lost: () => void) => Sheet | undefined

const SHEET = Symbol.for('settle.sheet')

/** By the script that is there only in the evening, and only where the page is still being read. */
export const createSheet: CreateSheet = (lost) =>
  (globalThis as { [SHEET]?: CreateSheet })[SHEET]?.(lost)
