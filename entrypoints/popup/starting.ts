import { asksConsent } from '../../lib/core/start.ts'
import type { Live } from '../../lib/page/live.svelte.ts'
import { countOffer, readOffer } from '../../lib/page/offer.ts'
import '../../lib/texts/of-start.ts'
import { t } from '../../lib/texts/t.ts'

/** What the first minute left open. */
export interface Starting {
  /** Asks who comes from 0.1.0; null where nobody is asked, or once it is answered. */
  consentWords(): string | null
  /** Offers what nobody has decided; null where nothing is offered. */
  readonly offerWords: string | null
  /** The offer was seen. */
  seen(): Promise<void>
}

export async function readStarting(live: Live): Promise<Starting> {
  const what = await readOffer(live)
  return {
    consentWords: () =>
      asksConsent(live.settings, live.now, live.schedule, live.zone) ? t('ui.keeps.line') : null,
    offerWords: what && t(`ui.offer.${what}`),
    seen: () => countOffer(live),
  }
}
