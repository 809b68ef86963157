/**
 * Every check in its stage, with its time and its budget, and one line at the end that sums up.
 * `npm test -- unit chromium` runs only the stages that are named.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { run } from './in-time.ts'
import { slowness } from './slowness.ts'

interface Stage {
  readonly name: string
  readonly group: Group
  /** A script of package.json, or a project of the browser tests. */
  readonly run: readonly string[]
  /** Where vitest writes how many passed; without it the stage counts as one check. */
  readonly report?: string
  /** Nothing after it makes sense where it failed. */
  readonly ground?: boolean
}

/**
 * Seconds for each group on a machine that is no slower than the one they are set for. All but measurements run two at a
 * time, so their seconds overlap.
 */
const budgets = {
  'static, builds': 110,
  'unit, browsers': 1010,
  measurements: 180,
}
type Group = keyof typeof budgets
/** Seconds for all of it. */
const BUDGET = 600
/** Up to here a machine is as fast as the one that the budgets are set for, and they are held to the second. */
const AS_FAST = 1.15
/** No machine, however slow or busy, gets more than this many times a budget. */
const MOST = 3

const reports = 'out/test'
const vitest = (name: string, ...args: string[]): Pick<Stage, 'name' | 'run' | 'report'> => {
  const report = `${reports}/${name}.json`
  const both = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name, run: ['vitest', 'run', ...both, ...args], report }
}
const inBrowser = (project: string) =>
  vitest(
    project,
    ...['--config', 'tests/e2e/vitest.config.ts', '--project', project],
    // Where files run at once: two browsers, however many cores there are.
    '--maxWorkers=2',
  )

/** The short form of a bench: too few rounds for its limits to the hundredth, enough to see that something went wrong. */
const measured = (name: string): Stage => ({
  name: `bench-${name}`,
  group: 'measurements',
  run: ['node', `tests/bench/${name}.ts`, '--short'],
})

const stages: readonly Stage[] = [
  // Of each group the longest first, so that both runners end at about the same time.
  { name: 'types', group: 'static, builds', run: ['npm', 'run', '--silent', 'types'] },
  {
    name: 'build',
    group: 'static, builds',
    run: ['npm', 'run', '--silent', 'build'],
    ground: true,
  },
  { name: 'lint', group: 'static, builds', run: ['npm', 'run', '--silent', 'lint'] },
  { group: 'unit, browsers', ...inBrowser('chromium') },
  { group: 'unit, browsers', ...vitest('unit') },
  { group: 'unit, browsers', ...inBrowser('dimming') },
  { group: 'unit, browsers', ...inBrowser('lab') },
  { group: 'unit, browsers', ...inBrowser('lab-firefox') },
  { group: 'unit, browsers', ...inBrowser('firefox') },
  { group: 'unit, browsers', ...inBrowser('built') },
  measured('dimming'),
  measured('popup'),
  measured('legs'),
  measured('save'),
  measured('restore'),
  measured('diary'),
]

interface Outcome {
  readonly passed: number
  readonly failed: number
  /** Which tests failed, each with the first lines of why. */
  readonly why: readonly string[]
}

