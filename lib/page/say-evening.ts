import { local } from '../browser/local.ts'
import { askWorker } from '../browser/messages.ts'
import type { EveningChange } from '../core/schema/evening.ts'
import { addAsked, askOrLeave } from '../store/asked.ts'

/** Says something of this evening; see `askOrLeave`. */
export const sayEvening = (change: EveningChange): Promise<boolean> =>
  askOrLeave(change, {
    ask: (one) => askWorker('evening', one),
    leave: (one) => addAsked(local, one, crypto.randomUUID()),
  })
