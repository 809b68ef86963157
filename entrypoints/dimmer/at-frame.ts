/**
 * Calls at the next frame, at most three times within 300 ms; the last asking is never lost. At the frame, since what
 * was opened just now is in place by then and not yet drawn; seldom, since another extension may answer us in kind.
 */
export function atFrame(call: () => void): () => void {
  let free = 3
  let asked = false
  const go = () => {
    if (!asked || !free) return
    free--
    asked = false
    requestAnimationFrame(call)
    setTimeout(() => {
      free++
      go()
    }, 300)
  }
  return () => {
    asked = true
    go()
  }
}
