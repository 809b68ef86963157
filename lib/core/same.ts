/** Whether two values that JSON can hold are equal, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(x).filter((key) => x[key] !== undefined)
  const others = Object.keys(y).filter((key) => y[key] !== undefined)
  return keys.length === others.length && keys.every((key) => isSame(x[key], y[key]))
}
