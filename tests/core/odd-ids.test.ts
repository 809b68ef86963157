import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import { eveningAt } from '../../lib/core/evening.ts'
import { answerTo } from '../../lib/core/health.ts'
import { emptyLedger, rowOf } from '../../lib/core/ledger.ts'

const odd = ['constructor', 'toString', '__proto__', 'hasOwnProperty']

describe.each(odd)('an id from a file that is called %s', (id) => {
  it('was not shown, and its moment is one', () => {
    expect(rowOf(emptyLedger, { night: '2026-11-20', id })).toBeUndefined()
    expect(
      rowOf({ ...emptyLedger, nights: { '2026-11-20': {} } }, { night: '2026-11-20', id }),
    ).toBeUndefined()
    expect(rowOf(emptyLedger, { night: id, id })).toBeUndefined()
  })

  it('as the kind of a step has a moment with an end', () => {
    const settings = defaultSettings()
    const step = { ...settings.routine[0], id, kind: id, on: true, by: 'nudge' }
    const now = Date.parse('2026-11-20T21:00:00Z')
    const own = { ...settings, routine: [step] } as typeof settings
    const { moments } = eveningAt(now, 'UTC', own, null, lastLeads)
    expect(moments.every(({ at, until }) => Number.isFinite(at) && until >= at)).toBe(true)
    expect(moments.length).toBeGreaterThan(0)
  })

  it('answers nothing', () => {
    expect(answerTo({}, id)).toBeUndefined()
  })
})
