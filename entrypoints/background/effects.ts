import { setBadge } from '../../lib/browser/badge.ts'
import { dropLine, writeDim } from '../../lib/browser/dim-home.ts'
import { syncDimmer } from '../../lib/browser/dimmer-registration.ts'
import { local } from '../../lib/browser/local.ts'
import { armLook } from '../../lib/browser/look-alarm.ts'
import { showNotification } from '../../lib/browser/nudge.ts'
import { noteLook } from '../../lib/browser/session.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import { nudgeId } from '../../lib/core/decide.ts'
import { LINE_MS } from '../../lib/core/dim/line.ts'
import { spanOf } from '../../lib/core/dim/plan.ts'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import { hasEveningQuestion } from '../../lib/core/person.ts'
import type { Moment } from '../../lib/core/plan.ts'
import { isSame } from '../../lib/core/same.ts'
import { settingsIn } from '../../lib/page/read-stored.ts'
import { zoneNow } from '../../lib/page/zone.ts'
import { type FoundHere, findHere } from './find.ts'
import { badgeOf, badgeText, lineText, nudgeText } from './say.ts'
import { RETRY_MS, type World } from './wake.ts'

/** From so long before the first ramp the dimmer runs at the start of each page, not when it is idle. */
const EARLY_MS = 10 * 60_000

/** The browser as the worker's world. What was found is kept for the effects of the same wake-up alone. */
export function browserWorld(): World {
  let found: FoundHere
  /** Pages that Settle may reach no longer hear it still: for them the dim has ended. One asked for by hand goes by no list. */
  const reaching = (dim: Dim): Dim => (found.someHosts ? dim : { ...dim, list: 'only', hosts: [] })
  return {
    async findRows() {
      return { stored: await local.get(null), now: Date.now(), zone: zoneNow(), lastLeads }
    },
    settingsIn: (stored) => settingsIn(stored).settings,
    writeRows: (rows) => local.set({ ...rows }),
    forget: (keys) => local.remove([...keys]),
    async find(stored) {
      found = await findHere({ stored })
      return found
    },
    async writeLedger(ledger) {
      if (!isSame(ledger, found.stored['ledger'])) await local.set({ ledger })
      found = { ...found, stored: { ...found.stored, ledger } }
    },
    async showNudge({ by, moments }, decision) {
      if (by === 'notification') {
        const asks = hasEveningQuestion(found.person.nights)
        return showNotification(nudgeText(moments, found.settings, found.zone, asks))
      }
      const id = nudgeId(moments[0] as Moment)
      const line = { id, text: lineText(moments, found.settings), at: found.now }
      await writeDim({ ...reaching(decision.dim), line })
      // As far as the worker lives so long; else the next look takes it out.
      setTimeout(() => void dropLine().catch(() => undefined), LINE_MS)
    },
    async writeDim({ dim }) {
      // The line stays as it was: it ends by itself, and a look in its ten seconds must not cut it off.
      const next = { ...reaching(dim), line: found.dim?.line ?? null }
      if (!isSame(next, found.dim)) await writeDim(next)
    },
    setBadge: (decision) =>
      setBadge(badgeOf(decision), badgeText(decision, found.settings, found.zone, found.now)),
    syncDimmer: (decision) => {
      const span = spanOf(decision.dim)
      const evening = span !== null && found.now >= span.from - EARLY_MS && found.now < span.until
      const { on, spareMedia } = found.settings.dimming
      return syncDimmer({ allowed: found.someHosts, wanted: on, evening, spareMedia })
    },
    async noteLook() {
      if (!found.looked) await noteLook()
      await dropLine()
    },
    armAlarm: (at) => armLook(at, RETRY_MS),
    report: (error) => console.error('Settle:', error),
  }
}
