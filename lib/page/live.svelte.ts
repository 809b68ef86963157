import * as v from 'valibot'
import { local, onLocalChange } from '../browser/local.ts'
import { defaultSettings } from '../clinical/defaults.ts'
import { lastLeads } from '../clinical/steps.ts'
import { dayAfter } from '../core/clock-time.ts'
import { eveningAt } from '../core/evening.ts'
import { emptyLedger, type Ledger, muteEnd, readLedger } from '../core/ledger.ts'
import {
  type Mute,
  mute,
  type Settings,
  type SettingsKey,
  type Snooze,
  snooze,
  type Tonight,
  tonight,
} from '../core/schema/settings.ts'
import { readSettings } from '../core/settings.ts'
import { saveSetting } from '../store/settings.ts'
import { zoneNow } from './zone.ts'

const keys = ['settings', 'tonight', 'snooze', 'mute', 'ledger', 'nights'] as const

/** How often a page looks at the clock. */
const LOOK_MS = 10_000

type TonightChange = { readonly [K in Exclude<keyof Tonight, 'night'>]?: Tonight[K] | undefined }

/** What a page shows of the settings and of tonight, always as it is now. */
export class Live {
  settings = $state.raw<Settings>(defaultSettings())
  damaged = $state.raw<readonly SettingsKey[]>([])
  tonight = $state.raw<Tonight | null>(null)
  snooze = $state.raw<Snooze | null>(null)
  mute = $state.raw<Mute | null>(null)
  ledger = $state.raw<Ledger>(emptyLedger)
  /** The last thing said of tonight could not be kept. */
  unkept = $state(false)
  now = $state(Date.now())
  zone = $state(zoneNow())
  evening = $derived(
    eveningAt(this.now, this.zone, this.settings, this.tonight, this.ledger.dimSwitch, lastLeads),
  )
  #saving = 0
  /** The last night whose hours are kept. */
  #through: unknown

  async load(): Promise<void> {
    const stored = await local.get([...keys])
    const read = readSettings(stored['settings'], defaultSettings())
    this.settings = read.settings
    this.damaged = read.damaged
    this.tonight = parsed(tonight, stored['tonight'])
    this.snooze = parsed(snooze, stored['snooze'])
    this.mute = parsed(mute, stored['mute'])
    this.ledger = readLedger(stored['ledger'])
    this.#through = (stored['nights'] as { through?: unknown } | undefined)?.through
    this.look()
  }

  /** Follows what is stored and the clock, for as long as the page is open. */
  watch(): void {
    onLocalChange(keys, () => {
      // A page that is saving knows better than the change it just made.
      if (this.#saving === 0) void this.load()
    })
    setInterval(() => this.look(), LOOK_MS)
    document.addEventListener('visibilitychange', () => this.look())
  }

  /** The zone of the first look after the welcome is home, until the person says otherwise. */
  async settleHome(): Promise<void> {
    const { travel, welcomed } = this.settings
    if (welcomed && travel.home === null && !this.damaged.includes('travel'))
      await this.save('travel', { home: this.zone, away: null }).catch(() => undefined)
  }

  look(): void {
    this.now = Date.now()
    this.zone = zoneNow()
  }

  /** Changes a setting at once, and keeps it. Rejects where it cannot be kept; what held before holds again. */
  async save<K extends SettingsKey>(key: K, value: Settings[K]): Promise<void> {
    const ended = this.#keepEnded()
    this.settings = { ...this.settings, [key]: value }
    this.damaged = this.damaged.filter((one) => one !== key)
    await this.#keep(async () => {
      await ended
      await saveSetting(local, key, value, Date.now())
    })
  }

  async setTonight(change: TonightChange, night = this.evening.dimNight.day): Promise<void> {
    const ended = this.#keepEnded()
    const before = this.tonight?.night === night ? this.tonight : { night }
    const merged = Object.entries({ ...before, ...change }).filter(
      ([, value]) => value !== undefined,
    )
    this.tonight = Object.fromEntries(merged) as unknown as Tonight
    await ended
    await this.#put({ tonight: this.tonight })
  }

  /** Bedtime and wake of tonight are again what the week says; what else was said of tonight stays. */
  async backToUsual(): Promise<void> {
    await this.setTonight({ bed: undefined, wake: undefined })
  }

  async setSnooze(until: Snooze['until']): Promise<void> {
    this.snooze = { night: this.evening.dimNight.day, at: Date.now(), until }
    await this.#put({ snooze: this.snooze })
  }

  async endSnooze(): Promise<void> {
    this.snooze = null
    await this.#keep(() => local.remove('snooze')).catch(() => undefined)
  }

  async setMute(at: number, until: number): Promise<void> {
    this.mute = { at, until }
    // Its end, just said, lies ahead of the last look at the clock.
    this.look()
    await this.#put({ mute: this.mute })
  }

  /** The legs are better: the quiet of Legs now is over. Bed and screens still wait for its full time. */
  async endQuiet(): Promise<void> {
    const now = Date.now()
    const until = muteEnd(this.mute, this.ledger, now)
    if (until === null) return
    this.mute = { at: now, until: now, urgesUntil: until }
    this.look()
    await this.#put({ mute: this.mute })
  }

  /** Nights that are over keep the hours they had; awaited before any of those changes. Nearly always the worker was here. */
  async #keepEnded(): Promise<void> {
    this.look()
    const { night } = this.evening
    const over = this.now < night.wake ? dayAfter(night.day, -1) : night.day
    if (typeof this.#through === 'string' && this.#through >= over) return
    await import('./ended-nights.ts').then((loaded) => loaded.keepEndedNights()).catch(() => false)
  }

  /** What is said of tonight alone; where it cannot be kept the page says so. */
  async #put(items: Record<string, unknown>): Promise<void> {
    await this.#keep(() => local.set(items)).then(
      () => {
        this.unkept = false
      },
      () => {
        this.unkept = true
      },
    )
  }

  /** While it writes, what is shown is newer than what is stored. */
  async #keep(write: () => Promise<void>): Promise<void> {
    this.#saving++
    try {
      await write()
    } catch (error) {
      this.#saving--
      await this.load()
      throw error
    }
    this.#saving--
  }
}

function parsed<S extends v.GenericSchema>(schema: S, stored: unknown): v.InferOutput<S> | null {
  const result = v.safeParse(schema, stored)
  return result.success ? result.output : null
}
