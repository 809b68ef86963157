import type { Claim } from '../../lib/clinical/claim.ts'
import type { Known } from '../../lib/clinical/known/known.ts'
import type { StepRow } from '../../lib/clinical/steps.ts'

/** The lines of a table, whatever spaces keep its columns in line. */
export const linesOf = (table: string): string[] =>
  table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    )
export const line = (...cells: readonly (string | number | null)[]): string =>
  cells.map((one) => one ?? '–').join(' | ')
export const list = (all: readonly (string | number)[], by = ', '): string | null =>
  all.length > 0 ? all.join(by) : null
export const span = (ends: readonly number[] | null): string | null => ends?.join('–') ?? null
export const asked = ({
  gates: asks,
  heeds = [],
}: Pick<StepRow, 'gates' | 'heeds'>): string | null =>
  list([...asks.map((id) => `asks ${id}`), ...heeds.map((id) => `heeds ${id}`)])

/** What is shown with a claim, where that is not the text of its own name. */
export const shown = ({ id, caveat }: Claim): string[] =>
  caveat === `c.${id}.caveat` ? [] : [caveat ?? 'silent']
const numbersOf = (one: Claim & Partial<Pick<Known, 'numbers'>>): string | null =>
  one.numbers
    ? list(Object.entries(one.numbers).map((pair) => pair.join(' ')))
    : list([one.value].flat().filter((value) => value !== null))
export const claimLine = (one: Claim): string =>
  line(one.id, numbersOf(one), one.unit, one.verdict, list(one.sources), ...shown(one))
