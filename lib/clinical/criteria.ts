import { known } from './known/known.ts'

/** What clinicians look for, in own words: the facts of the criteria of 2014, and none of their sentences. */
export const criteria = [
  { id: 'need', text: 'c.criteria.need' },
  { id: 'rest', text: 'c.criteria.rest' },
  { id: 'movement', text: 'c.criteria.movement' },
  { id: 'evening', text: 'c.criteria.evening' },
  // This one takes somebody who can look at the person: no list of answers settles it.
  { id: 'otherCause', text: 'c.criteria.otherCause' },
] as const satisfies readonly { readonly id: string; readonly text: `c.criteria.${string}` }[]
export type CriterionId = (typeof criteria)[number]['id']

/** What is said with the five, whatever the answers are. */
export const criteriaClaim = known('criteria', {
  verdict: 'supported',
  caveat: 'c.criteria.caveat',
  sources: ['allen2014', 'hening2009'],
})
