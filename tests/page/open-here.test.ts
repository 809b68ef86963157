import { afterAll, describe, expect, test, vi } from 'vitest'
import { made } from '../make/browser.ts'
import { beginEach, local, NOW, noted, pageWith } from '../make/page.ts'

beginEach()
// Firefox, in which a private window has no database.
vi.resetModules()
vi.doMock('../../lib/browser/target.ts', () => ({ target: 'firefox' }))
const { openHere } = await import('../../lib/page/open-here.ts')
const { Notes } = await import('../../lib/page/notes.svelte.ts')
afterAll(() => {
  vi.doUnmock('../../lib/browser/target.ts')
  vi.resetModules()
})
const calm = { kind: 'calm' } as const

/** The worker, which keeps what a private window cannot, or says why not. */
function worker(answer: string | null) {
  const kept: unknown[] = []
  made.runtime.onMessage.addListener((message) => {
    const { ask, said } = message as { ask: string; said: unknown[] }
    if (ask !== 'keep') return
    kept.push(...said)
    return Promise.resolve(answer)
  })
  return kept
}

describe('in a private window', () => {
  test('what is noted is kept by the worker, nothing is written here, and the page says so', async () => {
    const { live } = await pageWith()
    made.extension.inIncognitoContext = true
    const kept = worker('kept')
    const notes = new Notes(live)
    expect(await notes.note(calm, () => '')).toBe(true)
    expect(kept).toMatchObject([{ kind: 'calm', at: NOW }])
    expect(notes.trouble).toBe('private')
    expect(Object.keys(local.stored).filter((key) => key.startsWith('journal:'))).toEqual([])
  })

  test.each([
    ['full', 'full'],
    ['closed', 'closed'],
  ])('what the worker cannot keep is not kept: %s', async (answer, trouble) => {
    const { live } = await pageWith()
    made.extension.inIncognitoContext = true
    worker(answer)
    const notes = new Notes(live)
    expect(await notes.note(calm, () => '')).toBe(false)
    expect(notes.trouble).toBe(trouble)
  })
})

test('in any other window the diary is the database, and is told when it is shut', async () => {
  const { live, diary: first } = await pageWith()
  await first.add([noted(live, calm, NOW)])
  const diary = await openHere(() => {})
  expect(diary.home).toBe('database')
  expect(await diary.count()).toBe(1)
  diary.close()
})
