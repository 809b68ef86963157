import { beforeEach, describe, expect, test } from 'vitest'
import { made } from '../make/browser.ts'
import {
  alarm,
  badge,
  broken,
  entries,
  noted,
  pages,
  pass,
  set,
  settled,
  start,
  stepOf,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:31')
beforeEach(() => set({ routine: [stepOf('own', 60, { id: 'own-1' })] }))

async function ask(ask: string, said: unknown) {
  const answer = await made.runtime.sendMessage({ ask, said })
  await settled()
  return answer
}
const off = { nights: { '2026-11-25': { off: { at: 1_795_638_660_000, is: true } } } }
const symptom = () =>
  noted({ kind: 'symptom', symptomKind: 'urge', severity: 4 }, '2026-11-25T21:30')

describe('a page says something of this evening', () => {
  test('it is kept before it is answered, and the worker looks', async () => {
    await start()
    expect(await made.runtime.sendMessage({ ask: 'evening', said: off })).toBe('kept')
    expect(made.storage.local.stored['evening']).toMatchObject(off)
    await settled()
    expect(await alarm()).not.toBe('')
    expect(await badge()).toBe('')
  })

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['nothing that this worker knows', { nights: {}, later: [1] }],
    ['what cannot be read', 'off'],
  ])('%s: it is told that it was not kept', async (_, said) => {
    await start()
    expect(await ask('evening', said)).toBe('unknown')
    expect(made.storage.local.stored).not.toHaveProperty('evening')
  })

  test('a full disk is said', async () => {
    await start()
    made.storage.local.full = true
    expect(await ask('evening', off)).toBe('full')
  })
})

describe('a page that cannot open the diary gives notes', () => {
  test('they are in the diary before it is answered, and counted at once', async () => {
    await start()
    const step = noted({ kind: 'step', step: 'own-1', did: 'done' }, '2026-11-25T21:30')
    expect(await ask('keep', [symptom(), step])).toBe('kept')
    expect(await entries()).toHaveLength(2)
    expect([await badge(), await alarm()]).toEqual(['', '21:36:00'])
  })

  test.each<[string, () => unknown]>([
    ['what is no note', () => [{ kind: 'symptom' }]],
    ['no list', () => symptom()],
    ['a note beside what is none', () => [symptom(), 7]],
  ])('%s: nothing is kept', async (_, said) => {
    await start()
    expect(await ask('keep', said())).toBe('unknown')
    expect(await entries()).toEqual([])
    expect(await made.alarms.getAll()).toEqual([])
  })

  test('a full disk is said', async () => {
    await start()
    broken.fills()
    expect(await ask('keep', [symptom()])).toBe('full')
  })

  test('a diary that does not open keeps them in the journal', async () => {
    await start()
    broken.opens()
    const kept = made.runtime.sendMessage({ ask: 'keep', said: [symptom()] })
    await settled()
    await pass(500)
    expect(await kept).toBe('kept')
    expect(
      Object.keys(made.storage.local.stored).filter((key) => key.startsWith('journal:')),
    ).toHaveLength(1)
  })
})

describe('words that are selected on a page', () => {
  const choose = async (menuItemId: string, selectionText?: string) => {
    made.contextMenus.onClicked.fire({
      menuItemId,
      ...(selectionText !== undefined && { selectionText }),
    })
    await settled()
  }
  const handed = () => made.runtime.sendMessage({ ask: 'handed', said: 'medicine' })

  test('are handed to the check, which opens, and lie in no address', async () => {
    await start()
    await choose('check-medicine', 'Zolpidem 10 mg')
    expect([pages(), await handed()]).toEqual([['intake.html#check'], 'Zolpidem 10 mg'])
    expect(await handed()).toBeNull()
  })

  test('are cut where they are a whole page', async () => {
    await start()
    await choose('check-medicine', `a${'b'.repeat(600)}`)
    expect(await handed()).toBe(`a${'b'.repeat(499)}`)
  })

  test('open it also where there are none', async () => {
    await start()
    await choose('check-medicine')
    expect([pages(), await handed()]).toEqual([['intake.html#check'], ''])
  })

  test('of another menu are none of ours', async () => {
    await start()
    await choose('other', 'Zolpidem')
    expect(pages()).toEqual([])
  })
})
