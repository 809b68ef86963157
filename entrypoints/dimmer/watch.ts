/** What happens in a page that the dimmer has to answer. */
export interface Watched {
  /** The page came to the front or went from it, or takes up where it was left. */
  readonly turned: () => void
  /** A hand moved; called for every input, so the answer has to be cheap. */
  readonly stirred: () => void
  /** Something may lie above us now. */
  readonly covered: () => void
  /** The window or something in it has the focus now. */
  readonly focused: () => void
  /** What is in view moved; called for every frame of scrolling. */
  readonly moved: () => void
  /** The page's own scripts have had their first run. */
  readonly ready: () => void
  /** All that the page began with is there. */
  readonly loaded: () => void
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
    if (ariaHidden || localName === 'details') return
    if (newState === 'open') on.covered()
    else on.focused()
  }
  const answers: Readonly<Record<string, (event: never) => void>> = {
    visibilitychange: on.turned,
    pageshow: on.turned,
    fullscreenchange: on.turned,
    // A dialog inside a shadow tree sends no event past it, but takes the focus: what is seen of it is its host.
    focus: ({ target }: Event) =>
      (target as HTMLElement).tabIndex < 0 ? on.covered() : on.focused(),
    // Before a dialog or popover is there, so that no frame shows it uncovered; and after, to be sure.
    beforetoggle: opened,
    toggle: opened,
    DOMContentLoaded: on.ready,
    load: on.loaded,
    pointermove: on.stirred,
    pointerdown: on.stirred,
    keydown: on.stirred,
    scroll: on.moved,
    resize: on.moved,
    playing: on.moved,
  }
  // What a page only says has happened has not.
  const answer = (event: Event) => event.isTrusted && answers[event.type]?.(event as never)
  return () => {
    for (const name in answers) {
      window.addEventListener(name, answer, { capture: true, passive: true, signal })
    }
  }
}
