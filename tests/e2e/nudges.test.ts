import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import type { Ledger } from '../../lib/core/ledger.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { beginWith, type Stores } from './begin-with.ts'

const NIGHT = '2026-11-20'
const at = (clock: string) =>
  Temporal.ZonedDateTime.from(`${NIGHT}T${clock}[Europe/Berlin]`).epochMilliseconds

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({
    at: at('12:00'),
    zone: 'Europe/Berlin',
    hosts: true,
    notifications: true,
  })
  // Any page of ours makes the database.
  const page = await chromium.page('/popup.html')
  await page.waitForFunction(async () => (await indexedDB.databases()).some((db) => db.version))
  await page.close()
})
afterAll(() => chromium?.close())

/** An evening from its beginning: nothing noted, nothing shown, and the worker at rest. */
const evening = async (
  clock: string,
  stored: Record<string, unknown> = {},
  stores: Stores = {},
) => {
  for (const page of chromium.context.pages())
    if (page.url().includes(chromium.id)) await page.close()
  // Whatever it is about belongs to another evening.
  await chromium.stopWorker()
  chromium.clock.set(at(clock))
  await chromium.hidden(async () => {
    const listed = Object.keys(await chrome.notifications.getAll())
    await Promise.all(listed.map((id) => chrome.notifications.clear(id)))
  })
  expect(await chromium.hidden(beginWith, [stored, JSON.stringify(stores)])).toBe(true)
  await wake()
}

/** What any page of ours does after it kept something. */
const wake = () => chromium.hidden(() => chrome.storage.local.set({ poke: crypto.randomUUID() }))

/** What the browser is asked to show from now on. */
interface Said {
  readonly title: string
  readonly message: string
  readonly buttons: readonly { readonly title: string }[]
}
const listen = async () =>
  (await chromium.worker()).evaluate(() => {
    const real = chrome.notifications.create as (...a: unknown[]) => unknown
    const said: unknown[] = []
    Object.assign(globalThis, { said })
    // All that it is called with goes on: without its callback a caller would wait for ever.
    chrome.notifications.create = ((...args: unknown[]) => {
      said.push(args[1])
      return real(...args)
    }) as never
  })
const said = async () =>
  (await chromium.worker()).evaluate(() => (globalThis as never as { said: Said[] }).said)
const rowOf = async (id: string) =>
  ((await chromium.storage())['ledger'] as Ledger | undefined)?.nights[NIGHT]?.[id]
const listed = () => chromium.hidden(async () => Object.keys(await chrome.notifications.getAll()))
const badge = () => chromium.hidden(() => chrome.action.getBadgeText({}))
const press = async (id: string, button: number) =>
  (await chromium.worker()).evaluate(
    ([name, index]) =>
      // The real listeners of the production build, called as the browser calls them.
      (
        chrome.notifications.onButtonClicked as never as { dispatch(...a: unknown[]): void }
      ).dispatch(name, index),
    [id, button] as const,
  )
/** All rows of a store of the diary. */
const rowsOf = <T>(store: string) =>
  chromium.hidden(
    (name: string) =>
      new Promise<T[]>((resolve) => {
        const open = indexedDB.open('settle')
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => {
            open.result.close()
            resolve(all.result)
          }
        }
      }),
    store,
  )
const entries = () =>
  rowsOf<{ kind: string; night: string; step?: string; onset?: boolean }>('entries')
const jump = async (clock: string) => {
  chromium.clock.set(at(clock))
  await wake()
}

test('Done ticks the step, clears the notification and the badge', async () => {
  await evening('20:30')
  await expect.poll(listed).toEqual([`${NIGHT}+walk`])
  await expect.poll(async () => (await rowOf('walk'))?.state).toBe('shown')
  expect(await badge()).toBe('1')
  await press(`${NIGHT}+walk`, 0)
  await expect.poll(entries).toMatchObject([{ kind: 'step', step: 'walk', night: NIGHT }])
  await expect.poll(badge).toBe('')
  expect(await listed()).toEqual([])
})

test('Later brings it back in ten minutes, once, for nothing more', async () => {
  await evening('21:31')
  await expect.poll(listed).toEqual([`${NIGHT}+screens`])
  await press(`${NIGHT}+screens`, 1)
  await expect.poll(async () => (await rowOf('screens'))?.state).toBe('held')
  expect(await listed()).toEqual([])
  await jump('21:42')
  await expect.poll(listed).toEqual([`${NIGHT}+screens`])
  await expect.poll(async () => (await rowOf('screens'))?.state).toBe('shown')
})

