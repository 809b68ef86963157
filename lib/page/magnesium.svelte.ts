import { gateRowOf } from '../clinical/gates.ts'
import { capRowOf } from '../clinical/magnesium.ts'
import { planDoses, type Region } from '../clinical/magnesium-amounts.ts'
import { dayAfter, dayAt } from '../core/clock-time.ts'
import { gateOf } from '../core/gate.ts'
import { healthOf } from '../core/health.ts'
import {
  doseOn,
  type Ending,
  PLAN_KEY,
  type Plan,
  planStanding,
  REGION_KEY,
  readPlan,
} from '../core/magnesium/plan.ts'
import { stoolDays, stoolsEnd } from '../core/magnesium/stools.ts'
import { magnesiumOn, refusalOf, sumMg } from '../core/magnesium/sum.ts'
import type { Entry } from '../core/schema/entry.ts'
import { nightsBetween } from '../store/read.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { regionOf, signSince } from './planned-dose.ts'
import { onDiaryChanged, sayDiaryChanged } from './say.ts'

/** Nights on each side that can hold the days that count. */
const NIGHTS = 4

/** Magnesium as its section shows it: the plan, the day's doses, and what becomes of both. */
export class Magnesium {
  readonly #live: Live
  readonly #notes: Notes
  #profile = $state.raw<Readonly<Record<string, unknown>>>({})
  #entries = $state.raw<readonly Entry[]>([])
  /** Whether the diary could be read: null until that is known. */
  reads = $state<boolean | null>(null)
  unkept = $state(false)
  plan = $derived(readPlan(this.#profile))
  region = $derived(regionOf(this.#profile))
  cap = $derived(capRowOf(this.region))
  gate = $derived.by(() => gateOf(gateRowOf('magnesium'), healthOf(this.#profile), this.#live.now))
  standing = $derived.by(() => planStanding(this.plan, this.gate))
  day = $derived.by(() => dayAt(this.#live.now, this.#live.zone))
  doses = $derived.by(() => magnesiumOn(this.#entries, this.day))
  sum = $derived.by(() => sumMg(this.doses))
  /** What today's plan would be, where there is one. */
  doseMg = $derived.by(() => (this.plan ? doseOn(this.plan, this.day, planDoses) : null))
  /** A plan that began today would pass the cap once it is at its full amount. */
  refusal = $derived.by(() =>
    refusalOf(
      planDoses.thenMg,
      sumMg(this.doses.filter((one) => one.planned !== true)),
      this.cap.value,
    ),
  )
  stoolsToday = $derived.by(() => stoolDays(this.#entries).has(this.day))

  constructor(live: Live, notes: Notes) {
    this.#live = live
    this.#notes = notes
    onDiaryChanged(() => void this.load().catch(() => undefined))
  }

  async load(): Promise<void> {
    const { database, profile } = await this.#notes.open()
    this.reads = database !== null
    if (!database) return
    const { day } = this.#live.evening.night
    const [said, nights] = await Promise.all([
      profile(),
      nightsBetween(database, dayAfter(day, -NIGHTS), dayAfter(day, NIGHTS)),
    ])
    this.#profile = said
    this.#entries = [...nights.values()].flat()
    await this.#endByItself()
  }

  /** Begins a plan today; null, or why it is not planned. */
  async begin(): Promise<void> {
    if (this.standing !== 'offered' || this.refusal) return
    await this.#keep(PLAN_KEY, () => ({ startedOn: this.day }) satisfies Plan)
  }

  async end(by: Ending): Promise<void> {
    if (!this.plan || this.plan.endedBy !== undefined) return
    const ended = { endedOn: this.day, endedBy: by }
    await this.#keep(PLAN_KEY, (before) => ({
      ...this.plan,
      ...(readPlan({ [PLAN_KEY]: before }) ?? {}),
      ...ended,
    }))
  }

  async setRegion(region: Region): Promise<void> {
    await this.#keep(REGION_KEY, () => region)
  }

  /** Three days of loose stools, or a sign that the check was answered with, end it wherever they were noted. */
  async #endByItself(): Promise<void> {
    const { plan } = this
    if (!plan || plan.endedBy !== undefined) return
    if (signSince(this.#profile, plan, this.#live.zone)) await this.end('sign')
    else if (stoolsEnd(stoolDays(this.#entries), this.day, plan.startedOn)) await this.end('stools')
  }

  async #keep(key: string, change: (before: unknown) => unknown): Promise<void> {
    try {
      const value = await (await this.#notes.open()).changeProfile(key, change, Date.now())
      this.#profile = { ...this.#profile, [key]: value }
      this.unkept = false
    } catch {
      this.unkept = true
      return
    }
    await sayDiaryChanged()
  }
}
