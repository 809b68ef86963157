/**
 * Ten changes of the table of fields and of its columns, one by one, and which test notices each: a bound or a unit that
 * only the table knows could move without anybody seeing it. `npm run mutants:fields` writes its section of
 * docs/mutants.md.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { relations } from './related.ts'
import { FIELDS_HEADING, withSection } from './section.ts'
import { Trial } from './trial.ts'

interface Change {
  readonly what: string
  readonly file: string
  readonly before: string
  readonly after: string
}

const changes: readonly Change[] = [
  {
    what: 'a bound goes up',
    file: 'lib/core/fields/shared.ts',
    before: 'severity = scale(0, 10)',
    after: 'severity = scale(0, 11)',
  },
  {
    what: 'a bound goes down',
    file: 'lib/core/fields/shared.ts',
    before: "minutes = whole(0, 2880, 'min')",
    after: "minutes = whole(0, 2879, 'min')",
  },
  {
    what: 'another unit',
    file: 'lib/core/fields/taken.ts',
    before: "hoursSinceIron: whole(0, 10_000, 'h')",
    after: "hoursSinceIron: whole(0, 10_000, 'min')",
  },
  {
    what: 'what is required is not',
    file: 'lib/core/fields/sleep.ts',
    before: 'answer: required(one(answers))',
    after: 'answer: one(answers)',
  },
  {
    what: 'a word of a list is gone',
    file: 'lib/core/fields/symptom.ts',
    before: "  'buzzing',\n",
    after: '',
  },
  {
    what: 'a column has another name',
    file: 'lib/files/csv-columns.ts',
    before: "name: 'guessFrom'",
    after: "name: 'guessStart'",
  },
  {
    what: 'two columns change places',
    file: 'lib/files/csv-columns.ts',
    before: 'onset onsetTime',
    after: 'onsetTime onset',
  },
  {
    what: 'a kind has lost a field',
    file: 'lib/core/fields/taken.ts',
    before: '  recentIllness: yesNo,\n',
    after: '',
  },
  {
    what: 'a text may be longer',
    file: 'lib/core/fields/taken.ts',
    before: 'amount: first(text(0, 120))',
    after: 'amount: first(text(0, 121))',
  },
  {
    what: 'tenths are whole numbers',
    file: 'lib/core/fields/taken.ts',
    before: 'value = tenths(10_000_000)',
    after: 'value = whole(0, 10_000_000)',
  },
]

const root = process.cwd()
const { values } = parseArgs({ options: { table: { type: 'string' } } })
const trial = new Trial(root)
process.on('exit', () => trial.end())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(130))
await trial.begin()
const { testsOf } = relations(root, trial.tests)

/** The first test that fails on it, with its file; null where none does. */
async function noticedBy({ file, before, after }: Change): Promise<string | null> {
  const source = readFileSync(file, 'utf8')
  if (source.split(before).length !== 2) throw new Error(`${file} says ${before} not once.`)
  const changed = source.replace(before, () => after)
  return (await trial.try(testsOf(file, new Map()), file, changed)).by
}

const found: (readonly [Change, string | null])[] = []
for (const change of changes) {
  const by = await noticedBy(change)
  found.push([change, by])
  console.log(`${change.what}: ${by ?? 'NOBODY NOTICES'}`)
}
const unnoticed = found.filter(([, by]) => by === null)

// What notices has to pass as it stands, or it would notice anything.
const named = [...new Set(found.flatMap(([, by]) => by?.split(/: | does not load/)[0] ?? []))]
const as = await trial.try(named, null)
if (as.by !== null) {
  console.error(`Without any change this fails, so nothing can be said: ${as.by}`)
  process.exit(2)
}

const code = (text: string): string => `\`${text.trim().replaceAll('|', '\\|')}\``
const row = ([{ what, file, before, after }, by]: (typeof found)[number]): string =>
  `| ${what} | ${file} | ${code(before)} → ${after === '' ? 'nothing' : code(after)} | ${by?.replaceAll('|', '\\|') ?? 'NOBODY'} |`
if (values.table) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const date = new Date().toISOString().slice(0, 10)
  const section = `${FIELDS_HEADING}

\`npm run mutants:fields\` on ${date}, commit ${commit}: each of these is made alone in a copy of the tree, and the first test
that fails on it is named. What it holds the table against stands in a document, in a fixture or in the test itself.

| what is done | where | change | noticed by |
| --- | --- | --- | --- |
${found.map(row).join('\n')}
`
  const text = existsSync(values.table) ? readFileSync(values.table, 'utf8') : ''
  writeFileSync(values.table, withSection(text, FIELDS_HEADING, section))
}
process.exit(unnoticed.length === 0 ? 0 : 1)
