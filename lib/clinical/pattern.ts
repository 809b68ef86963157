import { known } from './known/known.ts'

/** What the pattern check adds where moving or the evening no longer tells. */
export const severeClaim = known('patternSevere', {
  verdict: 'supported',
  caveat: 'c.patternSevere.caveat',
  sources: ['allen2014'],
})
