import { local, onLocalChange } from '../browser/local.ts'
import { defaultSettings } from '../clinical/defaults.ts'
import { lastLeads } from '../clinical/steps.ts'
import { dayAfter } from '../core/clock-time.ts'
import { eveningAt } from '../core/evening.ts'
import {
  ASKED,
  emptyEvening,
  sayTonight,
  snoozeOf,
  type TonightSaid,
  withChange,
} from '../core/evening-row.ts'
import { emptyLedger, type Ledger, readLedger } from '../core/ledger.ts'
import { mayKeep } from '../core/may-keep.ts'
import type { Schedule } from '../core/night.ts'
import type { EveningChange, EveningRow, Until } from '../core/schema/evening.ts'
import type { Settings, SettingsKey } from '../core/schema/settings.ts'
import { scheduleOf } from '../core/travel.ts'
import { saveSetting } from '../store/settings.ts'
import { readStored } from './read-stored.ts'
import { sayEvening } from './say-evening.ts'
import { upToDate } from './up-to-date.ts'
import { zoneNow } from './zone.ts'

/** How often a page looks at the clock. A minute holds a whole number of these. */
const LOOK_MS = 10_000

/**
 * What a page shows of the settings and of this evening, always as it is now: what is stored, and over it what the
 * person said here and is not stored yet. A change that cannot be kept is dropped, and what is stored shows again.
 */
export class Live {
  #stored = $state.raw<Settings>(defaultSettings())
  #said = $state.raw<EveningRow>(emptyEvening)
  #saving = $state.raw<readonly Partial<Settings>[]>([])
  #saying = $state.raw<readonly EveningChange[]>([])
  #broken = $state.raw<readonly SettingsKey[]>([])
  settings = $derived<Settings>(Object.assign({}, this.#stored, ...this.#saving))
  damaged = $derived(this.#broken.filter((key) => !this.#saving.some((one) => key in one)))
  ledger = $state.raw<Ledger>(emptyLedger)
  /** Something said of tonight could not be kept, and nothing that was said after it was. */
  unkept = $state(false)
  #refusals = 0
  now = $state(Date.now())
  zone = $state(zoneNow())
  /** What was said of this evening. */
  said = $derived(
    this.#saying.reduce<EveningRow>((row, one) => withChange(row, one, this.now), this.#said),
  )
  /** The last night whose hours are kept. */
  #through: unknown
  #planned = $state.raw<Schedule['planned']>(undefined)
  tonight = $derived(this.said.nights)
  snooze = $derived(snoozeOf(this.said, this.now))
  /** What gives a note its night: the hours of now, and for nights that are over those they had. */
  schedule = $derived<Schedule>({
    ...scheduleOf(this.settings, this.tonight, this.zone),
    planned: this.#planned,
  })
  evening = $derived(eveningAt(this.now, this.zone, this.settings, this.tonight, lastLeads))
  #reading: Promise<void> = Promise.resolve()
  /** The last change of a setting, once it is kept or refused. */
  #saved: Promise<unknown> = Promise.resolve()

  /** Whether notes may be kept, once the settings are read. */
  async mayKeep(): Promise<boolean> {
    await this.#reading.catch(() => undefined)
    return mayKeep(this.settings)
  }

  /** Reads what is stored. Of two readings under way the one that was asked for later counts, for both. */
  load(): Promise<void> {
    const mine: Promise<void> = this.#read(() => mine === this.#reading)
    this.#reading = mine
    return mine
  }

  async #read(counts: () => boolean): Promise<void> {
    const found = await local.get(null)
    const migrate = await upToDate(found)
    if (!counts()) return this.#reading
    const stored = migrate(found, Date.now())
    const read = readStored(stored)
    this.#stored = read.settings
    this.#broken = read.damaged
    this.#said = read.said
    this.#planned = read.schedule.planned
    this.ledger = readLedger(stored['ledger'])
    this.#through = (stored['nights'] as { through?: unknown } | undefined)?.through
    this.look()
  }

  /** Follows what is stored and the clock, for as long as the page is open. */
  watch(): void {
    onLocalChange(['settings', 'evening', 'ledger', ASKED], () => void this.load())
    this.#lookAgain()
    document.addEventListener('visibilitychange', () => this.look())
  }

  /** The zone of the first look after the first minute is home, until the person says otherwise. */
  async settleHome(): Promise<void> {
    const { travel } = this.settings
    if (mayKeep(this.settings) && travel.home === null && !this.damaged.includes('travel'))
      await this.save('travel', { home: this.zone, away: null }).catch(() => undefined)
  }

  /** Looks at the turn of each minute too: a form that is told a clock time which has just begun takes it for today's. */
  #lookAgain(): void {
    const look = () => {
      this.look()
      this.#lookAgain()
    }
    setTimeout(look, LOOK_MS - (Date.now() % LOOK_MS))
  }

  look(): void {
    this.now = Date.now()
    this.zone = zoneNow()
  }

  /**
   * Changes a setting at once, and keeps it, in the order of the changes. Rejects where it cannot be kept; what held before
   * holds again.
   */
  async save<K extends SettingsKey>(key: K, value: Settings[K]): Promise<void> {
    const before = Promise.all([this.#saved, this.#keepEnded()])
    const change = { [key]: value } as Partial<Settings>
    this.#saving = [...this.#saving, change]
    const saving = before.then(() => saveSetting(local, key, value, Date.now()))
    this.#saved = saving.catch(() => undefined)
    try {
      await saving
    } finally {
      await this.load().catch(() => undefined)
      this.#saving = this.#saving.filter((one) => one !== change)
    }
  }

  async setTonight(said: TonightSaid, night = this.evening.dimNight.day): Promise<void> {
    await this.say(sayTonight(this.said, night, said, Date.now()))
  }

  /** Bedtime and wake of tonight are again what the week says; what else was said of tonight stays. */
  async backToUsual(): Promise<void> {
    await this.setTonight({ bed: null, wake: null })
  }

  async setSnooze(until: Until): Promise<void> {
    await this.setTonight({ snooze: until })
  }

  async endSnooze(): Promise<void> {
    const { snooze } = this
    if (snooze) await this.setTonight({ snooze: null }, snooze.night)
  }

  /** The legs are better: the quiet of Legs now is over. Bed and screens still wait for its full time. */
  async endQuiet(at: number): Promise<void> {
    await this.say({ better: [{ at }] })
  }

  /** Says something of this evening: it shows at once, and is taken back where it cannot be kept; the page then says so. */
  async say(change: EveningChange): Promise<void> {
    const before = this.#refusals
    this.#saying = [...this.#saying, change]
    this.look()
    const kept = await sayEvening(change)
    await this.load().catch(() => undefined)
    this.#saying = this.#saying.filter((one) => one !== change)
    if (!kept) {
      this.#refusals++
      this.unkept = true
    } else if (this.#refusals === before) {
      // Of two under way the one that is kept does not hide that the other was refused.
      this.unkept = false
    }
  }

  /** Nights that are over keep the hours they had; awaited before any of those changes. Nearly always the worker was here. */
  async #keepEnded(): Promise<void> {
    this.look()
    const { night } = this.evening
    const over = this.now < night.wake ? dayAfter(night.day, -1) : night.day
    if (typeof this.#through === 'string' && this.#through >= over) return
    await import('./ended-nights.ts').then((loaded) => loaded.keepEndedNights()).catch(() => false)
  }
}
