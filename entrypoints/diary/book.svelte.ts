import { type Day, dayAfter, dayAt, type Zone } from '../../lib/core/clock-time.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { removal, restoration, revised } from '../../lib/core/entry.ts'
import type { PlannedNight, Schedule } from '../../lib/core/night.ts'
import { hasUrges } from '../../lib/core/person.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { scheduleOf } from '../../lib/core/travel.ts'
import { recordEndedNights } from '../../lib/page/ended-nights.ts'
import type { Live } from '../../lib/page/live.svelte.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'
import { onDiaryChanged } from '../../lib/page/say.ts'
import { stampNow } from '../../lib/page/stamp-now.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { plannedIn } from '../../lib/store/nights.ts'
import { firstAt, nightsBetween } from '../../lib/store/read.ts'
import { holdsSample } from '../../lib/store/sample.ts'
import type { Names } from '../../lib/texts/field-words.ts'
import { hashOf, type Place, placeOf } from './place.ts'

/** What was just done to an entry. It can be taken back until the next thing is done. */
export interface Done {
  readonly what: 'added' | 'changed' | 'deleted'
  /** The row as it is shown now. */
  readonly entry: Entry
  /** The row that makes it what it was. */
  readonly back: (id: string, now: number) => Entry
}

/** The diary as its page shows it: where one is, what was just done, and the rows by night. */
export class Book {
  readonly live: Live
  readonly notes: Notes
  place = $state.raw<Place>({ view: 'list' })
  /** The night that the keyboard stands on. */
  day = $state<Day>('')
  /** Goes up with each change of the diary; what is shown is read again. */
  version = $state(0)
  /** Null until it is open, and where notes wait in the journal. */
  database = $state.raw<Database | null>(null)
  open = $state(false)
  urges = $state(true)
  sample = $state(false)
  /** The day on which the diary begins; null while it is empty. */
  first = $state<Day | null>(null)
  /** Something that is shown here could not be read, until the page is opened anew. */
  unread = $state(false)
  /** Nothing is kept at all. */
  empty = $state(false)
  last = $state.raw<Done | null>(null)
  /** Nights that are over and keep the hours they had. */
  planned = $state.raw<ReadonlyMap<Day, PlannedNight>>(new Map())
  /** Rows that this page has put in the place of others. */
  #newer = $state.raw<ReadonlyMap<string, Entry>>(new Map())
  /** The rows that those have replaced. */
  #older = new Map<string, string>()

  constructor(live: Live, notes: Notes) {
    this.live = live
    this.notes = notes
    this.day = this.tonight
    this.place = placeOf(location.hash, this.tonight)
    if (this.place.view === 'night') this.day = this.place.night
    addEventListener('hashchange', () => this.#follow())
  }

  /** The last night that has begun or begins this evening. */
  get tonight(): Day {
    return this.live.evening.dimNight.day
  }
  get schedule(): Schedule {
    const { settings, tonight, zone } = this.live
    return { ...scheduleOf(settings, tonight, zone), planned: this.planned }
  }
  /** Where the clock of a night stood. */
  zoneOf(night: Day): Zone {
    return this.planned.get(night)?.zone ?? this.live.zone
  }
  get names(): Names {
    const { routine, drinks } = this.live.settings
    return { routine, drinks, zone: this.live.zone }
  }

  /** Shows a place, and the night that the keyboard stands on there. */
  go(place: Place, day = this.day): void {
    this.place = place
    this.day = place.view === 'night' ? place.night : day
    location.hash = hashOf(place)
  }

  #follow(): void {
    const place = placeOf(location.hash, this.tonight)
    if (hashOf(place) !== hashOf(this.place)) this.go(place)
    scrollTo(0, 0)
  }

