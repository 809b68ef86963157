/**
 * Over our own pages at night: whatever the palette cannot reach (native controls, emoji, a picture) is multiplied
 * by pure red, so that no green and no blue is left. It takes no click and is not there for a screen reader. How it
 * looks stands in `components/base.css`.
 */
let veil: HTMLElement | null = null

/** Puts the veil up or takes it down. Called again it does nothing new. */
export function veilNight(wanted: boolean): void {
  if (!wanted) {
    veil?.remove()
    veil = null
    return
  }
  if (veil) return
  veil = document.createElement('div')
  veil.className = 'veil'
  veil.popover = 'manual'
  veil.ariaHidden = 'true'
  document.body.append(veil)
  raise()
  // The same functions each time: none is there twice.
  document.addEventListener('beforetoggle', opening, { capture: true })
  document.addEventListener('fullscreenchange', raise)
}

/** Of what is in the top layer the last that was opened lies above the rest, so the veil is opened again. */
function raise(): void {
  if (!veil?.isConnected) return
  veil.hidePopover()
  veil.showPopover()
}

/** Comes before a dialog or popover is there, however it is opened; either way no frame shows it without the veil. */
function opening({ target, newState }: ToggleEvent): void {
  if (target === veil || newState !== 'open') return
  queueMicrotask(raise)
  requestAnimationFrame(raise)
}
