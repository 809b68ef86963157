import type { Dim } from './ramp.ts'

/** Whether a host is a site, or lies below it: `news.example.org` lies below `example.org`, `notexample.org` does not. */
export const isWithin = (host: string, site: string): boolean =>
  site !== '' && `.${host}`.endsWith(`.${site}`)

/**
 * Whether the list lets this host name be dimmed. A host counts with everything below it: `example.org` holds for
 * `news.example.org`, never for `notexample.org`. A page without a host (a file) is dimmed unless `list` is `only`.
 */
export function hostIsDimmed(dim: Pick<Dim, 'list' | 'hosts'>, host: string): boolean {
  const named = dim.hosts.some((site) => isWithin(host, site))
  return named === (dim.list === 'only')
}
