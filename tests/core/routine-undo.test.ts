import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seedRoutine } from '../../lib/clinical/defaults.ts'
import { undone } from '../../lib/core/routine-undo.ts'
import type { Step } from '../../lib/core/schema/settings.ts'
import { runsOf } from '../make/long-form.ts'

const old = seedRoutine(() => true)
const edit = (steps: readonly Step[], id: string): Step[] =>
  steps.map((step) => (step.id === id ? { ...step, leadMin: step.leadMin + 5 } : step))

it('A removed, B edited, undone: A is back and the edit of B is there', () => {
  const [a, b] = old as [Step, Step]
  const made = old.slice(1)
  expect(undone(edit(made, b.id), old, made)).toEqual(edit(old, b.id))
  expect(undone(made, old, made)).toEqual(old)
  expect(a.id).not.toBe(b.id)
})

it('takes back what was done to the list and nothing that was done since', () => {
  const step = fc.nat(old.length - 1)
  fc.assert(
    fc.property(step, fc.array(step), fc.boolean(), (removed, edits, added) => {
      const made = old.filter((_, i) => i !== removed)
      let now: Step[] = made
      for (const i of edits) now = edit(now, (old[i] as Step).id)
      const own = { ...(old[0] as Step), id: 'own' }
      if (added) now = [...now, own]
      const back = undone(now, old, made)
      expect(back.filter(({ id }) => id !== (old[removed] as Step).id)).toEqual(now)
      expect(back).toContainEqual(old[removed])
      expect(back).toHaveLength(now.length + 1)
      // It stands where it stood, and what was added stands behind.
      expect(back.map(({ id }) => id)).toEqual(
        [...old, ...(added ? [own] : [])].map(({ id }) => id),
      )
    }),
    runsOf(200),
  )
})
