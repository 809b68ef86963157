/**
 * Writes docs/seeds.md: every instruction of the three articles that Settle was imagined from and what became of it,
 * what may not be said, and what is said instead and where that is written. `--check` only says whether it is up to date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { blocked } from '../lib/clinical/blocked.ts'
import type { Known } from '../lib/clinical/known/known.ts'
import { topics } from '../lib/clinical/known/topics.ts'
import { conflicts } from '../lib/clinical/seeds/conflicts.ts'
import { seedFamilies } from '../lib/clinical/seeds/families.ts'
import type { SeedRow, Target } from '../lib/clinical/seeds/row.ts'
import { type SourceId, sources } from '../lib/clinical/sources.ts'
import { stepRowOf } from '../lib/clinical/steps.ts'

const texts: Record<string, string> = Object.assign(
  {},
  ...readdirSync('locales/en').map((part) =>
    JSON.parse(readFileSync(`locales/en/${part}`, 'utf8')),
  ),
)
const textOf = (key: string, numbers: Known['numbers'] = {}): string => {
  // The page speaks to nobody's region.
  const filled: Record<string, number | string> = { ...numbers, fahrenheit: '' }
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => String(filled[name] ?? whole))
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

function placeOf(target: Target): string {
  const [kind = '', id = ''] = target.split(':')
  if (kind === 'step') {
    const lead = stepRowOf(id)?.leadMin ?? 0
    const when = lead > 0 ? `, ${lead} min before lights out` : ''
    return `the step “${textOf(`ui.step.${id}`)}”${when}`
  }
  if (kind === 'relief') return `Legs now, “${textOf(`ui.relief.name.${id}`)}”`
  if (kind === 'gate') return `the questions before “${textOf(`ui.health.gate.${id}`)}”`
  if (kind === 'drink') return `the drink “${textOf(`ui.drink.${id}`)}”`
  if (kind === 'page') return `the page \`${id}\``
  if (kind === 'topic') return `what is known, [${id}](#${id})`
  return `what is known, \`${id}\``
}

function became({ becomes }: SeedRow): string {
  if (becomes.is === 'leftOut') return `Left out. ${becomes.why}`
  const where = becomes.at.map(placeOf).join('; ')
  if (becomes.is === 'answered') return `Named as something you may have read: ${where}`
  return becomes.is === 'found' ? `Found: ${where}` : `Corrected: ${becomes.how} → ${where}`
}

const seedLine = (ref: string) => ref.replace(/^(\d):(\d+)$/, 'article $1, line $2')
const sourceOf = (id: SourceId) => {
  const { authors, year, identifier } = sources[id]
  return `${authors.split(',')[0]} ${year}, ${identifier}`
}
const saidOf = (one: Known): string => {
  const numbers = one.numbers
  const read = one.mayHaveRead ? `*You may have read:* ${textOf(one.mayHaveRead, numbers)} ` : ''
  return `${read}${textOf(one.caveat, numbers)}`
}

const page = `# What the articles said, and what became of it

Settle was imagined from three articles on legs that will not rest. Each thing that they told their readers was looked up;
this page says what it was, how well it stands, and where in Settle it is found, how it was corrected, or why it was left out.
It is written by \`node scripts/seeds.ts\` from \`lib/clinical\`. No clinician has signed it yet.

*supported*: said, with its caveat. *weak*: offered, never as a remedy. *contradicted*: not said, or only as something
that you may have read, with what is known. *unsafe-as-written*: not shown in that form.

${seedFamilies
  .map(
    ({ title, rows }) =>
      `## ${title}\n\n${table(
        ['', 'it said', 'where', 'verdict', 'what became of it'],
        rows.map((row) => [
          row.id,
          row.said,
          row.seeds.map(seedLine).join('; '),
          row.verdict,
          became(row),
        ]),
      )}`,
  )
  .join('\n\n')}

## Where they contradict each other

${table(
  ['', 'between', 'decided', 'where'],
  conflicts.map(({ id, between, decided, at }) => [id, between, decided, placeOf(at)]),
)}

## What no text states

In any words: \`tests/clinical/blocked.test.ts\` looks for them in every text of every language.

${table(
  ['', 'claim', 'why not', 'where that is written'],
  blocked.map(({ id, claim, why, sources: ids }) => [id, claim, why, ids.map(sourceOf).join('; ')]),
)}

## What is known

${topics
  .map(
    ({ id, claims }) =>
      `### ${id}\n\n${table(
        ['', 'verdict', 'what is said', 'where it is written'],
        claims.map((one: Known) => [
          `\`${one.id}\``,
          one.verdict,
          saidOf(one),
          one.sources.map(sourceOf).join('; '),
        ]),
      )}`,
  )
  .join('\n\n')}
`

const path = 'docs/seeds.md'
if (!process.argv.includes('--check')) writeFileSync(path, page)
else if (readFileSync(path, 'utf8') !== page) {
  console.error(`${path} is not what lib/clinical says: run node scripts/seeds.ts`)
  process.exitCode = 1
}
