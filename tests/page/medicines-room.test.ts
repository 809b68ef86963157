import { expect, test } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { Medicines } from '../../lib/page/medicines.svelte.ts'
import { eventually } from '../make/eventually.ts'
import { beginEach, elsewhere, NOW, noted, pageWith, pageWithout } from '../make/page.ts'

beginEach()
const medicine = (name: string): Draft => ({ kind: 'medicine', name, change: 'new' })
const names = ({ list }: Medicines) => list.map(({ name }) => name)

test('where the diary does not open nothing is read', async () => {
  const medicines = new Medicines((await pageWithout()).notes)
  expect(medicines.reads).toBeNull()
  await medicines.load()
  expect(medicines.reads).toBe(false)
  expect(medicines.list).toEqual([])
})

test('medicines are listed, nothing else is, and what another page adds comes as soon as it says so', async () => {
  const { notes, live, diary } = await pageWith({
    said: [
      [medicine('Cetirizine'), NOW - MINUTE],
      [{ kind: 'calm' }, NOW],
    ],
  })
  const medicines = new Medicines(notes)
  await medicines.load()
  expect(medicines.reads).toBe(true)
  expect(names(medicines)).toEqual(['Cetirizine'])
  await diary.add([noted(live, medicine('Levothyroxine'), NOW)])
  elsewhere().says('diary')
  await eventually(() => expect(names(medicines).sort()).toEqual(['Cetirizine', 'Levothyroxine']))
})
