import type { Dim } from './ramp.ts'

/**
 * Whether the list lets this host name be dimmed. A host counts with everything below it: `example.org` holds for
 * `news.example.org`, never for `notexample.org`. A page without a host (a file) is dimmed unless `list` is `only`.
 */
export function hostIsDimmed(dim: Pick<Dim, 'list' | 'hosts'>, host: string): boolean {
  const named = dim.hosts.some((h) => h !== '' && `.${host}`.endsWith(`.${h}`))
  return named === (dim.list === 'only')
}
