import { equivalentOf } from './is-equivalent.ts'
import { operators } from './place.ts'
import { livedOn, type Score, scores, type Tried } from './score.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')
const code = (text: string): string => {
  const fence = text.includes('`') ? '``' : '`'
  const gap = fence.length > 1 ? ' ' : ''
  return cell(`${fence}${gap}${text}${gap}${fence}`)
}
const share = (of: readonly Tried[]): string => `${of.filter((one) => !livedOn(one)).length}`

const scoreRow = (row: Score): string =>
  `| ${[
    row.name,
    ...[row.drawn, row.equivalent, row.n, row.noticed, row.endless, row.lived, row.untested],
    `${row.score.toFixed(1)} %`,
    `${row.least} %`,
    row.holds ? 'yes' : 'NO',
  ].join(' | ')} |`

const operatorRows = (tried: readonly Tried[]): string[] =>
  operators.flatMap((name) => {
    const of = tried.filter(({ mutant }) => mutant.operator === name && !mutant.equivalent)
    return of.length === 0 ? [] : [`| ${cell(name)} | ${of.length} | ${share(of)} |`]
  })

const placeRow = ({ mutant, end }: Tried): string =>
  `| ${mutant.file}:${mutant.line} | ${code(mutant.change)} | ${
    end === 'no test' ? 'no unit test brings it in' : 'it lives on'
  } |`

const equivalentRow = ({ mutant }: Tried): string =>
  `| ${mutant.file}:${mutant.line} | ${code(mutant.change)} | ${cell(equivalentOf(mutant)?.why ?? '')} |`

/** What was tried, for docs/mutants.md. */
export function tableOf(
  tried: readonly Tried[],
  about: Readonly<Record<'date' | 'commit' | 'command' | 'seed' | 'took' | 'refused', string>>,
): string {
  const lived = tried.filter((one) => livedOn(one) && !one.mutant.equivalent)
  const equivalent = tried.filter(({ mutant }) => mutant.equivalent)
  const files = new Set(tried.map(({ mutant }) => mutant.file))
  return `# How much the unit tests notice

\`${about.command}\` on ${about.date}, commit ${about.commit}, seed ${about.seed}: ${tried.length} small changes in ${files.size} files, each made alone in a
copy of the tree, and the unit tests run on it. A change that some test fails on is noticed; one that a test waits for
in vain, or goes round for ever with, counts as noticed, too. A change that the compiler refuses is none: ${about.refused} were, and
others were drawn instead. It took ${about.took}.

A file is drawn with the weight of the root of its places, then what is done to it, then a place: no more than three in a
file, no two on one line. First run the tests that bring the file in, the nearest first; what lives on is run against the
tests that read sources. Types, the seeds, the list of what is never said and what only begins a page are not drawn; of
the tables of what is known only numbers and verdicts are. Browser tests are not run. The compiler looks at \`.ts\` files: what
only a component would refuse stands here as a change.

| where | drawn | equivalent | count | noticed | endless | lives on | no test | score | at least | holds |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${scores(tried).map(scoreRow).join('\n')}

| what is done | count | noticed |
| --- | ---: | ---: |
${operatorRows(tried).join('\n')}

## What no test notices

${lived.length === 0 ? 'Nothing of what was drawn.' : `| where | change | |\n| --- | --- | --- |\n${lived.map(placeRow).join('\n')}`}

## What changes nothing that anybody could meet

Listed with the reason in \`scripts/mutants/equivalent.ts\`; these were tried as well, and one that a test notices fails the run.

${equivalent.length === 0 ? 'Nothing of what was drawn.' : `| where | change | why |\n| --- | --- | --- |\n${equivalent.map(equivalentRow).join('\n')}`}
`
}
