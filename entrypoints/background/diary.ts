import { openOurDiary } from '../../lib/page/open-diary.ts'
import type { Diary } from '../../lib/store/diary.ts'

/** What one wake-up brings comes one thing right after the other. */
const LINGER_MS = 1_000

let opened: Promise<Diary> | null = null
let users = 0
let closing: ReturnType<typeof setTimeout> | undefined

/**
 * Works with the diary of this browser; see `openDiary`. It is opened once for all that a wake-up does, and shut a moment
 * after the last of it. Where notes wait in the journal the next who comes tries to open it again.
 */
export async function withDiary<T>(work: (diary: Diary) => Promise<T>): Promise<T> {
  clearTimeout(closing)
  users++
  opened ??= open()
  try {
    return await work(await opened)
  } finally {
    users--
    if (users === 0) closing = setTimeout(shut, LINGER_MS)
  }
}

function open(): Promise<Diary> {
  const forget = () => {
    if (opened === mine) opened = null
  }
  const mine: Promise<Diary> = openOurDiary(forget)
  void mine.then(({ home }) => {
    if (home !== 'database') forget()
  })
  return mine
}

function shut(): void {
  void opened?.then((diary) => diary.close())
  opened = null
}
