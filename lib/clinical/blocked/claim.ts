import type { SourceId } from '../sources.ts'

/** What was read and may not be said, in any words, as if it were so. */
export interface BlockedClaim {
  readonly id: string
  readonly claim: string
  readonly why: string
  readonly sources: readonly SourceId[]
  /** Over the lower-cased parts of a sentence: `blockedIn` says which parts state anything. */
  readonly patterns: readonly RegExp[]
}

/** Each of these somewhere in one part of a sentence, in any order; and nothing of what excuses it. */
export const all = (parts: readonly RegExp[], unless?: RegExp): RegExp =>
  new RegExp(
    `^${unless ? `(?!.*(?:${unless.source}))` : ''}${parts.map(({ source }) => `(?=.*(?:${source}))`).join('')}`,
  )

export const blockedClaim = <const Id extends string>(
  id: Id,
  rest: Omit<BlockedClaim, 'id'>,
): BlockedClaim & { readonly id: Id } => ({ id, ...rest })
