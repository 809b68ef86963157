import { zoneOfRow } from '../core/clock-time.ts'
import type { Entry } from '../core/schema/entry.ts'
import { timeWords } from './clock-words.ts'
import { longDay } from './day-words.ts'
import { type EntryWords, entryWords } from './entry-words.ts'
import type { Names } from './field-words.ts'
import { t } from './t.ts'

/** Everything that the row of an entry says, closed and open. */
export interface RowWords extends EntryWords {
  readonly time: string
  readonly note: string | undefined
  readonly tags: readonly string[]
}

/** A row in words, at the clock that the person had then. */
export function rowWords(entry: Entry, names: Omit<Names, 'zone'>): RowWords {
  const zone = zoneOfRow(entry)
  return {
    ...entryWords(entry, { ...names, zone }),
    time: timeWords(entry.at, zone),
    note: entry.note,
    tags: [
      ...(entry.sample ? [t('ui.diary.sample')] : []),
      ...(entry.late ? [t('ui.diary.late')] : []),
    ],
  }
}

/** What the list shows of an entry, as one text to search: its row, and the night that this stands under. */
export function rowText(entry: Entry, names: Omit<Names, 'zone'>): string {
  const { time, title, note = '', tags, details } = rowWords(entry, names)
  const more = details.map(({ words }) => words)
  return [longDay(entry.night), time, title, note, ...tags, ...more].join('\n')
}
