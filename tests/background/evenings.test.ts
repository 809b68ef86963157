import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { eveningAt } from '../../lib/core/evening.ts'
import { readLedger } from '../../lib/core/ledger.ts'
import { nightOf } from '../../lib/core/night.ts'
import type { Moment } from '../../lib/core/plan.ts'
import { anyEvening, type DrawnEvening } from '../make/any-evening.ts'
import { anyDay, zones } from '../make/evenings.ts'
import { saidOf } from '../make/tonight.ts'
import { makeBrowser } from '../make/world.ts'

async function play(one: DrawnEvening) {
  const usual = defaultSettings()
  const settings = {
    ...{ ...usual, week: [...one.schedule.week], routine: one.routine },
    reminders: { ...usual.reminders, gentle: one.gentle },
  }
  const night = nightOf(anyDay(one.zone, one.seed), one.schedule, one.zone)
  const browser = makeBrowser(settings, {
    now: night.lightsOut + one.startMin * MINUTE,
    zone: one.zone,
  })
  const { memory } = browser
  memory.lists = one.lists
  memory.channel = one.channel
  memory.lines = one.lines
  let movedForward = false
  const seenGaps: boolean[] = []
  let looks = 0

  async function look() {
    const before = memory.shown.length
    const end = await browser.wake()
    if (memory.shown.length > before) {
      expect(memory.present, 'somebody is there').toBe(true)
      seenGaps.push(movedForward)
      movedForward = false
    }
    // Awake twice at one instant is awake once. Every fourth look, since it doubles the work.
    const [stored, shown, dim] = [
      JSON.stringify(memory.stored),
      memory.shown.length,
      JSON.stringify(memory.dim),
    ]
    if (end === 'done' && memory.killAt === null && looks++ % 4 === 0) {
      await browser.wake()
      expect(JSON.parse(JSON.stringify(memory.stored))).toEqual(JSON.parse(stored))
      expect(memory.shown.length).toBe(shown)
      expect(JSON.stringify(memory.dim)).toBe(dim)
    }
  }
  const alarm = async () => {
    browser.ring()
    await look()
  }

  await look()
  for (const h of one.happenings) {
    if (h.is === 'alarm') await alarm()
    else if (h.is === 'pass') browser.pass(h.min * MINUTE)
    else if (h.is === 'clock') {
      browser.moveClock(h.min * MINUTE)
      if (h.min > 0) movedForward = true
    } else if (h.is === 'zone') memory.zone = h.to
    else if (h.is === 'restart') browser.restart()
    else if (h.is === 'kill') memory.killAt = { step: h.step, after: h.after }
    else if ('on' in h) {
      if (h.is === 'away') memory.present = !h.on
      else memory[h.is === 'sound' ? 'sounding' : 'quiet'] = h.on
    } else if (h.is === 'snooze') {
      const now = memory.clock
      const until = typeof h.until === 'number' ? now + h.until * MINUTE : h.until
      browser.say({ nights: saidOf(night.day, { snooze: until }, now) })
    } else if (h.is === 'legs') memory.onsets.push(memory.clock)
    else {
      const step = one.routine[h.nth % one.routine.length]
      if (step) memory.done.add(`${night.day}+${step.id}`)
    }
    await look()
  }
  memory.killAt = null
  memory.quiet = false
  memory.sounding = false
  memory.present = true
  // The evening goes on to its end with nothing more happening to it.
  for (let i = 0; i < 80 && memory.clock < night.wake; i++) await alarm()
  await look()
  return { browser, night, settings, seenGaps }
}

