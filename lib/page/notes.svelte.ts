import { untrack } from 'svelte'
import { local } from '../browser/local.ts'
import { ROOM_MS } from '../browser/pages.ts'
import type { Day, EpochMs } from '../core/clock-time.ts'
import { keptLately } from '../core/current-entries.ts'
import { newEntry, removal } from '../core/entry.ts'
import type { SymptomKind } from '../core/fields/symptom.ts'
import { hasUnread } from '../core/flags/name.ts'
import { personOf } from '../core/person.ts'
import { onsetsIn } from '../core/restless.ts'
import type { Draft, Entry } from '../core/schema/entry.ts'
import { type Away, awayOf, type Trouble } from '../core/trouble.ts'
import { addSoon } from '../store/add-soon.ts'
import type { Diary } from '../store/diary.ts'
import type { Live } from './live.svelte.ts'
import { openHere } from './open-here.ts'
import { readNear } from './read-near.ts'
import { type Reading, readOnce } from './read-once.ts'
import { onDiaryChanged, sayDiaryChanged } from './say.ts'
import { stampNow } from './stamp-now.ts'
import { tidyLater } from './tidy-later.ts'

/** Something that was just noted and can be taken back. */
export interface Noted {
  readonly entry: Entry
  readonly words: string
  readonly back?: () => Promise<void>
}

/** Undo stands this long, or until the next note. */
const UNDO_MS = 30_000
/** What another door kept can be taken back here for at least this long. */
const LEAST_UNDO_MS = 10_000

/** The diary as a page sees it: tonight's rows, the last note, and what went wrong. */
export class Notes {
  readonly #live: Live
  #diary: Promise<Diary> | null = null
  /** What was read since the last refresh. */
  #read: Reading | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #unhear: (() => void) | null = null
  tonight = $state.raw<readonly Entry[]>([])
  /** When Legs now was pressed, of the presses that stand and may still keep it quiet. */
  onsets = $state.raw<readonly EpochMs[]>([])
  usualKind = $state<SymptomKind>('urge')
  #chosen: SymptomKind | null = null
  /** Until the kind that was chosen last is on the disk. */
  #choosing: Promise<unknown> = Promise.resolve()
  #away: Away | null = null
  /** What this person ticked at the welcome, and the kinds among it. */
  nights = $state.raw<readonly string[]>([])
  kinds = $state.raw<readonly SymptomKind[]>([])
  /** Something of the check waits to be read before anything else. */
  unread = $state(false)
  last = $state.raw<Noted | null>(null)
  /** The last thing that happened was an undo. */
  undone = $state(false)
  #undoneAt = Number.NEGATIVE_INFINITY
  trouble = $state<Trouble | null>(null)

  constructor(live: Live) {
    this.#live = live
  }

  /** Opens the diary once; what is pressed before it is open waits for it. */
  open(): Promise<Diary> {
    this.#diary ??= this.#begin()
    return this.#diary
  }

  async #begin(): Promise<Diary> {
    const opening = openHere(() => {
      this.#diary = null
    })
    const diary = (await this.#live.mayKeep()) ? await opening : await this.#wait(opening)
    this.#away = awayOf(diary)
    this.#read = null
    // That a note was not kept is said until the next one is.
    this.trouble ??= this.#away
    const profile = await diary.profile().catch(() => ({}) as Record<string, unknown>)
    this.#know(profile)
    // Once, whatever becomes of the diary: a listener for each opening would hold each diary that was shut.
    const { database } = diary
    if (database && this.#unhear === null) tidyLater(database)
    this.#unhear ??= onDiaryChanged(() => void this.#hear())
    return diary
  }

  /** Until it is agreed that anything is kept, all waits in the memory of this page. */
  async #wait(opening: Promise<Diary>): Promise<Diary> {
    void opening.then((diary) => diary.close())
    const { waitHere } = await import('./wait-here.ts')
    return waitHere(this.#live, {
      open: () => {
        this.#diary = null
        return this.open()
      },
      moved: async (why) => {
        this.trouble = why ?? this.#away
        await Promise.all([sayDiaryChanged(), this.#readAgain()])
      },
    })
  }

  /** The diary as it was when tonight was last read: nothing of it is read twice. */
  async reading(): Promise<Reading> {
    const diary = await this.open()
    this.#read ??= readOnce(diary)
    return this.#read
  }

  /** Everything was deleted: what was last noted is gone, and a diary that did not open may open now. */
  beginAnew(): void {
    this.#diary = null
    this.trouble = null
    this.#show(null)
  }

  async #hear(): Promise<void> {
    await this.refresh()
    const profile = await (await this.reading()).profile().catch(() => null)
    if (profile) this.unread = hasUnread(profile)
  }

