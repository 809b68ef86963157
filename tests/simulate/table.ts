import type { Bias, Coverage, Rates } from './scenes.ts'

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

interface Found {
  readonly people: number
  readonly covered: readonly Coverage[]
  readonly bias: readonly Bias[]
  readonly rates: readonly Rates[]
  readonly everKept: number
}

/** What the simulation found, as `docs/fuse.md`. */
export const fuseTable = ({ people, covered, bias, rates, everKept }: Found): string =>
  [
    '# The sitting fuse, against simulated people',
    '',
    `\`npm run simulate:fuse\`: ${people} people a scene, the same for the same code (\`tests/simulate/\`). Each sits one to three`,
    'bouts an evening, 45 to 120 minutes in the mean, gets at most one nudge an evening and follows three to nine in ten of',
    'them. One bout in four is left alone. Early and late evening have times of their own from 40 onsets on.',
    '',
    '## The interval',
    '',
    'The time by which a quarter of bouts had an onset: Kaplan and Meier, with the interval of Brookmeyer and Crowley on the',
    'log-minus-log scale, 95 %. Onsets are Weibull, shape 1 to 4, median 45 to 150 minutes, independent of what ends a bout.',
    '',
    '| onsets | intervals | hold the truth | without an upper end |',
    '| ---: | ---: | ---: | ---: |',
    ...covered.map((one) =>
      row(one.onsets, one.intervals, percent(one.covered / one.intervals), one.open),
    ),
    '',
    '## Standing up unseen',
    '',
    'Somebody stands up and sits down again without a pause of three minutes in the use of the computer: the legs begin anew,',
    'and nothing shows it. The same laws, a quarter of the people, the guess at 30 onsets less the truth.',
    '',
    '| stands up unseen every | people | bias | of the truth | interval holds the truth |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...bias.map((one) =>
      row(
        one.silentMin === null ? 'never' : `${one.silentMin} min`,
        one.people,
        `${one.min.toFixed(1)} min`,
        percent(one.share),
        percent(one.covered),
      ),
    ),
    '',
    'So a guess is late for whoever stands up often: it says how long the computer was in use, and "I was up" mends it.',
    '',
    '## Whether it stays',
    '',
    'The learned time stays where, in the bouts left alone, onsets follow it by 5 to 25 minutes more often than they follow 40',
    'minutes, both among the bouts that still went on without one, with an interval of 85 % above 0. It is being tried until',
    'twelve such bouts can judge it. No relation: exponential, median 45 to 180 minutes. Strong: Weibull, shape 4, median 90.',
    'Weak: shape 2, median 90. By the clock: the chance of an onset doubles every hour of the evening, whether somebody sat',
    'or not.',
    '',
    '| onsets come | onsets | kept | tried | off | judged at the learned time | at 40 min |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rates.map((one) =>
      row(
        one.what,
        one.onsets,
        ...[one.kept, one.trying, one.off].map(percent),
        one.atProposed,
        one.atUsual,
      ),
    ),
    '',
    'The last two columns: how many bouts left alone, in the middle, still went on at each time. So few are why a strong',
    'relation is not always found: one bout in four is left alone, and half of what reaches 40 minutes ends before the learned time.',
    '',
    `These are rates of one look. Of those without any relation ${percent(everKept)} had the learned time kept at some look up to 60`,
    'onsets; most of them had gone back by then. The clock alone can keep it too, as somebody who has sat longer sits later: the',
    'fuse says when onsets come, never that sitting brings them.',
    '',
  ].join('\n')
