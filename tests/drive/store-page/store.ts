import type { Area } from '../../../lib/core/area.ts'
import { openDatabase } from '../../../lib/store/database.ts'
import { keepRows } from '../../../lib/store/database-diary.ts'
import { openDiary } from '../../../lib/store/diary.ts'
import * as read from '../../../lib/store/read.ts'
import { observe, seatBetween } from '../../../lib/store/seat.ts'

const area: Area = {
  get: (keys) => chrome.storage.local.get(keys as string[] | null),
  set: (items) => chrome.storage.local.set(items),
  remove: (keys) => chrome.storage.local.remove(keys as string[]),
}

/** In memory, for as long as the browser runs. */
const session: Area = {
  get: (keys) => chrome.storage.session.get(keys as string[] | null),
  set: (items) => chrome.storage.session.set(items),
  remove: (keys) => chrome.storage.session.remove(keys as string[]),
}

/** The store that ships, at hand for a test: what the page's own code would call. */
const store = { ...read, area, session, openDatabase, openDiary, keepRows, observe, seatBetween }
export type Store = typeof store
Object.assign(globalThis, { store })
