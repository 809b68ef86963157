import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultRoutine, seedRoutine } from '../../lib/clinical/defaults.ts'
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

it('a whole list taken for another comes back in its own order', () => {
  const own = defaultRoutine()
  expect(old.map(({ id }) => id)).not.toEqual(own.map(({ id }) => id))
  expect(undone(old, own, old)).toEqual(own)
  expect(undone(own, old, own)).toEqual(old)
})

it('what the person took away since stays away, and what comes back finds its place without it', () => {
  const [a, b, c, d, ...rest] = old as [Step, Step, Step, Step]
  // C was taken from the list, and B by the person afterwards.
  expect(undone([a, d, ...rest], old, [a, b, d, ...rest])).toEqual([a, c, d, ...rest])
  // B and C were taken, and D was edited afterwards.
  const since = edit([a, d, ...rest], d.id)
  expect(undone(since, old, [a, d, ...rest])).toEqual(edit(old, d.id))
  // B was taken, and put back by the person: it is there once, as it is now.
  const again = [a, c, d, ...rest, edit([b], b.id)[0] as Step]
  expect(undone(again, old, [a, c, d, ...rest])).toEqual(again)
})
