import type { Heard } from './found.ts'

/** A function, or the text of one, that runs in a page. */
export type Work<T> = (...args: never[]) => T | Promise<T>
type Args<W> = W extends (...args: infer A) => unknown ? A : never
type Result<W> = W extends (...args: never[]) => infer R ? Awaited<R> : never
export type Run = <W extends Work<unknown>>(work: W, ...args: Args<W>) => Promise<Result<W>>

/** What the evening is played on: one browser with Settle, a second extension that listens, and a hostile page. */
export interface Stage {
  /** Where our pages lie. */
  readonly origin: string
  /** The address of the hostile page. */
  readonly web: string
  /** The folder of the person's downloads; it is there once there is one. */
  readonly downloads: string
  /** The id of the second extension. */
  readonly spyId: string
  /** Opens one of our pages in the tab that is used for them, and brings it to the front. */
  open(path: string): Promise<void>
  /** Runs a function in that tab. */
  readonly ours: Run
  /** Runs a function in the hostile page, which is brought to the front. */
  readonly hostile: Run
  /** Runs a function in the page of the second extension. */
  readonly spy: Run
  press(key: string): Promise<void>
  /** Enter on a line behind the keyword in the address bar. */
  enterLine(line: string): Promise<void>
  /** The menu of the right button over selected words: what the browser tells of a press on it. */
  checkSelected(text: string): Promise<void>
  /** Sets the clock and has the worker look. */
  setClock(at: number): Promise<void>
  /** Opens any address in a tab of its own and closes it. */
  visit(url: string): Promise<void>
  /** Ends the browser as a person does, and gives what its menu said and what its profile then holds. */
  end(): Promise<Heard[]>
}
