/**
 * How much the unit tests notice: draws small changes, makes each alone in a copy of the tree and runs the tests on it.
 * `npm run mutants` draws all and writes docs/mutants.md. While writing tests, look at one folder or file:
 * `node scripts/mutants/run.ts --group=store --count=20`, `node scripts/mutants/run.ts --only=lib/core/worst.ts`.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type GroupName, groupNames, groupOf, quotas } from './groups.ts'
import { relations } from './related.ts'
import { livedOn, scores, type Tried, wronglyListed } from './score.ts'
import { tableOf } from './table.ts'
import type { Mutant, Said, Wish } from './to-draw.ts'
import { Trial } from './trial.ts'

const { values: asked } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261130' },
    group: { type: 'string', multiple: true },
    only: { type: 'string', default: '' },
    count: { type: 'string' },
    workers: { type: 'string', default: '2' },
    table: { type: 'string' },
  },
})
const root = process.cwd()
const started = performance.now()

function groupsAsked(): GroupName[] {
  const unknown = asked.group?.filter((name) => !(groupNames as readonly string[]).includes(name))
  if (unknown && unknown.length > 0) {
    console.error(`No group is called ${unknown.join(', ')}. There are: ${groupNames.join(', ')}.`)
    process.exit(2)
  }
  const ofFile = asked.only
    ? groupOf(asked.only.endsWith('.ts') ? asked.only : `${asked.only}/`)
    : null
  return groupNames.filter((name) =>
    ofFile ? name === ofFile : (asked.group ?? [name]).includes(name),
  )
}

const groups = groupsAsked().map((name) => ({ name, count: Number(asked.count ?? quotas[name]) }))
const wish: Wish = { root, seed: asked.seed, groups, only: asked.only }

/** Mutants as they are drawn, and who waits for one. */
const ready: Mutant[] = []
const waiting: (() => void)[] = []
let through = false
let refused = 0
const drawing = new Worker(new URL('./to-draw.ts', import.meta.url), { workerData: wish })
const wake = (): void => {
  for (const go of waiting.splice(0)) go()
}
drawing.on('message', (said: Said) => {
  if ('mutant' in said) ready.push(said.mutant)
  else {
    refused = said.refused
    through = true
  }
  wake()
})
drawing.on('error', (error) => {
  console.error(error)
  process.exit(2)
})

async function nextMutant(): Promise<Mutant | undefined> {
  for (;;) {
    const mutant = ready.shift()
    if (mutant || through) return mutant
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
}

const trials = Array.from({ length: Math.min(2, Number(asked.workers)) }, () => new Trial(root))
process.on('exit', () => {
  for (const trial of trials) trial.end()
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(130))

await Promise.all(trials.map((trial) => trial.begin()))
const tests = trials[0]?.tests ?? []
const { testsOf, readers } = relations(root, tests)
const ms = new Map<string, number>()

/** Everything has to pass as it stands; how long each file takes says which one goes first. */
async function passes(): Promise<void> {
  const files = execFileSync('git', ['ls-files', 'lib', 'entrypoints'], { encoding: 'utf8' })
    .split('\n')
    .filter(
      (file) => groups.some(({ name }) => name === groupOf(file)) && file.startsWith(asked.only),
    )
  const all = new Set([...files.flatMap((file) => testsOf(file, ms)), ...readers])
  const { by, ms: took } = (await trials[0]?.try([...all], null)) ?? { by: 'nothing', ms }
  if (by !== null) {
    console.error(`Without any change this fails, so nothing can be said: ${by}`)
    process.exit(2)
  }
  for (const [test, time] of took) ms.set(test, time)
  console.log(`${all.size} test files pass as they are, after ${clock()}.`)
}

function clock(): string {
  const seconds = Math.round((performance.now() - started) / 1000)
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

const tried: Tried[] = []
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

async function work(trial: Trial): Promise<void> {
  for (let next = await nextMutant(); next; next = await nextMutant()) {
    const one = await tryOne(trial, next)
    tried.push(one)
    if (livedOn(one) && !next.equivalent)
      console.log(
        `${next.file}:${next.line}  ${next.change}${one.end === 'no test' ? '  (no test)' : ''}`,
      )
    if (tried.length % 25 === 0) console.log(`… ${tried.length} tried after ${clock()}`)
  }
}

await passes()
await Promise.all(trials.map(work))
tried.sort((a, b) => a.mutant.file.localeCompare(b.mutant.file) || a.mutant.line - b.mutant.line)

const wrong = wronglyListed(tried)
for (const { mutant, by } of wrong)
  console.error(
    `Listed as equivalent, but noticed by ${by}: ${mutant.file}:${mutant.line}  ${mutant.change}`,
  )
const table = asked.table ?? process.env['SETTLE_TABLE']
const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()
if (table)
  writeFileSync(
    table,
    tableOf(tried, {
      date: new Date().toISOString().slice(0, 10),
      commit: git('rev-parse', '--short', 'HEAD'),
      command: [
        'npm run mutants',
        ...process.argv.slice(2).filter((arg) => !arg.startsWith('--table')),
      ].join(' '),
      seed: asked.seed,
      took: clock(),
      refused: String(refused),
    }),
  )
const rows = scores(tried)
for (const { name, n, score, least, holds, equivalent } of rows)
  console.log(
    `${name}: ${score.toFixed(1)} % of ${n} noticed, ${least} % wanted${holds ? '' : ': MISSED'}${equivalent ? ` (${equivalent} equivalent)` : ''}`,
  )
console.log(`${tried.length} tried, ${refused} refused by the compiler, ${clock()}`)
process.exit(wrong.length === 0 && rows.every(({ holds }) => holds) ? 0 : 1)
