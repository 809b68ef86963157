import { onLocalChange } from '../browser/local.ts'
import { onsetsIn } from '../core/restless.ts'
import type { Trouble } from '../core/trouble.ts'
import type { Diary } from '../store/diary.ts'
import { type WaitingDiary, waitingDiary } from '../store/waiting-diary.ts'
import type { Live } from './live.svelte.ts'

/** The notes of a page, for which a diary waits here. */
interface Page {
  /** Opens the diary of this browser, in the place of this one. */
  open(): Promise<Diary>
  /** What waited is kept, or was not and why. */
  moved(why: Trouble | null): Promise<void>
}

/** What could not be kept is tried again after this long, for as long as the page stands. */
const AGAIN_MS = 10_000

/** The diary of a page for as long as nothing may be kept: at once that is agreed to, here or elsewhere, it moves over. */
export function waitHere(live: Live, page: Page): Diary {
  const waiting = waitingDiary()
  const end = onLocalChange(['settings'], () => void look())
  async function look(): Promise<void> {
    await live.load()
    if (!(await live.mayKeep())) return
    end()
    await moveOver(live, waiting, page)
  }
  return waiting
}

async function moveOver(live: Live, waiting: WaitingDiary, page: Page): Promise<void> {
  const diary = await page.open()
  const onsets = onsetsIn((await waiting.everything()).entries)
  // As long as the person has to wait for it, if they do.
  for (;;) {
    const why = await waiting.moveTo(diary).then(
      () => null,
      (error: { reason?: Trouble }) => error.reason ?? 'unknown',
    )
    await page.moved(why)
    if (why === null) break
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
  // From here on the onset speaks for itself, and its quiet goes with its undo.
  const presses = live.said.presses.filter(({ at, back }) => !back && onsets.includes(at))
  if (presses.length > 0) await live.say({ presses: presses.map(({ at }) => ({ at, back: true })) })
}
