/** What happens in a page that the dimmer has to answer. */
export interface Watched {
  /** The page came to the front or went from it, or takes up where it was left. */
  readonly turned: () => void
  /** A hand moved; called for every input, so the answer has to be cheap. */
  readonly stirred: () => void
  /** Something may lie above us now. */
  readonly covered: () => void
  /** What is in view moved; called for every frame of scrolling. */
  readonly moved: () => void
  /** The page's own scripts have had their first run. */
  readonly ready: () => void
}

/**
 * Gives the function that binds every listener, on the window and in the capture phase, so before any of the page's.
 * It is called again after `document.open()`, which takes listeners away; being the same, none is there twice. All are
 * passive: none can hold up scrolling.
 */
export function watch(on: Watched, signal: AbortSignal): () => void {
  const opened = ({ target, newState }: ToggleEvent) => {
    const { ariaHidden, localName } = target as Element
    // Our own layers are such popovers too, and a page's that nobody can read matters as little.
    if (newState === 'open' && !ariaHidden && localName !== 'details') on.covered()
  }
  const answers: Readonly<Record<string, (event: never) => void>> = {
    visibilitychange: on.turned,
    pageshow: on.turned,
    fullscreenchange: on.turned,
    // A dialog inside a shadow tree sends no event past it, but takes the focus.
    focus: ({ target }: Event) => (target === window ? on.turned() : on.covered()),
    // Before a dialog or popover is there, so that no frame shows it uncovered; and after, to be sure.
    beforetoggle: opened,
    toggle: opened,
    DOMContentLoaded: on.ready,
    pointermove: on.stirred,
    pointerdown: on.stirred,
    keydown: on.stirred,
    scroll: on.moved,
    resize: on.moved,
    playing: on.moved,
  }
  const answer = (event: Event) => answers[event.type]?.(event as never)
  return () => {
    for (const name in answers) {
      window.addEventListener(name, answer, { capture: true, passive: true, signal })
    }
  }
}
