import type { Claim } from './claim.ts'

/** What may be said of a jump at sleep onset. It is not restless legs, and it is not treated as such. */
export const jumpsClaim = {
  id: 'jumps',
  value: null,
  unit: null,
  verdict: 'supported',
  caveat: 'c.jumps.caveat',
  sources: ['whitney2018'],
} as const satisfies Claim
