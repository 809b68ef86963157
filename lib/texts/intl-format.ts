const formats = new Map<string, unknown>()

/** A format of `Intl`, kept: each costs time before a first frame, and is made when it is first asked for. */
export function intlFormat<F, O>(kind: new (locale: string, as: O) => F, locale: string, as: O): F {
  const key = kind.name + locale + JSON.stringify(as)
  if (!formats.has(key)) formats.set(key, new kind(locale, as))
  return formats.get(key) as F
}
