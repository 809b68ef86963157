import type { BlockedClaim } from './blocked/claim.ts'
import { blockedOnMinerals } from './blocked/minerals.ts'
import { blockedOnRemedies } from './blocked/remedies.ts'

/** The claims of the articles, and one of our own making, that no text states. */
export const blocked = [...blockedOnMinerals, ...blockedOnRemedies].sort((a, b) =>
  a.id < b.id ? -1 : 1,
) satisfies readonly BlockedClaim[]
export type BlockedId = (typeof blocked)[number]['id']

/** Words that sound like a denial and are none. */
const noDenial =
  /\b(?:not only|no doubt|without (?:a )?doubt|why not|won[’']t (?:hurt|harm|matter)|not (?:a problem|too late|too much))\b/g

/** Where a part of a sentence says that something is not so, or is an open question, it does not state it. */
const denial =
  /\b(?:not|\w+n[’']t|nobody|no one|none|neither|nor|cannot|no longer|no (?:study|studies|proof|evidence|link|trials?|difference|basis)|unproven|whether|advises? against)\b/

const shortfall = /\b(?:do|does|did)n[’']t (?:get|have|take in) enough\b/g

/** The parts of a text: a question goes with its answer; where one has a colon, the whole and what it divides. */
function partsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(noDenial, '').replace(shortfall, 'lack')
  const parts = plain.split(/[.!;](?=\s|$)|, but /)
  return [...parts, ...parts.flatMap((part) => part.split(/:\s/))]
}

/** The blocked claims that a text states. */
export function blockedIn(text: string): BlockedId[] {
  const stated = partsOf(text).filter((part) => !denial.test(part))
  return blocked
    .filter(({ patterns }) => patterns.some((one) => stated.some((part) => one.test(part))))
    .map(({ id }) => id)
}
