import { type Component, tick } from 'svelte'
import type { Noted } from '../../lib/page/notes.svelte.ts'

const loads = {
  times: () => import('./Times.svelte'),
  coffee: () => import('./Coffee.svelte'),
  page: () => import('./ThisPage.svelte'),
  details: () => import('./Details.svelte'),
  trouble: () => import('./Troubles.svelte'),
  consent: () => import('../../components/AskConsent.svelte'),
  travel: () => import('./Travel.svelte'),
  sitting: () => import('./Sitting.svelte'),
}
type Loaded = keyof typeof loads
/** These are loaded with what they ask. */
const asking = ['sign', 'morning', 'earlier', 'question'] as const
type Asking = (typeof asking)[number]
export type PanelName = Loaded | Asking

type Props<N extends Loaded> =
  Awaited<ReturnType<(typeof loads)[N]>>['default'] extends Component<infer P> ? P : never
/** A part of the popup that is drawn in the place of its face. */
export type OpenPanel =
  | { [N in Loaded]: { readonly is: N; readonly Drawn: Component<Props<N>> } }[Loaded]
  | { readonly is: Asking }

const isAsking = (name: PanelName): name is Asking =>
  (asking as readonly PanelName[]).includes(name)

/** Which panel stands in the place of the face, and the way back to where it was opened. */
export class Panels {
  open = $state.raw<OpenPanel | null>(null)
  /** What draws it. */
  Opened = $state.raw<typeof import('./Opened.svelte').default | null>(null)
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

  /** Nothing of a panel, nor of what it stands in, is in the way of the first frame. */
  async #load(name: PanelName): Promise<void> {
    const [{ default: Drawn }, open] = await Promise.all([
      import('./Opened.svelte'),
      isAsking(name)
        ? { is: name }
        : loads[name]().then((panel) => ({ is: name, Drawn: panel.default }) as OpenPanel),
    ])
    this.Opened = Drawn
    this.open = open
    await tick()
  }

  close = async (): Promise<void> => {
    this.open = null
    await tick()
    this.#opener?.focus()
  }
}