test('Calm on lights out notes calm and ticks lights out', async () => {
  await evening('22:41')
  await expect.poll(listed).toEqual([`${NIGHT}+lightsOut`])
  await press(`${NIGHT}+lightsOut`, 0)
  await expect
    .poll(async () => (await entries()).map(({ kind, step, night }) => ({ kind, step, night })))
    .toEqual(
      expect.arrayContaining([
        { kind: 'calm', step: undefined, night: NIGHT },
        { kind: 'step', step: 'lightsOut', night: NIGHT },
      ]),
    )
  expect(await entries()).toHaveLength(2)
  await expect.poll(badge).toBe('')
  expect(await listed()).toEqual([])
})

test('who ticked jumps alone is not asked: Done ticks lights out and notes nothing else', async () => {
  // Lights out alone: another step that is due before it would be told, and hold it for ten minutes.
  const routine = defaultSettings().routine.filter((step) => step.kind === 'lightsOut')
  await evening(
    '22:20',
    { settings: { values: { routine }, changedAt: {} } },
    { profile: [{ key: 'nights', value: ['jerkAtSleepOnset'], changedAt: 0 }] },
  )
  await listen()
  await jump('22:41')
  await expect.poll(listed).toEqual([`${NIGHT}+lightsOut`])
  expect((await said()).at(-1)?.buttons.map(({ title }) => title)).toEqual(['Done', 'Later'])
  await press(`${NIGHT}+lightsOut`, 0)
  await expect.poll(entries).toMatchObject([{ kind: 'step', step: 'lightsOut' }])
})

test('Legs acting up on lights out notes the onset and keeps everything quiet', async () => {
  await evening('22:41')
  await expect.poll(listed).toEqual([`${NIGHT}+lightsOut`])
  await press(`${NIGHT}+lightsOut`, 1)
  await expect
    .poll(entries)
    .toMatchObject([{ kind: 'symptom', symptomKind: 'urge', onset: true, night: NIGHT }])
  await expect.poll(badge).toBe('')
  expect('severity' in ((await entries())[0] ?? {})).toBe(false)
  await expect
    .poll(() => chromium.context.pages().some((page) => page.url().endsWith('/relief.html')))
    .toBe(true)
})

test('a press on the notification itself opens the log', async () => {
  await evening('22:41')
  await expect.poll(listed).toEqual([`${NIGHT}+lightsOut`])
  const worker = await chromium.worker()
  await worker.evaluate((id) => {
    // Where the browser refuses to open the popup, the log opens in a tab.
    chrome.action.openPopup = () => Promise.reject(new Error('refused'))
    ;(chrome.notifications.onClicked as never as { dispatch(id: string): void }).dispatch(id)
  }, `${NIGHT}+lightsOut`)
  await expect
    .poll(() =>
      chromium.context
        .pages()
        .map((page) => new URL(page.url()).pathname + new URL(page.url()).hash),
    )
    .toContain('/popup.html#log')
})

test('titles are neutral, unless the person chose the words', async () => {
  await evening('20:25')
  await listen()
  await jump('20:31')
  await expect.poll(listed).toEqual([`${NIGHT}+walk`])
  const [first] = await said()
  expect(first?.title).toBe('Settle: evening')
  expect(`${first?.title} ${first?.message}`).not.toMatch(/leg|urge|cramp|restless/i)
  expect(first?.buttons).toHaveLength(2)
})

test('an update in the middle of the evening: nothing twice, the badge and the alarm are back', async () => {
  await evening('20:31')
  await expect.poll(listed).toEqual([`${NIGHT}+walk`])
  await expect.poll(async () => (await rowOf('walk'))?.state).toBe('shown')
  const before = await rowOf('walk')
  // An update takes the alarms, the registered scripts and the badge with it, as a reload does.
  await (await chromium.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined)
  const again = await chromium.restart({ at: at('20:33') })
  chromium = again
  await again.listening()
  await wake()
  await expect
    .poll(() => chromium.hidden(async () => (await chrome.alarms.getAll()).length))
    .toBe(1)
  expect(await rowOf('walk')).toEqual(before)
  expect(await listed()).toEqual([])
  await expect.poll(badge).toBe('1')
})
