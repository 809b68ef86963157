import { type ReliefId, reliefRowOf } from '../relief.ts'
import { type StepKind, stepRowOf } from '../steps.ts'
import { type Known, rowKnown } from './known.ts'

/** What is known of a kind of step. Its row says something, or the tests do not pass. */
export function stepKnown<const Id extends StepKind>(kind: Id, numbers: Known['numbers'] = {}) {
  const row = stepRowOf(kind)
  if (!row?.caveat) throw new Error(`Nothing is said of the step ${kind}.`)
  return rowKnown({ ...row, id: kind, caveat: row.caveat }, numbers)
}

/** What is known of a thing on the shelf of the relief room. */
export function reliefKnown<const Id extends ReliefId>(id: Id, numbers: Known['numbers'] = {}) {
  const row = reliefRowOf(id)
  if (!row?.caveat) throw new Error(`Nothing is said of ${id}.`)
  return rowKnown({ ...row, id, caveat: row.caveat }, numbers)
}
