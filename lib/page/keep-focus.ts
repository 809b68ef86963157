const controls = 'button, input, textarea, a[href], [tabindex]'

/** It can have the focus, if only by being given it, as a heading. */
const stands = (one: HTMLElement): boolean =>
  one.isConnected && !one.matches(':disabled') && one.checkVisibility()

const takesFocus = (one: HTMLElement): boolean => one.tabIndex >= 0 && stands(one)

const within = (place: ParentNode): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>(controls),
]

/**
 * Keeps the focus on the page. What had it and was taken away, moved or switched off hands it on: to what came in its place, to
 * its next neighbour, to the one before, as near by as there is one. Who came by keyboard would begin at the top again.
 */
export function keepFocus(): void {
  let held: HTMLElement | null = null
  let pointed = false
  let places: readonly HTMLElement[] = []
  let before: readonly HTMLElement[] = []

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    held = target
    places = [...ancestorsOf(target)]
    before = within(document)
  })
  // Who points has no use for it: the next space or Enter is not meant for a neighbour that was never pressed.
  document.addEventListener('pointerdown', () => (pointed = true), { capture: true })
  document.addEventListener('keydown', () => (pointed = false), { capture: true })

  new MutationObserver(() => {
    const active = document.activeElement ?? document.body
    if (!held || pointed || (active !== document.body && active !== held)) return
    if (!stands(held)) neighbour(held, places, before)?.focus({ preventScroll: true })
    else if (active !== held) held.focus({ preventScroll: true })
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'class'],
  })
}

function* ancestorsOf(one: HTMLElement): Generator<HTMLElement> {
  for (let at = one.parentElement; at; at = at.parentElement) yield at
}

function neighbour(
  held: HTMLElement,
  places: readonly HTMLElement[],
  before: readonly HTMLElement[],
): HTMLElement | undefined {
  const at = before.indexOf(held)
  for (const place of places) {
    const now = place.isConnected ? within(place).filter(takesFocus) : []
    const next =
      now.find((one) => !before.includes(one)) ??
      now.find((one) => before.indexOf(one) > at) ??
      now.at(-1)
    if (next) return next
  }
  return undefined
}
