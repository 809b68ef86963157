import { activeTab } from '../../lib/browser/active-tab.ts'
import { dimByHand, isDimmedByHand, undimByHand } from '../../lib/browser/dimmed-by-hand.ts'
import { hostAllowed } from '../../lib/browser/hosts.ts'
import { openLog } from '../../lib/browser/pages.ts'
import { whyNotDimmed } from '../../lib/core/dimmable.ts'
import { notedNow } from '../../lib/core/ledger-change.ts'
import type { Rows } from '../../lib/core/take-up.ts'
import { storedHere } from './stored.ts'
import { dimResumed, dimSwitched } from './switch-dim.ts'
import type { Change, Here } from './wake.ts'

/**
 * The keyboard's dim does the one thing that shows. Where Settle dims the page in front by itself, and over a page of our
 * own, it switches the dimming of this night; elsewhere it dims this tab by hand, or no longer. The badge says that it was
 * done. Of a page that cannot be dimmed the popup says why.
 */
export async function toggleDim(take: (change: Change) => Promise<unknown>): Promise<void> {
  const tab = await activeTab()
  if (!tab?.url || (await isDimmedByItself(tab.url))) {
    await take((rows, here) => noted(dimSwitched(rows, here), here))
    return
  }
  let wasOff = false
  await take((rows, here) => {
    const resumed = dimResumed(rows, here)
    wasOff = resumed !== rows
    return noted(resumed, here)
  })
  if (!wasOff && (await isDimmedByHand(tab.id))) await undimByHand(tab.id)
  else if (!(await dimByHand(tab.id, tab.url))) await openLog()
}

async function isDimmedByItself(url: string): Promise<boolean> {
  if (whyNotDimmed(url) === 'extension') return true
  const { settings } = await storedHere()
  return settings.dimming.on && (await hostAllowed(url))
}

const noted = ({ evening, ledger }: Rows, { now }: Here): Rows => ({
  evening,
  ledger: notedNow(ledger, now),
})
