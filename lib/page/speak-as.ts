import type { Settings } from '../core/schema/settings.ts'
import { writeAs } from '../texts/conventions.ts'
import { localeFrom } from '../texts/region.ts'
import { speak } from '../texts/t.ts'

/**
 * Speaks the language that somebody chose from then on, and writes times and dates as they want them: `settings` is asked
 * again at each. A page waits for it before it is drawn.
 */
export function speakAs(settings: () => Pick<Settings, 'language' | 'region'>): Promise<void> {
  const locale = localeFrom(navigator.language)
  writeAs(() => ({ locale, region: settings().region }))
  return speak(settings().language)
}