/** As much of vitest's JSON report as is read here. */
interface Report {
  readonly numTotalTests: number
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests?: number
  readonly testResults: readonly {
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

function outcomeOf(stage: Stage, code: number): Outcome {
  const nothing = { passed: 0, failed: 1, why: [] }
  if (!stage.report) return code === 0 ? { ...nothing, passed: 1, failed: 0 } : nothing
  if (!existsSync(stage.report)) return nothing
  const report: Report = JSON.parse(readFileSync(stage.report, 'utf8'))
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0)
  if (skipped > 0) console.error(`${stage.name}: ${skipped} not run, which is not passed.`)
  const failed = report.numFailedTests + skipped
  // A file that does not load has no test that could fail.
  const broken = code !== 0 && failed === 0 ? 1 : 0
  const empty = report.numTotalTests === 0 && broken === 0 ? 1 : 0
  return {
    passed: report.numPassedTests,
    failed: failed + broken + empty,
    why: reasons(report, broken > 0),
  }
}

const brief = (text = ''): string => text.split('\n').slice(0, 3).join('\n    ')

/** Why tests failed, or files that did not load; of a broken stage at least that it is. */
function reasons(report: Report, broken: boolean): string[] {
  const why = report.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed')
    const said = tests.map((test) => `${test.fullName}\n    ${brief(test.failureMessages?.[0])}`)
    return said.length === 0 && file.message ? [brief(file.message)] : said
  })
  return broken && why.length === 0
    ? ['It did not end well, and no test says why: see what it printed above.']
    : why
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name))
if (unknown.length > 0) {
  console.error(
    `No stage is called ${unknown.join(', ')}. There are: ${stages.map((s) => s.name).join(', ')}.`,
  )
  process.exit(1)
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
/** How slow the machine was before, between and after the groups. */
const slow: number[] = []
const started = performance.now()
const spent = new Map<string, number>()
const lines: string[] = []
let passed = 0
let failed = 0

/** Takes stages from the list until it is empty; false where the ground gave way. */
async function play(list: Stage[], beside = false): Promise<boolean> {
  for (let stage = list.shift(); stage; stage = list.shift()) {
    console.log(`\n── ${stage.name}`)
    const start = performance.now()
    // No longer than all may take on the slowest machine: what has not ended by then hangs.
    const ms = Math.min(budgets[stage.group], BUDGET) * MOST * 1000
    const { code, hung } = await run(stage.run, beside, ms)
    const seconds = (performance.now() - start) / 1000
    const outcome = outcomeOf(stage, code)
    if (hung) lines.push(`  ✗ ${stage.name} had not ended after ${ms / 1000} s, and was ended.`)
    passed += outcome.passed
    failed += outcome.failed
    spent.set(stage.group, (spent.get(stage.group) ?? 0) + seconds)
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`
    lines.push(`${stage.name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`)
    lines.push(...outcome.why.map((why) => `  ✗ ${why}`))
    if (stage.ground && outcome.failed > 0) {
      lines.push('Without a build nothing else was looked at.')
      return false
    }
  }
  return true
}

const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const of = (...groups: Group[]) => chosen.filter(({ group }) => groups.includes(group))
/** Two runners take the stages from one list; true where both came to its end. */
async function byTwo(list: Stage[]): Promise<boolean> {
  if (list.length === 0) return true
  slow.push(await slowness())
  return (await Promise.all([play(list, true), play(list, true)])).every(Boolean)
}
// What two stages would else make beside each other, and a third would read half made.
await run(['npm', 'run', '--silent', 'prepare:types'], false, BUDGET * 1000)
if (await byTwo(of('static, builds'))) {
  await byTwo(of('unit, browsers'))
  // One at a time: two would measure each other.
  slow.push(await slowness())
  await play(of('measurements'))
}

console.log(`\n${lines.join('\n')}\n`)
const total = (performance.now() - started) / 1000
slow.push(await slowness())
// How slow a busy machine is between two looks nobody knows: it fails by what no such machine would need.
const slower = Math.max(...slow)
const times = slower <= AS_FAST ? Math.max(1, slower) : MOST
console.log(
  `A browser takes ${slower.toFixed(2)} of the time that the budgets are set for: ${
    slower <= AS_FAST
      ? 'they are held'
      : `they are held ${MOST} times as wide, since this machine is slow or busy`
  }.`,
)
for (const [name, seconds, budget] of [
  ...[...spent].map(([name, s]) => [name, s, budgets[name as keyof typeof budgets]] as const),
  ['all', total, BUDGET] as const,
]) {
  const over = seconds > budget * times
  if (over) failed++
  console.log(`${name}: ${seconds.toFixed(0)} of ${budget} s${over ? ', OVER its budget' : ''}`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
