import { expect, test } from 'vitest'
import { readSite } from '../../lib/page/site.ts'

const long = (length: number) => `${'a'.repeat(length)}.example`
test.each([
  [' www.example.org ', 'example.org'],
  ['wwww.example.org', 'wwww.example.org'],
  ['example.org.', 'example.org'],
  ['http://example.org', 'example.org'],
  ['127.0.0.1', '127.0.0.1'],
  ['a-b.example', 'a-b.example'],
  [long(63), long(63)],
])('%j is the site %s', (text, host) => {
  expect(readSite(text)).toBe(host)
})

test.each([
  ...[
    '   ',
    'ftp://example.org',
    'ws://example.org',
    'file://example.org',
    'example .org',
    'example.org/a b',
  ],
  ...['-a.example', 'a-.example', 'a..example', '[::1]', 'a_b.example', 'intranet'],
  ...[long(64), `${'a.'.repeat(130)}example`],
])('%j is none', (text) => {
  expect(readSite(text)).toBeNull()
})
