/** Where the check lies in `profile`. */
export const FLAGS_KEY = 'flags'

/** Whether something of the check waits to be read, by the row alone: the first frame loads no more than this. */
export const hasUnread = (profile: Readonly<Record<string, unknown>>): boolean =>
  (profile[FLAGS_KEY] as { acknowledged?: unknown } | null | undefined)?.acknowledged === false

/** Whether the person lets copies carry the row. */
export const isShared = (value: unknown): boolean =>
  (value as { shared?: unknown } | null | undefined)?.shared === true
