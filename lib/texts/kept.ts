const all = new Map<string, unknown>()

/** What is made when it is first asked for, and kept: what `Intl` makes costs time before a first frame. */
export function kept<T>(key: string, make: () => T): T {
  if (!all.has(key)) all.set(key, make())
  return all.get(key) as T
}

/** A format of `Intl`. */
export const intlFormat = <F, O>(
  kind: new (locale: string, as: O) => F,
  locale: string,
  as: O,
): F => kept(kind.name + locale + JSON.stringify(as), () => new kind(locale, as))
