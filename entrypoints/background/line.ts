import { suggest } from '../../lib/browser/address-bar.ts'
import { handOver } from '../../lib/browser/hand-over.ts'
import { openPage, openRelief } from '../../lib/browser/pages.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { notedNow } from '../../lib/core/ledger-change.ts'
import { readLine } from '../../lib/core/line.ts'
import { speakAs } from '../../lib/page/speak-as.ts'
import { lineSaves, lineStart, lineWhy, lineWords } from '../../lib/texts/line-text.ts'
import { t } from '../../lib/texts/t.ts'
import { inLedger, type Say } from './change.ts'
import { findHere, personHere } from './find.ts'
import { keep, keepOnset } from './keep.ts'
import { storedHere } from './stored.ts'
import type { Change } from './wake.ts'

let asked = 0

/** What the address bar says while a line is typed: what Enter would save, or why nothing. */
export async function typed(line: string): Promise<void> {
  const mine = ++asked
  const words = await wordsFor(line)
  // A slower answer to an earlier letter says nothing any more.
  if (mine === asked) suggest(words)
}

/** The words for a line, as they are said: not yet in the letters that the browser wants. */
export async function wordsFor(line: string): Promise<string> {
  const { settings, ...here } = await storedHere()
  await speakAs(() => settings)
  if (!settings.addressBar) return t('ui.door.off')
  if (line.trim() === '') return lineStart()
  const read = readLine(line, lineWords(), (await personHere()).usualKind)
  if (!read.ok) return lineWhy(read.reason)
  return lineSaves(read.said, here)
}

/**
 * Keeps what a line says and returns what that changes beside it. Returns null where nothing is kept: the door is
 * off, the line is not understood, or the note cannot be kept; a tab of ours then says why. It is quiet after an onset even so.
 */
export async function entered(line: string, say: Say): Promise<Change | null> {
  const found = await findHere()
  if (!found.settings.addressBar) {
    await openPage('options.html#doors')
    return null
  }
  const read = readLine(line, lineWords(), found.person.usualKind)
  if (!read.ok) {
    await showLine(line)
    return null
  }
  const { draft, minAgo } = read.said
  const at = Date.now() - minAgo * MINUTE
  const onset = draft.kind === 'symptom' && draft.onset === true
  const quiet = () => say({ presses: [{ at }] }).catch(() => undefined)
  let kept: boolean
  try {
    kept = await (onset ? keepOnset(found, draft, at) : keep(found, [[draft, { at }]]))
  } catch (error) {
    if (onset) await quiet()
    await showLine(line)
    throw error
  }
  if (onset) {
    if (!kept) await quiet()
    await openRelief(kept)
  }
  return kept ? inLedger(notedNow) : null
}

/** The log in a tab with the line; it is handed over in memory, since an address would stay in the history. */
async function showLine(line: string): Promise<void> {
  await handOver(line, 'line')
  await openPage('popup.html#line')
}
