/** The space bar starts and stops, where no control has the focus and nothing else is pressed with it. */
export function listenSpace(singleKeys: () => boolean, press: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.code !== 'Space' || event.repeat || !singleKeys()) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const { target } = event
    if (target instanceof Element && target.closest('button, a, input, textarea, summary')) return
    event.preventDefault()
    press()
  }
  document.addEventListener('keydown', listener)
  return () => document.removeEventListener('keydown', listener)
}
