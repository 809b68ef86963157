/**
 * One whole evening on the production build, from 18:00 to 08:00, with the clock moved: pictures, a
 * strip of them, and a log, in out/evening/. `--firefox` plays it in Firefox. Exits with 1 and a sentence
 * for each thing that did not happen.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PNG } from 'pngjs'
import { clockTimeAt } from '../../lib/core/clock-time.ts'
import { readLedger, rowOf } from '../../lib/core/ledger.ts'
import { servePages } from '../drive/server.ts'
import { from, moments, night, type Stop, settings, stops, zone } from './evening-plan.ts'
import { chromiumStage, firefoxStage, type Stage } from './evening-stage.ts'
import { type Frame, readingPage, stripPage } from './strip.ts'

const inFirefox = process.argv.includes('--firefox')
const folder = resolve('out/evening')
const lines: string[] = []
const faults: string[] = []
const say = (line: string) => {
  lines.push(line)
  console.log(line)
}

/** What a white page looks like in a picture: the colour of a corner. */
function whiteIn(png: Buffer): string {
  const { data, width } = PNG.sync.read(png)
  const corner = (4 * width + 4) * 4
  return [...data.subarray(corner, corner + 3)].join(',')
}

async function play(stage: Stage): Promise<void> {
  const row = JSON.stringify({ settings: { values: settings, changedAt: {} } })
  await stage.inOurs(`() => (globalThis.browser ?? chrome).storage.local.set(${row})`)
  const frames: Frame[] = []
  const known = new Set<string>()
  for (const stop of stops) {
    await stage.goTo(stop.at)
    const png =
      stop.look === 'reading' ? await stage.reading() : await stage.ours(stop.look, stop.act)
    const time = clockTimeAt(stop.at, zone)
    frames.push({ time, says: stop.says, png })
    const name = `${String(frames.length).padStart(2, '0')}-${time.replace(':', '')}.png`
    writeFileSync(join(folder, name), png)
    say(`${time}  ${stop.says}${stop.look === 'reading' ? `; white is ${whiteIn(png)}` : ''}`)
    for (const id of await stage.listed()) {
      if (known.has(id)) continue
      known.add(id)
      say(`       notification: ${id}`)
    }
    checkLight(stop, png)
  }
  await checkEnd(stage)
  const title = `An evening with Settle, ${night.day}, ${inFirefox ? 'Firefox' : 'Chromium'}`
  writeFileSync(join(folder, 'strip.png'), await stage.picture(stripPage(title, frames)))
}

/** Dimmed in the evening, white before and after. */
function checkLight(stop: Stop, png: Buffer): void {
  if (stop.look !== 'reading') return
  const dimmed = whiteIn(png) !== '255,255,255'
  const wanted = stop.at > night.lightsOut - 60 * 60_000 && stop.at < night.wake
  if (dimmed === wanted) return
  const what = wanted ? 'was not dimmed' : 'was dimmed'
  faults.push(`At ${clockTimeAt(stop.at, zone)} the page ${what}: white is ${whiteIn(png)}.`)
}

/** Every moment was decided, and both notes are in the diary. */
async function checkEnd(stage: Stage): Promise<void> {
  const ledger = readLedger((await stage.storage())['ledger'])
  say('What became of each moment:')
  for (const moment of moments) {
    const row = rowOf(ledger, moment)
    const became = [row?.state ?? 'nothing', row?.by ?? row?.reason ?? ''].join(' ').trim()
    say(`  ${clockTimeAt(moment.at, zone)}  ${moment.id}: ${became}`)
    if (!row || row.state === 'showing') faults.push(`${moment.id} was left ${became}.`)
  }
  const kinds = await stage.inOurs<string[]>(readKinds)
  say(`The diary holds ${kinds.length} notes: ${kinds.join(', ')}.`)
  if (kinds.filter((kind) => kind === 'symptom').length !== 2) {
    faults.push('The symptom and Legs now should be two notes in the diary.')
  }
}

const readKinds = `() => new Promise((resolve, reject) => {
  const open = indexedDB.open('settle')
  open.onerror = () => reject(open.error)
  open.onsuccess = () => {
    const all = open.result.transaction('entries').objectStore('entries').getAll()
    all.onsuccess = () => {
      open.result.close()
      resolve(all.result.map((entry) => entry.kind))
    }
    all.onerror = () => reject(all.error)
  }
})`

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const server = await servePages({ '/': readingPage })
try {
  const start = { at: from, zone, page: server.url('/') }
  const stage = await (inFirefox ? firefoxStage(start) : chromiumStage(start))
  try {
    await play(stage)
  } finally {
    await stage.close()
  }
} catch (error) {
  faults.push(error instanceof Error ? error.message : String(error))
} finally {
  await server.close()
}
for (const fault of faults) say(`NOT AS IT SHOULD BE: ${fault}`)
writeFileSync(join(folder, 'evening.log'), `${lines.join('\n')}\n`)
console.log(`\nPictures: ${join(folder, 'strip.png')} (all in one), ${folder}/*.png`)
console.log(`Log:      ${join(folder, 'evening.log')}`)
process.exitCode = faults.length === 0 ? 0 : 1
