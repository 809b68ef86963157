/** Why a note could not be kept. A person meets this one; it carries the reason for a plain sentence. */
export class KeepError extends Error {
  readonly reason: 'full' | 'closed' | 'unknown'
  constructor(reason: KeepError['reason'], cause: unknown) {
    super(`not kept: ${reason}`, { cause })
    this.name = 'KeepError'
    this.reason = reason
  }
}

export function keepError(cause: unknown): KeepError {
  if (cause instanceof KeepError) return cause
  const name = (cause as { name?: unknown } | null)?.name
  const text = String((cause as { message?: unknown } | null)?.message ?? cause)
  if (name === 'QuotaExceededError' || /quota|disk|space|FILE_ERROR_NO_SPACE/i.test(text))
    return new KeepError('full', cause)
  if (name === 'InvalidStateError' || name === 'AbortError') return new KeepError('closed', cause)
  return new KeepError('unknown', cause)
}
