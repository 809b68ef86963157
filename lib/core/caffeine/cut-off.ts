/** From how large a single cup on which cut-off is offered; milligrams, and minutes before lights out. */
export interface LargeCup {
  readonly fromMg: number
  readonly leadMin: number
}

/**
 * The cut-off that is offered for the largest single cup a person takes, in minutes before lights out; null where there
 * is nothing to offer: no cup is that large, or theirs is as early already.
 */
export function offeredLeadMin(
  cupsMg: readonly number[],
  leadMin: number,
  large: LargeCup,
): number | null {
  const largest = Math.max(0, ...cupsMg)
  return largest >= large.fromMg && leadMin < large.leadMin ? large.leadMin : null
}
