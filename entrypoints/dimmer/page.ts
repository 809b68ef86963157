import { hostIsDimmed } from '../../lib/core/dim/hosts.ts'
import type { Dim } from '../../lib/core/dim/ramp.ts'

/** Our own pages take the dimmer in by a script tag; they have palettes of their own, and no list holds for them. */
export const pageIsOurs = () => location.protocol.endsWith('-extension:')

/** The person asked for this very tab: no list holds for it. */
const asked = () => Symbol.for('settle.here') in globalThis

/** A window without an address of its own (`about:blank`, `blob:`) counts with the page that opened it. */
const host = () => location.hostname || URL.parse(origin)?.hostname || ''

/** Whether this page is left alone altogether. The night palette has taken out more light than any dim. */
export const pageIsSpared = (dim: Dim): boolean =>
  pageIsOurs()
    ? document.documentElement?.dataset.palette === 'night'
    : !asked() && !hostIsDimmed(dim, host())

/** Calls when one of our own pages changes its palette. */
export function onPalette(call: () => void): void {
  if (!pageIsOurs()) return
  new MutationObserver(call).observe(document.documentElement, { attributes: true })
}

/** A video in full screen; a frame counts as one, since what is inside it is a player far more often than a page. */
export const videoIsFullScreen = (): boolean =>
  !!document.fullscreenElement?.matches('video,iframe,:has(video)')
