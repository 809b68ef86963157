import { describe, expect, it } from 'vitest'
import { hostIsDimmed } from '../../../lib/core/dim/hosts.ts'
import { lineAt } from '../../../lib/core/dim/line.ts'

const cases: [list: 'off' | 'only', hosts: string[], host: string, dimmed: boolean][] = [
  ['off', [], 'example.org', true],
  ['off', ['example.org'], 'example.org', false],
  ['off', ['example.org'], 'news.example.org', false],
  ['off', ['example.org'], 'notexample.org', true],
  ['off', ['news.example.org'], 'example.org', true],
  ['off', [''], 'example.org', true],
  ['off', ['example.org'], '', true],
  ['only', [], 'example.org', false],
  ['only', ['example.org'], 'example.org', true],
  ['only', ['example.org'], 'a.b.example.org', true],
  ['only', ['example.org'], 'example.com', false],
  ['only', ['example.org'], '', false],
  ['off', ['192.0.2.1'], '192.0.2.1', false],
]

describe('the lists of hosts', () => {
  it.each(cases)('%s %j: %s is dimmed: %s', (list, hosts, host, dimmed) => {
    expect(hostIsDimmed({ list, hosts }, host)).toBe(dimmed)
  })
})

describe('the line in the page', () => {
  it('stands from its moment for ten seconds', () => {
    const dim = { line: { id: 'x', text: 'Lights low', at: 1000 } }
    expect([999, 1000, 10_999, 11_000].map((now) => lineAt(dim, now))).toEqual([
      null,
      'Lights low',
      'Lights low',
      null,
    ])
    expect(lineAt({ line: null }, 5)).toBeNull()
  })
})
