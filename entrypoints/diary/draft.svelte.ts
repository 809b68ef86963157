import * as v from 'valibot'
import { clockTimeAt, type Day } from '../../lib/core/clock-time.ts'
import { correction, newEntry } from '../../lib/core/entry.ts'
import { fieldsOf } from '../../lib/core/fields.ts'
import { momentIn } from '../../lib/core/moment-in.ts'
import { nightAt, nightOf } from '../../lib/core/night.ts'
import {
  type Draft,
  type Entry,
  type EntryKind,
  entry as schema,
} from '../../lib/core/schema/entry.ts'
import type { Book } from './book.svelte.ts'
import type { Where } from './read-field.ts'

type Values = Readonly<Record<string, unknown>>

/** An entry on its way: a new one, or one that is changed. */
export class EntryDraft {
  readonly #book: Book
  readonly kind: EntryKind
  readonly of: Entry | null
  readonly where: Where
  values = $state.raw<Values>({})
  clock = $state('')
  /** The fields that the entry cannot stand without, or not as they are. */
  open = $state.raw<readonly string[]>([])
  /** Fields that hold a text which nobody can read. */
  #unread = $state.raw<readonly string[]>([])

  constructor(book: Book, kind: EntryKind, night: Day, of: Entry | null) {
    this.#book = book
    this.kind = kind
    this.of = of
    const zone = of?.zone ?? book.zoneOf(night)
    this.where = { night, schedule: book.schedule, zone }
    const said = (of ?? {}) as unknown as Values
    this.values = of ? fieldsIn(kind, said) : kind === 'sleep' ? { answer: 'own' } : {}
    this.clock = clockTimeAt(of?.at ?? this.#usualAt(), zone)
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
    const row = this.#row()
    const parsed = v.safeParse(schema, row)
    const needed = fieldsOf[this.kind].filter(
      ({ key, needed }) => needed && empty(this.values[key]),
    )
    const refused = parsed.success ? [] : parsed.issues.map((issue) => String(issue.path?.[0]?.key))
    this.open = [...new Set([...this.#unread, ...needed.map(({ key }) => key), ...refused])]
    if (this.open.length > 0) return false
    if (!this.of) return this.#book.add(row)
    return this.#book.change(this.of, { ...this.#said(), at: row.at, offsetMin: row.offsetMin })
  }

  /** Now, where the night lasts; afterwards its lights out, and its wake for what is said in the morning. */
  #usualAt(): number {
    const { night, schedule, zone } = this.where
    const now = Date.now()
    const { lightsOut, wake } = nightOf(night, schedule, zone)
    const inside = nightAt(now, schedule, zone) === night
    const ofMorning = ['morning', 'sleep', 'fortnight'].includes(this.kind)
    if (inside && (ofMorning || now < wake)) return now
    return ofMorning ? wake : lightsOut
  }

  #at(): number {
    const { night, schedule, zone } = this.where
    if (this.of && clockTimeAt(this.of.at, zone) === this.clock) return this.of.at
    const now = Date.now()
    const inside = nightAt(now, schedule, zone) === night
    if (!this.of && inside && clockTimeAt(now, zone) === this.clock) return now
    return momentIn(night, this.clock, schedule, zone)
  }

  #row(): Entry {
    const { night, schedule, zone } = this.where
    const now = Date.now()
    const stamp = { id: crypto.randomUUID(), at: this.#at(), now, zone, schedule, night }
    const row = newEntry({ kind: this.kind, ...this.#said() } as Draft, stamp)
    return this.of
      ? correction(
          { ...this.of, at: row.at, offsetMin: row.offsetMin },
          this.#said(),
          stamp.id,
          now,
        )
      : row
  }

  #said(): Values {
    const pairs = fieldsOf[this.kind].map(({ key }) => {
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
  Object.fromEntries(fieldsOf[kind].map(({ key }) => [key, said[key]]))

const empty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
