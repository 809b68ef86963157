import type { Raised } from '../core/flags/said.ts'
import './of-flags.ts'
import { t } from './t.ts'

type Row = { readonly name: string; readonly tier: 'E' | 'U' | 'S' | 'I'; readonly say: string }

const say = (key: string): string => (t as (key: string) => string)(`ui.flag.say.${key}`)

/** What is said of what was raised, the most urgent first, each sentence once. */
export const flagWords = (raised: readonly Raised<Row>[]): string[] => [
  ...new Set(
    // An emergency that nobody is sure of has words of its own: it is asked about today.
    raised.map(({ row, unsure }) => say(unsure && row.tier === 'E' ? 'unsure' : row.say)),
  ),
]
