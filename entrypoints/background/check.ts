import { offerCheck } from '../../lib/browser/context-menu.ts'
import { handOver } from '../../lib/browser/hand-over.ts'
import { local } from '../../lib/browser/local.ts'
import { openPage } from '../../lib/browser/pages.ts'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { wordsIn } from '../../lib/texts/nudge-words.ts'

/** More than a packet's front says. */
const MOST = 500

/** The menu of the right button, in the words that a page left; before any page did, in English. */
export async function offerCheckHere(): Promise<void> {
  const { words } = await local.get('words')
  await offerCheck(wordsIn(words, defaultSettings()).menu)
}

/** Opens the check with what was selected. The text is handed over in memory; an address would stay in the history. */
export async function checkSelected(text: string): Promise<void> {
  await handOver(text.slice(0, MOST), 'medicine')
  await openPage('intake.html#check')
}
