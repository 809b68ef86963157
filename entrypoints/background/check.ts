import { offerCheck } from '../../lib/browser/context-menu.ts'
import { handOver } from '../../lib/browser/hand-over.ts'
import { openPage } from '../../lib/browser/pages.ts'
import { speakAs } from '../../lib/page/speak-as.ts'
import { nudgeWords } from '../../lib/texts/nudge-words.ts'
import { storedHere } from './stored.ts'

/** More than a packet's front says. */
const MOST = 500

/** Offers the check in the menu of the right button, in the language and the words that the settings ask for; anew where they are others. */
export function offersCheck(): () => Promise<void> {
  let offered: string | undefined
  return async () => {
    const { settings } = await storedHere()
    await speakAs(() => settings)
    const title = nudgeWords(settings).menu
    if (title === offered) return
    offered = title
    await offerCheck(title)
  }
}

/** Opens the check with what was selected. The text is handed over in memory; an address would stay in the history. */
export async function checkSelected(text: string): Promise<void> {
  await handOver(text.slice(0, MOST), 'medicine')
  await openPage('intake.html#check')
}
