/**
 * The long form of the laws: every property that is drawn by `runsOf` (tests/make/long-form.ts) is tried ten thousand
 * times, and what came of it is written to docs/laws.md. `npm run laws -- 500` tries each five hundred times.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const runs = Number(process.argv[2] ?? 10_000)
const REPORT = 'out/laws.json'
const LAWS = 'out/laws.jsonl'
mkdirSync('out', { recursive: true })
// Where the run ends before it writes, nothing older is taken for what came of it.
for (const path of [REPORT, LAWS]) rmSync(path, { force: true })

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('tests', name))
  .filter((path) => readFileSync(path, 'utf8').includes('runsOf('))
  .sort()

const { status } = spawnSync(
  'vitest',
  [
    'run',
    '--testTimeout',
    '3600000',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...files,
  ],
  { stdio: 'inherit', env: { ...process.env, SETTLE_RUNS: String(runs), SETTLE_LAWS: LAWS } },
)

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[]
      readonly title: string
      readonly status: string
      readonly duration?: number
    }[]
  }[]
}
const { testResults }: Report = JSON.parse(readFileSync(REPORT, 'utf8'))
/** Path and name of each law, as tests/make/long-form.ts has seen it tried. */
const laws = new Set(readFileSync(LAWS, 'utf8').trimEnd().split('\n'))
const rows = testResults
  .flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ ancestorTitles, title, status, duration = 0 }) => {
      const titles = [...ancestorTitles, title]
      const tried = laws.has(JSON.stringify([name, titles.join(' > ')]))
      // One that never came to its end is not passed either.
      if (!tried && status === 'passed') return []
      const file = relative(process.cwd(), name)
      const seconds = (duration / 1000).toFixed(1)
      const words = titles.join(' ').replaceAll('|', '\\|')
      return [`| \`${file}\` | ${words} | ${seconds} | ${status === 'passed' ? 'yes' : 'NO'} |`]
    }),
  )
  .sort()
writeFileSync(
  'docs/laws.md',
  `# Laws, tried often

\`npm run laws\`: each property below is tried on ${runs} drawn cases; a case that breaks one fails the run, and is printed
with the seed that draws it again. Two writers, a worker that is ended and a file that is damaged at any byte are drawn among
them. \`npm test\` tries each some hundred times.

| where | law | s | holds |
| --- | --- | ---: | --- |
${rows.join('\n')}
`,
)
process.exit(status ?? 1)
