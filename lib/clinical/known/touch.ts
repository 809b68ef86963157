import { known } from './known.ts'
import { stepKnown } from './rows.ts'

/** Stretching, massage, a warm drink. */
export const onTouch = [
  stepKnown('stretches'),
  known('stretchKind', {
    verdict: 'contradicted',
    caveat: 'c.stretchKind.caveat',
    sources: ['aliasgharpour2016'],
    mayHaveRead: 'c.stretchKind.mayHaveRead',
  }),
  stepKnown('massage'),
  stepKnown('drink'),
  known('chamomile', {
    verdict: 'contradicted',
    caveat: 'c.chamomile.caveat',
    sources: ['zick2011'],
    numbers: { people: 34 },
    mayHaveRead: 'c.chamomile.mayHaveRead',
  }),
] as const
