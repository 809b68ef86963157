import { jumpsClaim } from '../jumps.ts'
import { known, rowKnown } from './known.ts'

/** What it may be instead: kinds told apart. */
export const onKinds = [
  known('kindUrge', { verdict: 'supported', caveat: 'c.kindUrge.caveat', sources: ['allen2014'] }),
  known('kindCramp', {
    verdict: 'supported',
    caveat: 'c.kindCramp.caveat',
    sources: ['hallegraeff2017', 'allen2014'],
    numbers: { minutes: 10 },
    unit: 'min',
  }),
  rowKnown(jumpsClaim),
  known('kindPeriodic', {
    verdict: 'supported',
    caveat: 'c.kindPeriodic.caveat',
    sources: ['aasm2025', 'allen2014'],
  }),
  known('kindPosition', {
    verdict: 'supported',
    caveat: 'c.kindPosition.caveat',
    sources: ['allen2014'],
  }),
  known('kindNerve', {
    verdict: 'supported',
    caveat: 'c.kindNerve.caveat',
    sources: ['hening2009', 'allen2014'],
  }),
  known('kindVein', { verdict: 'supported', caveat: 'c.kindVein.caveat', sources: ['allen2014'] }),
  known('kindArtery', {
    verdict: 'supported',
    caveat: 'c.kindArtery.caveat',
    sources: ['allen2014'],
  }),
  known('kindInner', {
    verdict: 'supported',
    caveat: 'c.kindInner.caveat',
    sources: ['allen2014'],
  }),
  known('kindOther', {
    verdict: 'supported',
    caveat: 'c.kindOther.caveat',
    sources: ['hening2009'],
  }),
] as const