function judge(
  one: DrawnEvening,
  { browser, settings, seenGaps }: Awaited<ReturnType<typeof play>>,
) {
  const { memory } = browser
  const ledger = readLedger(memory.stored['ledger'])
  // Once, once more after a gentle beginning, and once more for each time that the person put it off.
  const putOff = one.happenings.filter((h) => h.is === 'snooze').length
  const most = 1 + putOff + (one.gentle ? 1 : 0)
  const times = new Map<string, number>()
  const first: typeof memory.shown = []
  for (const shown of memory.shown) {
    const names = shown.moments.map((m) => `${m.night}+${m.id}`)
    if (!names.some((name) => times.has(name))) first.push(shown)
    for (const [i, name] of names.entries()) {
      times.set(name, (times.get(name) ?? 0) + 1)
      expect(shown.at, `${name} past its grace`).toBeLessThanOrEqual(shown.moments[i]?.until ?? 0)
    }
  }
  for (const [name, n] of times) expect(n, `${name} shown`).toBeLessThanOrEqual(most)

  memory.shown.forEach((shown, i) => {
    const last = memory.shown[i - 1]
    const begun = one.gentle && last?.by === 'line' && shown.by === 'notification'
    const apart = begun && shown.moments.some((m) => isAmong(m, last.moments)) ? 1 : 10
    if (last && !seenGaps[i]) expect(shown.true - last.true).toBeGreaterThanOrEqual(apart * MINUTE)
  })
  // What comes back costs nothing more: only the first time counts.
  const nights = Map.groupBy(first, (shown) => shown.moments[0]?.night ?? '')
  for (const [night, shown] of nights) {
    expect(shown.length, `interruptions of ${night}`).toBeLessThanOrEqual(3)
    // A place that a step done, a mute or a long sleep sets free comes too late for what was dropped: so the
    // order of ranks is a law where nothing but the machine disturbs the evening.
    if (one.happenings.some((h) => !['alarm', 'restart', 'kill'].includes(h.is))) continue
    const worst = Math.max(...shown.map((s) => Math.min(...s.moments.map((m) => m.rank))))
    for (const [id, row] of Object.entries(ledger.nights[night] ?? {})) {
      if (row.reason !== 'budget') continue
      const rank = rankIn(settings.routine, id)
      expect(rank, `${id} fell to the budget`).toBeGreaterThanOrEqual(worst)
    }
  }

  // Whatever the plan held by now was shown or dropped with a reason; nothing is lost without a word.
  const now = eveningAt(memory.clock, memory.zone, settings, null, {})
  for (const m of now.moments.filter((x) => x.until < memory.clock)) {
    const row = ledger.nights[m.night]?.[m.id]
    expect(row, `${m.night}+${m.id} is not in the ledger`).toBeDefined()
    if (row?.state === 'dropped') expect(row.reason).toBeDefined()
    if (row?.reason === 'away') expect(one.happenings.some((h) => h.is === 'away')).toBe(true)
    expect(row?.state).not.toBe('held')
    expect(row?.state).not.toBe('showing')
  }
  expect(memory.errors).toEqual([])
}

const isAmong = (one: Moment, of: readonly Moment[]): boolean =>
  of.some(({ night, id }) => night === one.night && id === one.id)

function rankIn(routine: DrawnEvening['routine'], id: string): number {
  const step = routine.find((s) => s.id === id)
  if (step?.star) return 1
  return step?.kind === 'lightsOut' ? 2 : step?.kind === 'screens' ? 3 : 5
}

const counts = new Map<string, number>()
const count = (what: string, n = 1) => counts.set(what, (counts.get(what) ?? 0) + n)

/** What happened in an evening and what came of it, for the table. */
function tally(one: DrawnEvening, { browser }: Awaited<ReturnType<typeof play>>) {
  count('evenings')
  for (const h of one.happenings) {
    if (h.is !== 'alarm') count(`happened: ${h.is}`)
  }
  for (const shown of browser.memory.shown) {
    count('interruptions')
    count('moments told in them', shown.moments.length)
  }
  for (const rows of Object.values(readLedger(browser.memory.stored['ledger']).nights)) {
    for (const row of Object.values(rows)) {
      if (row.by === 'badge') count('moments on the badge alone')
      if (row.state === 'dropped') count(`not shown: ${row.reason}`)
    }
  }
}

const table = () =>
  [
    '# Simulated evenings',
    '',
    `\`npm run simulate\`: ${zones.length} zones, nights from 2005 to 2037, every other one at a clock change of its zone.`,
    'Each evening is played by the worker that ships against a browser made of memory; each is judged by the rules of',
    '`tests/background/evenings.test.ts`, and one that breaks a rule fails the run.',
    '',
    '| what | how many |',
    '| --- | ---: |',
    ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, n]) => `| ${what} | ${n} |`),
    '',
  ].join('\n')

/** `npm run simulate` plays ten thousand and writes what came of them. */
const EVENINGS = Number(process.env.SETTLE_EVENINGS ?? 150)

describe(`${EVENINGS} evenings`, () => {
  it('shows each moment once at most, in time, within the budget, and counts the rest', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvening, async (one) => {
        const played = await play(one)
        judge(one, played)
        tally(one, played)
      }),
      { numRuns: EVENINGS },
    )
    if (process.env.SETTLE_TABLE) writeFileSync(process.env.SETTLE_TABLE, table())
  }, 1_800_000)
})
