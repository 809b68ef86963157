import fc from 'fast-check'
import { expect, it } from 'vitest'
import { saying } from '../../entrypoints/background/change.ts'
import { type Chain, chained, type World } from '../../entrypoints/background/wake.ts'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { ASKED, changeIn, emptyEvening, withChange } from '../../lib/core/evening-row.ts'
import type { EveningChange, EveningRow } from '../../lib/core/schema/evening.ts'

import { addAsked, askOrLeave, type Ways } from '../../lib/store/asked.ts'
import { makeArea } from '../make/area.ts'
import { anyChange, LATE } from '../make/changes.ts'
import { inOrder } from '../make/in-order.ts'
import { runsOf } from '../make/long-form.ts'

/** What becomes of one message on its way, beside the answer that may come late. */
const way = fc.constantFrom('comes' as const, 'comes' as const, 'lost' as const, 'twice' as const)
const said = fc.record({ change: anyChange, way })

const story = fc.record({
  pages: fc.tuple(fc.array(said, { maxLength: 4 }), fc.array(said, { maxLength: 4 })),
  /** The steps of the worker at which it is killed, before or after they have had their effect. */
  kills: fc.uniqueArray(fc.record({ step: fc.nat(20), after: fc.boolean() }), {
    selector: ({ step }) => step,
    maxLength: 3,
  }),
  scheduler: fc.scheduler(),
})
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

const never = new Promise<never>(() => {})

/** Two pages and a worker over one storage; every step of each waits for its turn, which is drawn. */
async function play({ pages, kills, scheduler }: Story) {
  const area = makeArea()
  const turn = (of: string) => scheduler.schedule(Promise.resolve(), of)
  let steps = 0
  let id = 0
  let errors = 0
  let died = 0

  function begin(): Chain {
    let alive = true
    async function step<T>(effect: () => Promise<T>): Promise<T> {
      await turn('worker')
      if (!alive) return never
      const kill = kills.find((one) => one.step === steps)
      steps++
      if (kill && !kill.after) return die()
      const done = await effect()
      return kill ? die() : done
    }
    function die(): Promise<never> {
      alive = false
      died++
      // The next event starts another.
      chain = begin()
      return never
    }
    const world = {
      findRows: () =>
        step(async () => ({
          now: LATE,
          zone: 'UTC',
          stored: await area.get(null),
          lastLeads: {},
        })),
      settingsIn: defaultSettings,
      writeRows: ({ evening, ledger }) => step(() => area.set({ evening, ledger })),
      forget: (keys) => step(() => area.remove([...keys])),
      report: () => errors++,
    } as Partial<World> as World
    return chained(world, inOrder())
  }
  let chain = begin()
  const take = (change: EveningChange) => chain.take(saying(change)).then(() => 'kept' as const)
  const look = () => chain.take((rows) => rows)

  async function page(all: (typeof pages)[number]) {
    for (const { change, way } of all) {
      const ways: Ways = {
        async ask() {
          const late = turn('late').then(() => null)
          const delivered = turn('message').then(() => {
            if (way === 'lost') return never
            if (way === 'twice') void take(change)
            return take(change)
          })
          return Promise.race([delivered, late])
        },
        async leave() {
          await turn('page')
          await addAsked(area, change, String(id++))
          // The worker hears of it, if it lives to.
          void look()
        },
      }
      expect(await askOrLeave(change, ways)).toBe(true)
    }
  }
  await scheduler.waitFor(Promise.all(pages.map(page)))
  // What was still under way comes to its end, and then the worker looks once more, whatever became of it before.
  await scheduler.waitIdle()
  kills.length = 0
  chain = begin()
  await scheduler.waitFor(look())
  expect(errors).toBe(0)
  return { stored: area.stored, died }
}

it('two pages and the worker lose nothing and end in one state, whatever comes late, twice or never', async () => {
  let left = 0
  let died = 0
  await fc.assert(
    fc.asyncProperty(story, async (one) => {
      const all = one.pages.flat().map(({ change }) => change)
      const { stored, died: times } = await play(one)
      const expected = all.reduce<EveningRow>((row, x) => withChange(row, x, LATE), emptyEvening)
      expect(changeIn(stored['evening'])).toEqual(expected)
      expect(Object.keys(stored).filter((key) => key.startsWith(ASKED))).toEqual([])
      left += one.pages.flat().filter(({ way }) => way === 'lost').length
      died += times
    }),
    runsOf(300),
  )
  // The drawn stories hold what they are drawn for.
  expect(Math.min(left, died)).toBeGreaterThan(50)
}, 1_800_000)
