/** So long without a touch, in seconds, and nobody is there. Somebody who reads a page without scrolling stays within it. */
export const AWAY_AFTER_SEC = 300

/** What a browser says of the last seconds: used, untouched, or the screen is locked, where it knows that. */
export type InputState = 'active' | 'idle' | 'locked'

/**
 * Whether somebody is there to be reminded, from what the browser says of the last `AWAY_AFTER_SEC` and whether any tab of the
 * focused window `sounds`: who watches a film touches nothing. In front of a locked screen is nobody, whatever sounds. Where
 * the browser does not say (`null`), somebody is.
 */
export const isPresent = (state: InputState | null, sounds: boolean): boolean =>
  state !== 'locked' && (state !== 'idle' || sounds)