  #know(profile: Readonly<Record<string, unknown>>): void {
    const { nights, kinds, usualKind } = personOf(profile)
    this.nights = nights
    this.kinds = kinds
    // What was chosen while the diary was opening holds.
    this.usualKind = this.#chosen ?? usualKind
    this.unread = hasUnread(profile)
  }

  /** A page that stands open into the next evening shows that one. */
  follow(): void {
    // Not to be followed itself: the caller is an effect, which would begin anew with each look at the clock.
    let shown = untrack(() => this.#live.evening.dimNight.day)
    $effect(() => {
      const { day } = this.#live.evening.dimNight
      if (day !== shown) void this.refresh()
      shown = day
    })
  }

  async refresh(): Promise<void> {
    this.#read = null
    const nights = await readNear(this.#live, await this.reading()).catch(() => null)
    this.tonight = nights?.[0] ?? this.tonight
    if (nights) this.onsets = onsetsIn(nights.flat())
  }

  /** The quiet of an onset ends by its instant, which lies after the last look at the clock. */
  async #readAgain(): Promise<void> {
    await this.refresh()
    this.#live.look()
  }

  /**
   * Keeps a note. True once it is on the disk; false where it could not be kept, and `trouble` says why. `night` is the one
   * that it stands under in the page, where its moment does not say which.
   */
  note(draft: Draft, words: (entry: Entry) => string, night?: Day): Promise<boolean> {
    return this.noteAt(Date.now(), draft, words, night)
  }

  /** Keeps a note of what happened at a moment that may lie behind. */
  async noteAt(
    at: EpochMs,
    draft: Draft,
    words: (entry: Entry) => string,
    night?: Day,
  ): Promise<boolean> {
    const { schedule, zone } = this.#live
    const entry = newEntry(draft, stampNow({ schedule, zone, at, night }))
    return this.keep([entry], { entry, words: words(entry) })
  }

  /** Keeps rows and offers to take the note back. */
  async keep(rows: readonly Entry[], noted: Noted | null): Promise<boolean> {
    try {
      const { moved } = await this.#add(rows)
      if (moved) void this.#moves(moved)
      // A page goes as soon as it has kept a note: what was chosen right before must not go with it.
      else await this.#choosing
      this.trouble = moved ? 'journal' : this.#away
    } catch (error) {
      this.trouble = (error as { reason?: Trouble }).reason ?? 'unknown'
      return false
    }
    this.#show(noted)
    void sayDiaryChanged()
    // The note is on the disk: nobody waits until it is read again. The room that opens for an onset comes first.
    if (onsetsIn(rows).length > 0) setTimeout(() => void this.#readAgain(), ROOM_MS)
    else void this.#readAgain()
    return true
  }

  async #add(rows: readonly Entry[]): ReturnType<typeof addSoon> {
    if (await this.#live.mayKeep()) return addSoon(this.open(), local, rows)
    // However long that takes: nothing lies in the journal meanwhile.
    await (await this.open()).add(rows)
    return { moved: null }
  }

  /** A note waits while the diary opens: that is said until it has moved over, or for as long as the diary stays shut. */
  async #moves(moved: Promise<void>): Promise<void> {
    await moved
    if (this.trouble === 'journal') this.trouble = this.#away
    await Promise.all([sayDiaryChanged(), this.#readAgain()])
  }

  async undo(noted: Noted | null = this.last): Promise<boolean> {
    if (!noted) return false
    const kept = await this.keep([removal(noted.entry, crypto.randomUUID(), Date.now())], null)
    if (kept) await noted.back?.()
    this.undone = kept
    if (kept) this.#undoneAt = Date.now()
    return kept
  }

  async setUsualKind(kind: SymptomKind): Promise<void> {
    this.#chosen = kind
    this.usualKind = kind
    this.#choosing = this.open()
      .then((diary) => diary.setProfile('usualKind', kind, Date.now()))
      .catch(() => undefined)
    await this.#choosing
  }

  /** Takes up what another door kept just now, so that it can be taken back here. */
  async pickUp(notedOf: (entry: Entry) => Noted): Promise<void> {
    const [, ...others] = await readNear(this.#live, await this.reading()).catch(() => [])
    const now = Date.now()
    const entry = keptLately([...this.tonight, ...others.flat()], now, UNDO_MS)
    // What was noted or taken back here since comes first.
    if (!entry || entry.enteredAt <= (this.last?.entry.enteredAt ?? this.#undoneAt)) return
    this.#show(notedOf(entry), Math.max(LEAST_UNDO_MS, UNDO_MS - (now - entry.enteredAt)))
  }

  #show(noted: Noted | null, forMs = UNDO_MS): void {
    clearTimeout(this.#timer)
    this.last = noted
    this.undone = false
    if (noted) this.#timer = setTimeout(() => this.#show(null), forMs)
  }
}
