/** Milliseconds since 1970-01-01T00:00Z. Said again here so that the dimmer bundles nothing else. */
type EpochMs = number

/** One track over the evening: `from` until `startAt`, a straight line to `to` at `endAt`, `to` until it expires. */
export interface Ramp {
  readonly from: number
  readonly to: number
  readonly startAt: EpochMs
  readonly endAt: EpochMs
  /** From here on the track is off, whatever else the ramp says. */
  readonly until: EpochMs
}

/** The one value the dimmer obeys; the key `dim` in `storage.local`. It holds nothing about health. */
export interface Dim {
  /** Share of light taken away, 0 to 0.6. */
  readonly dim: Ramp
  /** Colour temperature in kelvin, 6500 (no tint) down to 1900. */
  readonly warm: Ramp
  /** Share of colour taken away, 0 to 1. */
  readonly grey: Ramp
  /** `off`: all hosts but these; `only`: none but these. A host counts with everything below it. */
  readonly list: 'off' | 'only'
  readonly hosts: readonly string[]
  readonly spareMedia: boolean
  readonly spareFullScreen: boolean
  /** A line of words for the page that has the focus: shown from `at` for ten seconds, once. */
  readonly line: { readonly id: string; readonly text: string; readonly at: EpochMs } | null
}
