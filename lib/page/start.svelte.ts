import { askToLast } from '../browser/lasting.ts'
import { dir, lang } from '../texts/t.ts'
import type { Palette } from './first-palette.ts'
import { Live } from './live.svelte.ts'
import { palettesFrom, showPalette } from './palette.ts'
import { reloadWhenDeleted } from './say.ts'
import { speakAs } from './speak-as.ts'
import { veilNight } from './veil.ts'

/** What every page of ours does first: settings, language, palette. What can wait is done after the first paint. */
export async function startPage(
  live = new Live(),
  always: () => Palette | null = () => null,
): Promise<Live> {
  await live.load()
  await speakAs(() => live.settings)
  document.documentElement.lang = lang
  document.documentElement.dir = dir
  $effect.root(() => {
    $effect(() => {
      const rows = palettesFrom(live.now, live.evening.dimNight, live.settings.dimming)
      veilNight(showPalette(rows, always()) === 'night')
    })
  })
  setTimeout(() => {
    void live.settleHome()
    // A private window has nothing that could last.
    void askToLast().catch(() => undefined)
  }, 100)
  setTimeout(reloadWhenDeleted, 100)
  setTimeout(() => void import('./keep-focus.ts').then(({ keepFocus }) => keepFocus()), 100)
  live.watch()
  return live
}
