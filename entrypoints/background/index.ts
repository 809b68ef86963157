import browser from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { selectedFor } from '../../lib/browser/context-menu.ts'
import { openDim } from '../../lib/browser/dim-home.ts'
import { followDimmedByHand } from '../../lib/browser/dimmed-by-hand.ts'
import { injectDimmer } from '../../lib/browser/dimmer-registration.ts'
import { forgetSaved } from '../../lib/browser/downloads.ts'
import { hostsAllowed } from '../../lib/browser/hosts.ts'
import { onLocalChange } from '../../lib/browser/local.ts'
import { armLook } from '../../lib/browser/look-alarm.ts'
import { answerPages } from '../../lib/browser/messages.ts'
import { openLog, openWelcome, ROOM_MS } from '../../lib/browser/pages.ts'
import { ASKED } from '../../lib/core/evening-row.ts'
import { underLock } from '../../lib/store/under-lock.ts'
import { answersBy } from './answers.ts'
import { type Say, saying } from './change.ts'
import { checkSelected, offersCheck } from './check.ts'
import { browserWorld } from './effects.ts'
import { entered, typed } from './line.ts'
import { saveCopyWhenDue } from './monthly-copy.ts'
import { legsNow, pressed } from './presses.ts'
import { noteSeat } from './seat.ts'
import { toggleDim } from './toggle-dim.ts'
import { type Change, chained, RETRY_MS } from './wake.ts'

/** Events that only hint that time has passed wake the worker this often at the most. */
const HINT_MS = 20_000

export default defineBackground(() => {
  void openDim()
  const chain = chained(browserWorld(), inTurn)
  const offerCheckHere = offersCheck()
  const wake = () => {
    const woken = chain.wake()
    // After it: nobody waits for this, and it says how things are now whenever it comes.
    void woken.then(() => noteSeat()).catch(() => undefined)
    return woken
  }
  /** What a press changes, and a look after it. */
  const after = async (press: Promise<Change | null>) => {
    try {
      const change = await press
      if (change) await chain.take(change)
    } finally {
      await wake()
    }
  }
  const say: Say = async (change) => {
    await chain.take(saying(change))
    void wake()
  }
  /** The alarm comes before it: what holds it up for ever must not be the last that is heard of Settle. */
  const firstLook = async () => {
    await armLook(Date.now() + RETRY_MS, RETRY_MS).catch(report)
    return wake()
  }
  const report = (error: unknown) => console.error('Settle:', error)
  let lastHint = 0
  const hint = () => {
    const now = Date.now()
    if (Math.abs(now - lastHint) < HINT_MS) return
    lastHint = now
    void wake()
  }

  followDimmedByHand()
  // Every listener in the first turn: an event that starts the worker is delivered to those alone.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void firstLook()
    void injectWhereAllowed()
    void offerCheckHere()
    if (reason === 'install') void openWelcome()
    if (reason === 'update') void forgetSaved().catch(() => undefined)
  })
  browser.runtime.onStartup.addListener(() => {
    void firstLook().then(copy)
    void offerCheckHere()
    // The end of the browser may have cut a copy short.
    void forgetSaved().catch(() => undefined)
  })
  browser.alarms.onAlarm.addListener(() => void wake().then(copy))
  onLocalChange(['settings', ASKED], () => void wake())
  onLocalChange(['settings'], () => void offerCheckHere())
  // Whatever was noted, the relief room may just be opening.
  onLocalChange(['poke'], () => void setTimeout(wake, ROOM_MS))
  answerPages(answersBy(say, () => void wake()))
  browser.contextMenus?.onClicked.addListener((info) => {
    const text = selectedFor(info)
    if (text !== null) void checkSelected(text)
  })
  browser.idle.onStateChanged.addListener((state) => {
    void noteSeat(state).catch(() => undefined)
    // Whatever looked a moment ago may have found nobody there yet.
    if (state === 'active') void wake()
  })
  browser.tabs.onActivated.addListener(hint)
  browser.windows?.onFocusChanged.addListener(hint)
  browser.permissions.onAdded.addListener(() => {
    listenToNotifications()
    void wake().then(injectWhereAllowed).then(copy)
  })
  browser.permissions.onRemoved.addListener(() => void wake())
  browser.commands?.onCommand.addListener((command) => {
    if (command === 'toggle-dim') void toggleDim(chain.take).catch(report).finally(wake)
    if (command === 'legs-now') void after(legsNow(say)).catch(report)
  })
  // Not there on Android.
  browser.omnibox?.onInputStarted.addListener(() => void typed(''))
  browser.omnibox?.onInputChanged.addListener((line) => void typed(line))
  browser.omnibox?.onInputEntered.addListener((line) => {
    void after(entered(line, say)).catch(report)
  })
  listenToNotifications()

  /** The API is there only once the permission is; a listener that is added twice is added once. */
  function listenToNotifications(): void {
    browser.notifications?.onClicked.addListener(clicked)
    browser.notifications?.onButtonClicked?.addListener(buttonPressed)
  }
  function clicked(): void {
    void openLog()
  }
  function buttonPressed(id: string, button: number): void {
    void after(pressed(id, button, say)).catch(report)
  }
})

/** Longer than whoever deletes everything holds it. */
const TURN_PATIENCE_MS = 60_000

/** A turn of the worker. The evening does not wait for a page that holds the lock and was frozen: it goes on without. */
async function inTurn<T>(turn: () => Promise<T>): Promise<T> {
  let begun = false
  const work = () => {
    begun = true
    return turn()
  }
  return underLock('look', work, TURN_PATIENCE_MS).catch((error) => {
    if (begun) throw error
    return turn()
  })
}

const copy = (): Promise<void> =>
  saveCopyWhenDue().catch((error) => console.error('Settle:', error))

async function injectWhereAllowed(): Promise<void> {
  if (await hostsAllowed()) await injectDimmer()
}
