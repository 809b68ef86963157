import { parseArgs } from 'node:util'
import { type GroupName, groupNames, groupOf, quotas } from './groups.ts'
import type { Wish } from './to-draw.ts'

export interface Asked {
  readonly wish: Wish
  readonly workers: number
  /** Where the table is written; nowhere where it is not asked for. */
  readonly table: string | undefined
}

const isGroup = (name: string): name is GroupName =>
  (groupNames as readonly string[]).includes(name)

/** Each mutant is tried alone, but two at once at the most: more would wait for one another. */
const MOST_WORKERS = 2

/** What is asked for in a command, or in words why that cannot be done. */
export function askedFor(args: readonly string[], root: string): Asked | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '20261130' },
      group: { type: 'string', multiple: true, default: [...groupNames] },
      only: { type: 'string', default: '' },
      count: { type: 'string' },
      workers: { type: 'string', default: String(MOST_WORKERS) },
      table: { type: 'string', default: process.env['SETTLE_TABLE'] },
    },
  })
  const { seed, only } = values
  const unknown = values.group.filter((name) => !isGroup(name))
  if (unknown.length > 0)
    return `No group is called ${unknown.join(', ')}. There are: ${groupNames.join(', ')}.`
  const count = values.count === undefined ? undefined : Number(values.count)
  const workers = Math.min(MOST_WORKERS, Number(values.workers))
  if (!(workers >= 1) || (count !== undefined && !(count >= 1)))
    return '--count and --workers are numbers from 1.'
  const ofPath = only === '' ? undefined : groupOf(only.endsWith('.ts') ? only : `${only}/`)
  if (only !== '' && !ofPath) return `${only} is in no group.`
  const groups = (ofPath ? [ofPath] : values.group.filter(isGroup)).map((name) => ({
    ...{ name, count: count ?? quotas[name] },
  }))
  return { wish: { root, seed, only, groups }, workers, table: values.table }
}
