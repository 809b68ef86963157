import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Claim } from '../../lib/clinical/claim.ts'
import type { SourceId } from '../../lib/clinical/sources.ts'

const folder = 'lib/clinical'

async function everything(): Promise<unknown[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  return Promise.all(files.map((name) => import(/* @vite-ignore */ resolve(folder, name))))
}

const isObject = (one: unknown): one is Record<string, unknown> =>
  typeof one === 'object' && one !== null

function* below(one: unknown, seen = new Set<unknown>()): Generator<Record<string, unknown>> {
  if (!isObject(one) || seen.has(one)) return
  seen.add(one)
  yield one
  for (const value of Object.values(one)) yield* below(value, seen)
}

const found = [...below(await everything())]

/** Every claim that lib/clinical exports, wherever it lies in it. */
export const everyClaim: readonly Claim[] = found.filter(
  (one): one is Record<string, unknown> & Claim =>
    typeof one['id'] === 'string' && 'verdict' in one && 'caveat' in one && 'sources' in one,
)

/** Every publication that something in lib/clinical rests on. */
export const everySourceUsed: ReadonlySet<SourceId> = new Set(
  found.flatMap((one) => {
    const { sources, basis } = one
    return [sources, basis].flatMap((ids) => (Array.isArray(ids) ? (ids as SourceId[]) : []))
  }),
)
