import { type ActiveTab, activeTab } from '../../lib/browser/active-tab.ts'
import { type Undimmable, whyNotDimmed } from '../../lib/core/dimmable.ts'
import { readSite } from '../../lib/page/site.ts'

/** The page that the popup was opened over. */
export class Front {
  tab = $state.raw<ActiveTab | null>(null)
  /** Why it cannot be dimmed; null where it can, or where nobody can say. */
  readonly why = $derived.by((): Undimmable | null => {
    const url = this.tab?.url
    return url === undefined ? null : whyNotDimmed(url)
  })
  /** Its site; null where no site is dimmed, or where nobody can say. */
  readonly site = $derived.by(() => {
    const url = this.tab?.url
    return this.why || url === undefined ? null : readSite(url)
  })

  /** Never rejects. */
  async look(): Promise<void> {
    this.tab = await activeTab().catch(() => null)
  }

  /** It stays bright for a reason that can be told. A page of ours has its own palette. */
  isBright(dimsPages: boolean): boolean {
    return this.tab !== null && this.why !== 'extension' && (this.why !== null || !dimsPages)
  }
}
