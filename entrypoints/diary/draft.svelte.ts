import * as v from 'valibot'
import { isOfWholeNight, nightAbout } from '../../lib/core/about-night.ts'
import { clockTimeAt, type Day, type Zone, zoneOfRow } from '../../lib/core/clock-time.ts'
import { newEntry, revised } from '../../lib/core/entry.ts'
import { type EntryKind, saidFields } from '../../lib/core/fields/table.ts'
import { type Around, justNow, momentSaid, type When } from '../../lib/core/moment-in.ts'
import { nightAt, nightOf, type Schedule } from '../../lib/core/night.ts'
import { type Draft, type Entry, entry as schema } from '../../lib/core/schema/entry.ts'
import { stampNow } from '../../lib/page/stamp-now.ts'
import type { Book } from './book.svelte.ts'

type Values = Readonly<Record<string, unknown>>

/** An entry on its way: a new one, or one that is changed. */
export class EntryDraft {
  readonly #book: Book
  readonly kind: EntryKind
  readonly of: Entry | null
  /** The night whose page the form stands on, or that the entry is about. */
  readonly night: Day
  readonly schedule: Schedule
  readonly zone: Zone
  values = $state.raw<Values>({})
  /** When it was, as it is said; null while a day is open. */
  when = $state.raw<When | null>(null)
  /** The fields that the entry cannot stand without, or not as they are. */
  open = $state.raw<readonly string[]>([])
  /** Fields that hold a text which nobody can read. */
  #unread = $state.raw<readonly string[]>([])

  constructor(book: Book, kind: EntryKind, night: Day, of: Entry | null) {
    this.#book = book
    this.kind = kind
    this.of = of
    this.zone = of ? zoneOfRow(of) : book.zoneOf(night)
    this.schedule = book.schedule
    this.night = of && !isOfWholeNight(kind) ? this.#nightOf(of) : night
    const said = (of ?? {}) as unknown as Values
    this.values = of ? fieldsIn(kind, said) : kind === 'sleep' ? { answer: 'own' } : {}
    this.when = of ? { clock: clockTimeAt(of.at, this.zone), day: null } : this.#usual()
  }

  set(key: string, value: unknown): void {
    this.values = { ...this.values, [key]: value }
    this.#unread = this.#unread.filter((one) => one !== key)
    this.open = this.open.filter((one) => one !== key)
  }

  unread(key: string): void {
    this.#unread = [...new Set([...this.#unread, key])]
  }

  /** Keeps it. False where something is still open, or where it could not be kept. */
  async save(): Promise<boolean> {
    const at = this.#at()
    if (at === null) return false
    const row = this.#row(at)
    const parsed = v.safeParse(schema, row)
    const needed = saidFields(this.kind).filter(
      ({ key, required }) => required && empty(this.values[key]),
    )
    const refused = parsed.success ? [] : parsed.issues.map((issue) => String(issue.path?.[0]?.key))
    const unsaid = this.#isBare() ? saidFields(this.kind).filter(({ first }) => first) : []
    const open = [...needed, ...unsaid].map(({ key }) => key)
    this.open = [...new Set([...this.#unread, ...open, ...refused])]
    if (this.open.length > 0) return false
    if (!this.of) return this.#book.add(row)
    return this.#book.change(this.of, this.#said(), at)
  }

  /** What a clock time of the form is read against. */
  around(now: number): Around & { readonly night: Day } {
    const { kind, night, schedule, zone } = this
    return { kind, night, now, schedule, zone }
  }

  /** Whether minutes ago can be said: of a night that is over they are of another. */
  get isNow(): boolean {
    return !this.of && Date.now() < nightOf(this.night, this.schedule, this.zone).wake
  }

  /** The night that the moment of an entry is about, whatever night it was given in an earlier Settle. */
  #nightOf({ kind, at }: Entry): Day {
    return nightAbout(kind, at, this.schedule, this.zone)
  }

  /** Now, until the night is over; afterwards its lights out, and its wake for what is said in the morning. */
  #usual(): When {
    const { night, schedule, zone, kind } = this
    const { lightsOut, wake } = nightOf(night, schedule, zone)
    const isMorning = isOfWholeNight(kind) && nightAt(Date.now(), schedule, zone) === night
    if (this.isNow || isMorning) return justNow
    return { clock: clockTimeAt(isOfWholeNight(kind) ? wake : lightsOut, zone), day: null }
  }

  /** The moment that is said; null while it is open, or ahead of now. What was not said anew stays as it was. */
  #at(): number | null {
    const { of, when, zone } = this
    if (!when) return null
    const same =
      of && 'clock' in when && when.day === null && when.clock === clockTimeAt(of.at, zone)
    return same ? of.at : momentSaid(when, this.around(Date.now()))
  }

  #row(at: number): Entry {
    const { of, kind, night, schedule, zone } = this
    if (of) return revised(of, this.#said(), stampNow({ zone, schedule, at }))
    const about = isOfWholeNight(kind) ? { night } : {}
    return newEntry({ kind, ...this.#said() } as Draft, stampNow({ zone, schedule, at, ...about }))
  }

  /** An answer about a whole night in which nothing was answered, or words alone without a word. */
  #isBare(): boolean {
    const given = saidFields(this.kind).filter(({ key }) => !empty(this.values[key]))
    const says = isOfWholeNight(this.kind) || this.kind === 'note'
    return says && given.every(({ key }) => key === 'answer')
  }

  #said(): Values {
    const pairs = saidFields(this.kind).map(({ key }) => {
      const value = this.values[key]
      return [key, empty(value) ? undefined : value]
    })
    return { ...Object.fromEntries(pairs), ...this.#answer() }
  }

  /** A guess of the computer whose times the person has changed is corrected, no longer confirmed. */
  #answer(): Values {
    if (this.of?.kind !== 'sleep' || this.values['answer'] !== 'confirmed') return {}
    const moved =
      this.of.trySleep !== this.values['trySleep'] || this.of.finalWake !== this.values['finalWake']
    return moved ? { answer: 'corrected' } : {}
  }
}

const fieldsIn = (kind: EntryKind, said: Values): Values =>
  Object.fromEntries(saidFields(kind).map(({ key }) => [key, said[key]]))

const empty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
