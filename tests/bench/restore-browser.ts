import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { buildOf } from '../drive/builds.ts'
import { launchChromium } from '../drive/chromium.ts'
import { makeDiary } from '../make/diary.ts'

const page = '/restore-bench/restore.html'
const nothing = { erased: [], aside: [], profile: [], trials: [], seat: [], nights: [] }
/** Nights for a number of entries: the made diaries have at least twelve a night. */
const nightsFor = (entries: number): number => Math.ceil(entries / 12)

/** What the page of `restore/restore.ts` offers. */
interface Probe {
  load(text: string): Promise<void>
  ours(): Promise<{ restored: number; read: number }>
  bare(): Promise<number>
}
declare const probe: Probe

/** A page of the extension that brings a large backup in, by our code and by none. */
export async function openRestoreBrowser(wanted: number) {
  const chromium = await launchChromium({ ext: await buildWithProbe() })
  const wish = { seed: 7, last: '2026-11-20', zone: 'Europe/Berlin', nights: nightsFor(wanted) }
  const entries = makeDiary(wish).slice(0, wanted)
  const tab = await chromium.page(page)
  const text = backupText(backupOf({ ...nothing, entries }, undefined, 1_795_300_000_000))
  await tab.evaluate((file) => probe.load(file), text)
  return {
    entries: entries.length,
    ours: () => tab.evaluate(() => probe.ours()),
    bare: () => tab.evaluate(() => probe.bare()),
    close: () => chromium.close(),
  }
}

/** A copy of the production build with the probe beside it: same origin, policy and browser. */
async function buildWithProbe(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'settle-restore-bench-'))
  cpSync(buildOf('chrome'), folder, { recursive: true })
  const root = join(import.meta.dirname, 'restore')
  await build({
    root,
    base: '/restore-bench/',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'restore-bench'),
      rolldownOptions: { input: join(root, 'restore.html') },
    },
  })
  return folder
}
