import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import { HOUR, instantOf, MINUTE, type Zone } from '../../lib/core/clock-time.ts'
import { nightOf } from '../../lib/core/night.ts'
import { planOf } from '../../lib/core/plan.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { english } from '../make/english.ts'

/** One stop of the evening: what is looked at, and what somebody does there. */
export interface Stop {
  readonly at: number
  readonly says: string
  /** The page that is read, or one of ours. */
  readonly look: 'reading' | '/popup.html' | '/welcome.html'
  readonly act?: { readonly key?: string; readonly button?: string }
}

export const zone: Zone = 'Europe/Berlin'
const day = '2026-11-20'

/** A person who allowed dimming and reminders, and who walks in the evening. */
export const settings: Settings = (() => {
  const usual = defaultSettings()
  return {
    ...usual,
    welcomed: true,
    dimming: { ...usual.dimming, on: true },
    routine: usual.routine.map((step) => ({ ...step, on: step.on || step.kind === 'walk' })),
  }
})()

export const night = nightOf(day, { week: settings.week, tonight: null }, zone)
export const from = instantOf(day, '18:00', zone)
export const moments = planOf(night, settings.routine, lastLeads).filter((m) => m.at >= from)

const atNudges: Stop[] = moments.map((moment) => ({
  // A few seconds late, as alarms are.
  at: moment.at + 4_000,
  says: english[`ui.step.${moment.kind}`] ?? moment.id,
  look: '/popup.html',
}))

const legsNow = english['ui.log.legsNow'] ?? ''
const dims: Stop[] = [0.25, 0.6, 0.98].map((share) => ({
  at: night.lightsOut - (1 - share) * settings.dimming.dim.leadMin * MINUTE,
  says: `A page while it dims, ${Math.round(share * 100)} % of the way`,
  look: 'reading',
}))

/** The whole evening, in order of time. */
export const stops: readonly Stop[] = [
  { at: from + 5_000, says: 'The welcome page', look: '/welcome.html' as const },
  { at: from + 10 * MINUTE, says: 'A page before the evening', look: 'reading' as const },
  { at: from + 20 * MINUTE, says: 'The popup: tonight', look: '/popup.html' as const },
  ...atNudges,
  ...dims,
  {
    at: night.lightsOut - 12 * MINUTE,
    says: 'A symptom, noted in one key: 4',
    look: '/popup.html' as const,
    act: { key: '4' },
  },
  {
    at: night.lightsOut + 8 * MINUTE,
    says: legsNow,
    look: '/popup.html' as const,
    act: { button: legsNow },
  },
  { at: night.lightsOut + 3.5 * HOUR, says: 'In the night', look: '/popup.html' as const },
  {
    at: night.wake + 5 * MINUTE,
    says: 'The morning: the page is itself',
    look: 'reading' as const,
  },
  { at: night.wake + HOUR, says: 'The popup in the morning', look: '/popup.html' as const },
].sort((a, b) => a.at - b.at)
