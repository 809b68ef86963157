import { type Change, chained, RETRY_MS, type World } from '../../entrypoints/background/wake.ts'
import { type Found, nudgeId } from '../../lib/core/decide.ts'
import type { StandUp } from '../../lib/core/fuse/stand-up.ts'
import { emptyLedger } from '../../lib/core/ledger.ts'
import type { Moment } from '../../lib/core/plan.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { inOrder } from './in-order.ts'

/** One thing that a person was shown. */
export interface Shown {
  readonly id: string
  readonly by: 'notification' | 'line'
  readonly moments: readonly Moment[]
  /** What the wall clock said. */
  readonly at: number
  /** What a clock that nobody moves said. */
  readonly true: number
}

/** Chromium shows a notification for about this long where the system keeps none, and lists it no longer. */
const LISTS_MS = 8_000

/**
 * A browser made of memory, with the worker that ships in it. Killing stops everything at the n-th
 * step from now, before or after that step had its effect, as a browser that is ended does.
 */
export function makeBrowser(settings: Settings, start: { now: number; zone: string }) {
  const memory = {
    clock: start.now,
    true: 0,
    zone: start.zone,
    settings,
    /** Settle was there before: nothing is kept from anybody for having come late. */
    stored: { ledger: emptyLedger } as Record<string, unknown>,
    /** Presses of Legs now that stand in the diary. */
    onsets: [] as number[],
    done: new Set<string>(),
    quiet: false,
    present: true,
    sounding: false,
    channel: 'notification' as Found['channel'],
    /** Whether the browser tells which notifications stand (Chromium does, Firefox does not). */
    lists: true,
    /** Ids that the browser lists, with the true time they came: it drops them after a few seconds. */
    listed: new Map<string, number>(),
    /** A look was finished since the browser started. */
    looked: false,
    badge: 0,
    /** The moments that the badge stands for. */
    pending: [] as readonly Moment[],
    lines: true,
    /** What the seat says of a moment: when to stand up. */
    standUp: (_now: number): StandUp | null => null,
    alarmAt: null as number | null,
    dim: null as unknown,
    shown: [] as Shown[],
    errors: [] as unknown[],
    killAt: null as { step: number; after: boolean } | null,
    fullDisk: false,
    /** Creating a notification rejects, as without a picture for it. */
    refuses: false,
  }
  const never = new Promise<never>(() => {})
  let steps = 0
  let killed: () => void = () => {}

  async function step(effect: () => void): Promise<void> {
    const kill = memory.killAt && memory.killAt.step === steps++ ? memory.killAt : null
    if (!kill || kill.after) effect()
    if (kill) {
      memory.killAt = null
      killed()
      await never
    }
  }

  const lastLeads = { caffeine: 360, dinner: 150, walk: 60, screens: 30, stretches: 10 }
  const here = () => ({
    now: memory.clock,
    zone: memory.zone,
    settings: memory.settings,
    stored: JSON.parse(JSON.stringify(memory.stored)),
    lastLeads,
  })
  const world: World = {
    async findRows() {
      await step(() => {})
      return here()
    },
    settingsIn: () => memory.settings,
    writeRows: (rows) =>
      step(() => {
        if (memory.fullDisk) throw new Error('QuotaExceededError')
        Object.assign(memory.stored, rows)
      }),
    forget: (keys) =>
      step(() => {
        for (const key of keys) delete memory.stored[key]
      }),
    async find(stored) {
      await step(() => {})
      return {
        ...here(),
        ...(stored ? { stored } : {}),
        onsets: [...memory.onsets],
        isDone: (m: Pick<Moment, 'night' | 'id'>) => memory.done.has(nudgeId(m)),
        restless: new Set<string>(),
        quiet: memory.quiet,
        present: memory.present,
        sounding: memory.sounding,
        channel: memory.channel,
        lines: memory.lines,
        standUp: memory.standUp(memory.clock),
        listed:
          memory.lists && memory.looked
            ? new Set(
                [...memory.listed].flatMap(([id, at]) => (memory.true - at < LISTS_MS ? [id] : [])),
              )
            : null,
      }
    },
    writeLedger: (ledger) =>
      step(() => {
        if (memory.fullDisk) throw new Error('QuotaExceededError')
        memory.stored['ledger'] = ledger
      }),
    showNudge: (nudge) =>
      step(() => {
        if (memory.refuses) throw new Error('the browser shows nothing')
        const id = nudgeId(nudge.moments[0] as Moment)
        memory.listed.set(id, memory.true)
        memory.shown.push({ id, ...nudge, at: memory.clock, true: memory.true })
      }),
    writeDim: (decision) =>
      step(() => {
        memory.dim = decision.dim
      }),
    setBadge: (decision) =>
      step(() => {
        memory.badge = decision.pending.length
        memory.pending = decision.pending
      }),
    syncDimmer: () => step(() => {}),
    noteLook: () =>
      step(() => {
        memory.looked = true
      }),
    armAlarm: (at) =>
      step(() => {
        memory.alarmAt = at
      }),
    report: (error) => void memory.errors.push(error),
  }
  let chain = chained(world, inOrder())
  let asked = 0

  return {
    memory,
    /** Wakes the worker, after a press; where it is killed on the way, the next one starts new. */
    async wake(change?: Change): Promise<'done' | 'killed'> {
      steps = 0
      const death = new Promise<'killed'>((resolve) => {
        killed = () => resolve('killed')
      })
      const pressed = change ? chain.take(change).catch(world.report) : null
      const woken = Promise.resolve(pressed).then(chain.wake)
      const end = await Promise.race([woken.then(() => 'done' as const), death])
      if (end === 'killed') chain = chained(world, inOrder())
      return end
    },
    /** A page says something of this evening, which the worker takes up when it looks. */
    say(change: EveningChange) {
      memory.stored[`asked:${asked++}`] = change
    },
    /** Time passes. */
    pass(ms: number) {
      memory.clock += ms
      memory.true += ms
    },
    /** Time passes until the alarm rings; whether anybody hears it or not, it is set for the next time. */
    ring() {
      const wait = Math.max((memory.alarmAt ?? memory.clock + RETRY_MS) - memory.clock, 1)
      memory.clock += wait
      memory.true += wait
      memory.alarmAt = memory.clock + RETRY_MS
    },
    /** Somebody moves the clock. */
    moveClock(ms: number) {
      memory.clock += ms
    },
    /** The browser closes: what it listed, its badge and its alarm are gone. */
    restart() {
      memory.listed.clear()
      memory.looked = false
      memory.badge = 0
      memory.alarmAt = null
      chain = chained(world, inOrder())
    },
  }
}
