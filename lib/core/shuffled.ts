/** The same things in an order drawn by chance, each order as likely as another. `share` gives from 0 to below 1. */
export function shuffled<T>(of: readonly T[], share: () => number): T[] {
  const left = [...of]
  return of.map(() => left.splice(Math.floor(share() * left.length), 1)[0] as T)
}
