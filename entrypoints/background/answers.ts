import { keepHandOvers } from '../../lib/browser/hand-over.ts'
import type { Answers } from '../../lib/browser/messages.ts'

/** What the worker answers to pages of ours. */
export const answers: Answers = {
  ...keepHandOvers(),
  keep: async () => 'unknown',
}
