/**
 * How much the unit tests notice: draws small changes, makes each alone in a copy of the tree and runs the tests on it.
 * `npm run mutants` draws all and writes docs/mutants.md. While writing tests, look at one folder or file:
 * `npx node scripts/mutants/run.ts --group=store --count=20`, or `--only=lib/core/worst.ts`, or another `--seed=7`.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { askedFor } from './asked.ts'
import { drawing } from './drawing.ts'
import { groupOf } from './groups.ts'
import { relations } from './related.ts'
import { livedOn, scores, type Tried, wronglyListed } from './score.ts'
import { FIELDS_HEADING, sectionOf, withSection } from './section.ts'
import { tableOf } from './table.ts'
import type { Mutant } from './to-draw.ts'
import { LEAST_MS, Trial } from './trial.ts'

const root = process.cwd()
const args = process.argv.slice(2)
const asked = askedFor(args, root)
if (typeof asked === 'string') {
  console.error(asked)
  process.exit(2)
}
const { wish, workers, table } = asked
const started = performance.now()
const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim()
function clock(): string {
  const seconds = Math.round((performance.now() - started) / 1000)
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

const { next, refused } = drawing(wish)
const trials = Array.from({ length: workers }, () => new Trial(root))
process.on('exit', () => {
  for (const trial of trials) trial.end()
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(130))
await Promise.all(trials.map((trial) => trial.begin()))

const { testsOf, readers } = relations(root, trials[0]?.tests ?? [])
/** How long each test file takes, as it stands. */
const ms = new Map<string, number>()

/** Everything has to pass as it stands, or nothing could be said. */
async function passes(): Promise<void> {
  const names = new Set<string | undefined>(wish.groups.map(({ name }) => name))
  const files = git('ls-files', 'lib', 'entrypoints')
    .split('\n')
    .filter((file) => names.has(groupOf(file)) && file.startsWith(wish.only))
  const all = new Set([...files.flatMap((file) => testsOf(file, ms)), ...readers])
  const as = await trials[0]?.try([...all], null)
  if (!as || as.by !== null) {
    console.error(`Without any change this fails, so nothing can be said: ${as?.by}`)
    process.exit(2)
  }
  for (const [test, time] of as.ms) ms.set(test, time)
  // On a slow or busy machine all is waited for longer.
  for (const trial of trials) trial.patience = LEAST_MS + 3 * Math.max(...ms.values())
  console.log(`${all.size} test files pass as they are, after ${clock()}.`)
}

/** First what brings the file in, then what may read it. */
async function tryOne(trial: Trial, mutant: Mutant): Promise<Tried> {
  const related = testsOf(mutant.file, ms)
  const unseen = readers.filter((test) => !related.includes(test))
  for (const some of [related, unseen]) {
    if (some.length === 0) continue
    const { by, endless } = await trial.try(some, mutant.file, mutant.source)
    if (by !== null) return { mutant, end: endless ? 'endless' : 'noticed', by }
  }
  return { mutant, end: related.length === 0 ? 'no test' : 'lived', by: null }
}

const tried: Tried[] = []
const placed = ({ mutant }: Tried): string => `${mutant.file}:${mutant.line}  ${mutant.change}`
function tell(one: Tried): void {
  if (livedOn(one) && !one.mutant.equivalent)
    console.log(one.end === 'no test' ? `${placed(one)}  (no test brings it in)` : placed(one))
  if (one.end === 'endless') console.log(`… endless: ${placed(one)}`)
  if (tried.length % 25 === 0) console.log(`… ${tried.length} tried after ${clock()}`)
}
async function work(trial: Trial): Promise<void> {
  for (let mutant = await next(); mutant; mutant = await next()) {
    const one = await tryOne(trial, mutant)
    tried.push(one)
    tell(one)
  }
}
await passes()
await Promise.all(trials.map(work))

const wrong = wronglyListed(tried)
for (const one of wrong)
  console.error(`Listed as equivalent, but noticed by ${one.by}: ${placed(one)}`)
const rows = scores(tried)
for (const { name, n, score, least, holds, equivalent } of rows) {
  const beside = equivalent > 0 ? `, and ${equivalent} equivalent` : ''
  const held = `${least} % wanted${holds ? '' : ': MISSED'}`
  console.log(`${name}: ${score.toFixed(1)} % of ${n} noticed, ${held}${beside}`)
}
console.log(`${tried.length} tried, ${refused()} refused by the compiler, in ${clock()}`)
if (table) {
  tried.sort((a, b) => a.mutant.file.localeCompare(b.mutant.file) || a.mutant.line - b.mutant.line)
  const dirty = git('status', '--porcelain', 'lib', 'entrypoints', 'tests') !== ''
  const own = args.filter((arg) => !arg.startsWith('--table'))
  const about = {
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD') + (dirty ? ' and what is not committed yet' : ''),
    command: `npm run mutants${own.length > 0 ? ` -- ${own.join(' ')}` : ''}`,
    ...{ seed: wish.seed, took: clock(), refused: String(refused()) },
  }
  const kept = existsSync(table) ? sectionOf(readFileSync(table, 'utf8'), FIELDS_HEADING) : ''
  writeFileSync(table, withSection(tableOf(tried, about), FIELDS_HEADING, kept))
}
process.exit(wrong.length === 0 && rows.every(({ holds }) => holds) ? 0 : 1)
