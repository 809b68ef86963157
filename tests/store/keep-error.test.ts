import { describe, expect, test } from 'vitest'
import { KeepError, keepError } from '../../lib/store/keep-error.ts'

const named = (name: string, text = '') => new DOMException(text, name)

describe('why a note could not be kept', () => {
  test.each<[string, unknown, KeepError['reason']]>([
    ['the quota is reached', named('QuotaExceededError'), 'full'],
    ['the quota, said by storage.local', new Error('Resource::kQuotaBytes quota exceeded'), 'full'],
    ['no space on the disk', named('UnknownError', 'Not enough space'), 'full'],
    ['a full disk', new Error('The DISK is full'), 'full'],
    ['as Chromium says it', new Error('IO error: FILE_ERROR_NO_SPACE'), 'full'],
    ['the disk in a text alone', 'disk', 'full'],
    ['the database is shut', named('InvalidStateError'), 'closed'],
    ['the transaction was ended', named('AbortError'), 'closed'],
    ['a transaction that a full disk ended', named('AbortError', 'disk'), 'full'],
    ['anything else', named('DataCloneError'), 'unknown'],
    ['an error of our own', new TypeError('x is undefined'), 'unknown'],
    ['nothing', null, 'unknown'],
    ['nothing at all', undefined, 'unknown'],
    ['a record without a name', {}, 'unknown'],
  ])('%s', (_, cause, reason) => {
    const error = keepError(cause)
    expect(error).toBeInstanceOf(KeepError)
    expect(error).toMatchObject({
      name: 'KeepError',
      reason,
      cause,
      message: `not kept: ${reason}`,
    })
  })
  test('is said once: such an error is handed on as it is', () => {
    const error = new KeepError('unknown', 'disk')
    expect(keepError(error)).toBe(error)
  })
})
