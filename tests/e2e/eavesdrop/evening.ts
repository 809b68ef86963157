import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entryKinds, saidFields } from '../../../lib/core/fields/table.ts'
import { english } from '../../make/english.ts'
import { layers } from '../dimming/layers.ts'
import {
  chooseFile,
  countRows,
  fill,
  freeDiary,
  noteByForm,
  pressNamed,
  shows,
  shutDiary,
  wakeWorker,
  wishCopy,
} from './by-hand.ts'
import { look } from './hostile-page.ts'
import { plants } from './plants.ts'
import type { Stage } from './stage.ts'
import { copy, SELECTED, STEP, settings, stepDue, word } from './words.ts'

const says = (key: string) => english[key] ?? ''
/** In the long form every door is used more often. */
const TIMES = process.env['SETTLE_LONG'] ? 5 : 1

/** Every word that the evening uses, for a page that guesses. */
const guesses: string[] = []
const say = (place: string): string => {
  const one = word(place)
  guesses.push(one)
  return one
}

/** Waits until something is so. */
export async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000
  while (performance.now() < end) {
    if (await look()) return
    await new Promise((again) => setTimeout(again, 60))
  }
  throw new Error(`In vain: ${what}`)
}

/** Settings as the options page writes them. */
export async function settle(stage: Stage): Promise<void> {
  await stage.open('/options.html')
  const values = JSON.parse(JSON.stringify(settings()))
  await stage.ours(
    async (row: object) => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      await storage.local.set({ settings: row })
    },
    { values, changedAt: {} },
  )
  await stage.open('/popup.html')
}

/** A row as it lies in either area of the storage, as text. */
const stored = (stage: Stage, key?: string): Promise<string> =>
  stage.ours(async (name: string | null) => {
    const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const [local, session] = [await storage.local.get(name), await storage.session.get(name)]
    return JSON.stringify([local, session])
  }, key ?? null)

/** At half past eight the step of one's own is due, and stands as a line in the page that is read. */
export async function lineInPage(stage: Stage): Promise<void> {
  await stage.setClock(stepDue + 4_000)
  // The dim begins an hour before lights out: what stands now is the line.
  await until('a line in the page', async () => (await stage.hostile(layers)) > 0)
  await until('its words', async () => (await stored(stage, 'dim')).includes(STEP))
  await stage.hostile(look, [STEP])
}

/** Keys, fields, the address bar, Legs now, and the check of a name that was selected on a page. */
export async function notesByEveryDoor(stage: Stage): Promise<void> {
  await stage.open('/popup.html')
  await stage.ours(shows, says('ui.log.title'))
  for (let i = 0; i < TIMES; i++) for (const key of '0123456789-') await stage.press(key)
  await stage.ours(pressNamed, says('ui.log.details'), 'main')
  await stage.ours(fill, says('ui.log.note'), say('detail'))
  await rows(stage, 11 * TIMES + 1)
  for (let i = 0; i < TIMES; i++) await notesByForm(stage)
  await rows(stage, 23 * TIMES + 1)
  await stage.open('/popup.html?again')
  for (let i = 0; i < TIMES; i++) {
    await stage.enterLine('6 left calf')
    await stage.enterLine('calm')
  }
  await rows(stage, 25 * TIMES + 1)
  // One that is not understood is handed over to the log, as it was typed; both open a tab.
  await stage.enterLine(`6 ${say('line')}`)
  await stage.checkSelected(SELECTED)
  await stage.open('/popup.html')
  await stage.ours(pressNamed, says('ui.log.legsNow'), 'body')
  await rows(stage, 25 * TIMES + 2)
}

/** Waits until so many rows lie in the diary. */
const rows = (stage: Stage, least: number): Promise<void> =>
  until(`${least} rows in the diary`, async () => (await stage.ours(countRows)) >= least)

async function notesByForm(stage: Stage): Promise<void> {
  await stage.open('/diary.html#2026-11-22')
  const names = { add: 'add', more: 'more', less: 'less', save: 'save' }
  const words = Object.fromEntries(
    Object.entries(names).map(([name, key]) => [name, says(`ui.diary.${key}`)]),
  )
  for (const kind of entryKinds.filter((one) => one !== 'fortnight')) {
    const free = saidFields(kind).filter(({ is }) => is === 'text')
    const numbers = saidFields(kind).filter(
      (field) => field.required && /^(whole|tenths)$/.test(field.is),
    )
    const label = (key: string) =>
      says(`ui.field.${kind}.${key}`) || says(`ui.field.name.${key}`) || key
    const fields = Object.fromEntries([
      ...free.map(({ key }) => [label(key), say(`form${kind}${key}`.toLowerCase())]),
      ...numbers.map(({ key }) => [label(key), '7']),
    ])
    await stage.ours(noteByForm, { kind: says(`ui.field.kind.${kind}`), fields }, words)
  }
}

/** A copy as it is saved each month by itself. */
export async function monthlyCopy(stage: Stage): Promise<void> {
  await stage.ours(wishCopy)
  await stage.ours(wakeWorker)
  // On the disk: the list of downloads need not hold it any more.
  await until('a saved copy', async () => {
    const saved = filesBelow(stage.downloads).filter((path) => path.endsWith('.json'))
    return saved.some((path) => readFileSync(path, 'utf8').endsWith('}\n'))
  })
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    : []

/** Notes that wait in `storage.local` while the diary is shut, and move over once it opens. */
export async function journal(stage: Stage): Promise<void> {
  await stage.open('/popup.html')
  await stage.ours(shutDiary)
  await stage.open('/popup.html?shut')
  await stage.ours(shows, says('ui.log.title'))
  await stage.press('8')
  await stage.ours(pressNamed, says('ui.log.details'), 'main')
  await stage.ours(fill, says('ui.log.note'), say('journal'))
  const waiting = () => stored(stage)
  await until('a note that waits', async () => (await waiting()).includes(word('journal')))
  await stage.hostile(look, [...guesses, plants.find.word])
  await stage.open('/options.html')
  await stage.ours(freeDiary)
  await stage.open('/popup.html?free')
  await until('the note in the diary', async () => {
    const left = await waiting()
    return !left.includes(word('journal')) && (await stage.ours(countRows)) > 0
  })
}

/** A copy of another device is brought in. */
export async function restore(stage: Stage): Promise<void> {
  const before = await stage.ours(countRows)
  await stage.open('/options.html')
  await stage.ours(shows, says('ui.keep.export'))
  await stage.ours(chooseFile, copy())
  await stage.ours(pressNamed, says('ui.keep.bring'), '#notes')
  await until(
    'the rows of the copy',
    async () => (await stage.ours(countRows)) >= before + entryKinds.length,
  )
}

/** What else stands open in an evening: each of our pages once. */
export async function everyPage(stage: Stage, paths: readonly string[]): Promise<void> {
  for (const path of paths) await stage.open(path)
  await stage.hostile(look, [...guesses, plants.find.word])
}
