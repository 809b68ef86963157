import { expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { lineStart } from '../../lib/texts/line-text.ts'
import { nudgeWords } from '../../lib/texts/nudge-words.ts'
import { t } from '../../lib/texts/t.ts'
import { english } from '../make/english.ts'
import { healthWords } from '../make/health-words.ts'

const settings = defaultSettings()
const worded = (words: 'neutral' | 'plain') =>
  nudgeWords({ ...settings, reminders: { ...settings.reminders, words } })

/** Shown where plain words were asked for, and nowhere else. */
const plainAlone = ['titlePlain', 'legsNow', 'calm', 'check'].map((one) => `ui.nudge.${one}`)

/** Everything of ours that is shown outside our own pages, where others see it too. */
const outside: Readonly<Record<string, string>> = {
  ...worded('neutral'),
  ...Object.fromEntries(
    Object.entries(english).filter(
      ([key]) => /^ui\.(nudge\.|step\.|fuse\.line$)/.test(key) && !plainAlone.includes(key),
    ),
  ),
  'name of the extension': t('ui.manifest.name'),
  'command to dim': t('ui.manifest.commandToggleDim'),
  'command for a note': t('ui.manifest.commandLegsNow'),
  'address bar, nothing typed': lineStart(),
  'address bar, switched off': t('ui.door.off'),
}

test.each(Object.entries(outside))('%s says nothing of health: %s', (_, words) => {
  expect(words).not.toMatch(healthWords)
})

test.each([
  ['neutral', 'menu', 'Check in Settle'],
  ['plain', 'menu', 'Check this for restless legs'],
  ['neutral', 'title', 'Settle: evening'],
  ['plain', 'title', 'Settle: time for your legs'],
  ['neutral', 'legsNow', 'I need a moment'],
  ['plain', 'legsNow', 'Legs now'],
] as const)('chosen %s, %s is "%s"', (words, key, said) => {
  expect(worded(words)[key]).toBe(said)
})
