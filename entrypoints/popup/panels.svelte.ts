import { type Component, tick } from 'svelte'
import type { Noted } from '../../lib/page/notes.svelte.ts'
import type { TextKey } from '../../lib/texts/texts.ts'

const loads = {
  times: () => import('./Times.svelte'),
  coffee: () => import('./Coffee.svelte'),
  page: () => import('./ThisPage.svelte'),
  details: () => import('./Details.svelte'),
  sign: () => import('./Signs.svelte'),
  trouble: () => import('./Troubles.svelte'),
  travel: () => import('./Travel.svelte'),
  sitting: () => import('./Sitting.svelte'),
}
type Loaded = keyof typeof loads
/** What comes only by day is loaded with what it asks. */
export type PanelName = Loaded | Late
type Late = 'morning' | 'earlier' | 'question'

export const panelTitles = {
  times: 'ui.face.times',
  coffee: 'ui.coffee.button',
  page: 'ui.face.whyBright',
  details: 'ui.face.title.details',
  sign: 'ui.face.title.sign',
  trouble: 'ui.face.title.trouble',
  travel: 'ui.face.title.travel',
  sitting: 'ui.face.title.sitting',
  morning: 'ui.face.morning',
  earlier: 'ui.face.title.earlier',
  question: 'ui.face.title.question',
} as const satisfies Record<PanelName, TextKey>

type Props<N extends Loaded> =
  Awaited<ReturnType<(typeof loads)[N]>>['default'] extends Component<infer P> ? P : never
/** A part of the popup that is drawn in the place of its face. */
export type OpenPanel =
  | { [N in Loaded]: { readonly is: N; readonly Drawn: Component<Props<N>> } }[Loaded]
  | { readonly is: Late }

/** Which panel stands in the place of the face, and the way back to where it was opened. */
export class Panels {
  open = $state.raw<OpenPanel | null>(null)
  /** The note whose details are asked for. */
  noted = $state.raw<Noted | null>(null)
  /** The times were opened to put reminders off. */
  later = $state(false)
  /** A panel that was asked for and is not drawn yet. */
  opening: Promise<void> | null = null
  #opener: HTMLElement | null = null

  show(name: PanelName, { later = false } = {}): Promise<void> {
    this.later = later
    this.#opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
    const opening = this.#load(name).finally(() => {
      if (this.opening === opening) this.opening = null
    })
    this.opening = opening
    return opening
  }

  /** Nothing of a panel stands in the way of the first frame. */
  async #load(name: PanelName): Promise<void> {
    if (name === 'morning' || name === 'earlier' || name === 'question') this.open = { is: name }
    else {
      const { default: Drawn } = await loads[name]()
      this.open = { is: name, Drawn } as OpenPanel
    }
    await tick()
  }

  close = async (): Promise<void> => {
    this.open = null
    await tick()
    this.#opener?.focus()
  }
}
