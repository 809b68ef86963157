import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../lib/core/fields.ts'
import { entry } from '../../lib/core/schema/entry.ts'
import { base } from '../../lib/core/schema/entry-base.ts'
import { makeDiary } from '../make/diary.ts'

/** What the computer guessed is never typed in. */
const notSaid = ['kind', 'guess']

describe.each(entry.options.map((option) => [option.entries.kind.literal, option] as const))(
  'the fields of %s',
  (kind, option) => {
    const fields = fieldsOf[kind]
    test('are those of its schema, all of them', () => {
      const own = Object.keys(option.entries).filter(
        (key) => !(key in base) && !notSaid.includes(key),
      )
      expect(fields.map((field) => field.key).sort()).toEqual([...own, 'note'].sort())
    })
    test('begin with what is usual, three at most', () => {
      const usual = fields.findIndex((field) => !field.first)
      const first = fields.filter((field) => field.first).length
      expect(first).toBeGreaterThan(0)
      expect(first).toBeLessThanOrEqual(3)
      expect(usual === -1 || usual === first).toBe(true)
    })
  },
)

test('what is needed is what the schema refuses to do without', () => {
  const rows = makeDiary({ seed: 3, last: '2026-11-20', nights: 200, zone: 'Europe/Berlin' })
  for (const [kind, fields] of Object.entries(fieldsOf)) {
    const row = rows.find((one) => one.kind === kind)
    for (const { key, needed } of fields) {
      const { [key]: _, ...without } = { ...row } as Record<string, unknown>
      // A note without words is one that nobody can read; the schema takes it all the same.
      if (kind !== 'note') expect(v.is(entry, without), `${kind} without ${key}`).toBe(!needed)
    }
  }
})
