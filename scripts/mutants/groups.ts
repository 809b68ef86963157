import type { Operator, Place } from './place.ts'

export const groupNames = ['core', 'store', 'clinical', 'state', 'worker'] as const
export type GroupName = (typeof groupNames)[number]

/** How many are drawn of each; some stand in the list of equivalents, and at least three hundred are to count. */
export const quotas: Readonly<Record<GroupName, number>> = {
  core: 115,
  store: 70,
  clinical: 65,
  state: 48,
  worker: 48,
}

/** Per cent of what counts that tests have to notice. Pages and the worker are held to one number together. */
export const bars: readonly {
  readonly name: string
  readonly groups: readonly GroupName[]
  readonly least: number
}[] = [
  { name: 'core', groups: ['core'], least: 95 },
  { name: 'store and files', groups: ['store'], least: 92 },
  { name: 'clinical', groups: ['clinical'], least: 95 },
  { name: 'state and worker', groups: ['state', 'worker'], least: 85 },
]

/** Which files belong to a group: the first that fits. */
const where: readonly (readonly [GroupName, RegExp])[] = [
  ['core', /^lib\/core\//],
  ['store', /^lib\/(store|files)\//],
  // The seeds and the list of what is never said are read by tests and by docs/seeds.md; no person sees them.
  ['clinical', /^lib\/clinical\/(?!seeds\/|blocked)/],
  ['state', /^lib\/page\//],
  // What only begins a page holds no state.
  [
    'state',
    /^entrypoints\/(diary|popup|relief|options|insights|welcome|intake|learn)\/(?!main\.ts)/,
  ],
  ['worker', /^(entrypoints\/background|lib\/browser)\//],
]

export const groupOf = (file: string): GroupName | undefined =>
  where.find(([, path]) => path.test(file))?.[0]

/** Tables of what is known: numbers and verdicts count there, and how a row is put together does not. */
const TABLES = /^lib\/clinical\/(source-rows\/|known\/|sources\.ts|ingredients\.ts)/
const shown: readonly Operator[] = ['number', 'other member of a union']
/** What is no verdict but the name of one of many publications or texts. */
const MOST_WORDS = 12

export const counts = ({ file, operator, words }: Place): boolean =>
  !TABLES.test(file) || (shown.includes(operator) && words <= MOST_WORDS)
