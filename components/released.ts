let pressed = false

const press = () => {
  pressed = true
}
const release = () => {
  pressed = false
}
addEventListener('pointerdown', press, { capture: true })
for (const end of ['pointerup', 'pointercancel'] as const)
  addEventListener(end, release, { capture: true })

/**
 * Calls once no pointer is held down, after the click that it makes; at once where none is. What moves a button from under a
 * press, as a message above it does, takes the click from it.
 */
export function whenReleased(call: () => void): void {
  if (!pressed) call()
  else addEventListener('pointerup', () => setTimeout(call), { once: true, capture: true })
}
