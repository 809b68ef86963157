import * as v from 'valibot'
import { dimByHand } from '../../lib/browser/dimmed-by-hand.ts'
import { keepHandOvers } from '../../lib/browser/hand-over.ts'
import type { Answers } from '../../lib/browser/messages.ts'
import { changeIn, emptyEvening } from '../../lib/core/evening-row.ts'
import { isSame } from '../../lib/core/same.ts'
import { entry } from '../../lib/core/schema/entry.ts'
import { tellPages } from '../../lib/page/say.ts'
import { keepError } from '../../lib/store/keep-error.ts'
import type { Say } from './change.ts'
import { withDiary } from './diary.ts'

/** What pages ask of the worker. What it stores is read anew: a page may be older than the worker. */
export const answersBy = (say: Say, wake: () => void): Answers => ({
  ...keepHandOvers(),
  dimTab: ({ id, url }) => dimByHand(id, url),
  evening: (said) =>
    kept(async () => {
      const change = changeIn(said)
      if (isSame(change, emptyEvening))
        throw new TypeError('nothing that this worker knows was said')
      await say(change)
    }),
  keep: (said) =>
    kept(async () => {
      const rows = v.parse(v.array(entry), said)
      await withDiary((diary) => diary.add(rows))
      tellPages()
      wake()
    }),
})

async function kept(work: () => Promise<unknown>) {
  try {
    await work()
    return 'kept' as const
  } catch (error) {
    return keepError(error).reason
  }
}