  async begin(): Promise<void> {
    const diary = await this.notes.open()
    this.database = diary.database
    const { nights } = await diary.profile().catch(() => ({ nights: null }))
    if (Array.isArray(nights))
      this.urges = hasUrges(nights.filter((one) => typeof one === 'string'))
    await recordEndedNights(this.database).catch(() => undefined)
    onDiaryChanged(() => void this.#plan().then(() => this.#look()))
    await this.#plan()
    await this.#look()
    this.open = true
  }

  /** The hours of nights; nothing that is done on this page changes any. */
  async #plan(): Promise<void> {
    if (this.database)
      this.planned = await plannedIn(this.database, Date.now()).catch(() => this.planned)
  }

  async #look(): Promise<void> {
    const diary = await this.notes.open()
    this.database = diary.database
    this.empty = (await diary.count().catch(() => 1)) === 0
    this.sample = this.database !== null && (await holdsSample(this.database).catch(() => false))
    const first = this.database && (await firstAt(this.database).catch(() => null))
    this.first = first === null ? null : dayAfter(dayAt(first, this.live.zone), -1)
    this.version++
  }

  /** Reads what is shown here. Where that fails the page says so, and `instead` stands in. */
  read<T>(reading: Promise<T>, instead: T): Promise<T> {
    return reading.catch(() => {
      this.unread = true
      return instead
    })
  }

  /** What stands of some nights, wherever the notes are. */
  nights(from: Day, to: Day): Promise<ReadonlyMap<Day, readonly Entry[]>> {
    const { database } = this
    const found = database ? nightsBetween(database, from, to) : this.#waiting(from, to)
    return this.read(found, new Map())
  }

  async #waiting(from: Day, to: Day): Promise<Map<Day, Entry[]>> {
    const { entries } = await (await this.notes.open()).everything()
    const within = standing(entries).filter(({ night }) => from <= night && night <= to)
    return Map.groupBy(within, ({ night }) => night)
  }

  /** A row as it stands by now; one that this page deleted carries `removed`. */
  nowOf(entry: Entry): Entry {
    const newer = this.#newer.get(entry.id)
    return newer ? this.nowOf(newer) : entry
  }

  /** One name for an entry through all that this page does to it, so that its row stays the row it is. */
  keyOf(entry: Entry): string {
    let id = entry.id
    for (let older = this.#older.get(id); older !== undefined; older = this.#older.get(id))
      id = older
    return id
  }

  add(entry: Entry): Promise<boolean> {
    return this.#keep(entry, null, {
      what: 'added',
      entry,
      back: (id, now) => removal(entry, id, now),
    })
  }

  change(of: Entry, said: Readonly<Record<string, unknown>>, at: number): Promise<boolean> {
    const entry = revised(of, said, stampNow({ zone: of.zone, schedule: this.schedule, at }))
    const back = (id: string, now: number) => restoration(of, entry, id, now)
    return this.#keep(entry, of, { what: 'changed', entry, back })
  }

  remove(of: Entry): Promise<boolean> {
    const entry = removal(of, crypto.randomUUID(), Date.now())
    const back = (id: string, now: number) => restoration(of, entry, id, now)
    return this.#keep(entry, of, { what: 'deleted', entry, back })
  }

  async undo(): Promise<boolean> {
    const { last } = this
    return last ? this.#keep(last.back(crypto.randomUUID(), Date.now()), last.entry, null) : false
  }

  /** A row was erased for good, with its history: nothing of it is shown any more, and nothing can be taken back. */
  async erased(entry: Entry): Promise<void> {
    const gone = { ...entry, id: `${entry.id} erased`, removed: true } as Entry
    this.#newer = new Map(this.#newer).set(entry.id, gone)
    this.last = null
    await this.#look()
  }

  /** The sample came or went. */
  async refresh(): Promise<void> {
    this.last = null
    this.#newer = new Map()
    await this.#look()
  }

  async #keep(row: Entry, of: Entry | null, done: Done | null): Promise<boolean> {
    if (!(await this.notes.keep([row], null))) return false
    if (of) {
      this.#newer = new Map(this.#newer).set(of.id, row)
      this.#older.set(row.id, of.id)
    }
    this.last = done
    await this.#look()
    return true
  }
}
