/** Milliseconds as the big digits show them: what is left is rounded up, what has passed down. */
export function faceOf(ms: number, left: boolean): string {
  const seconds = left ? Math.ceil(ms / 1000) : Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`
}
