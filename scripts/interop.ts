/**
 * What a spreadsheet leaves of our own table: LibreOffice opens it in several regions, with numbers and dates recognised
 * as its window does where that is ticked, saves it as its own file, opens that again and saves a table as the region
 * does. Each is read back by Settle and compared. Writes docs/interop.md, and with `--freeze` the fixtures of the tests.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvOf } from '../lib/files/csv-out.ts'
import { interopRows } from '../tests/make/interop-rows.ts'
import { readBack } from '../tests/make/read-back.ts'

const regions = [
  { name: 'en-US', id: 1033, separator: 44, charset: 76, encoding: 'utf-8' },
  { name: 'de-DE', id: 1031, separator: 59, charset: 1, encoding: 'windows-1252' },
  { name: 'sv-SE', id: 1053, separator: 59, charset: 76, encoding: 'utf-8' },
] as const
const FIXTURES = 'tests/files/fixtures/spreadsheets'

function run(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('soffice', ['--headless', ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
    timeout: 180_000,
  })
  if (error || status !== 0) throw new Error(error?.message ?? stderr)
  return stdout
}

const folder = mkdtempSync(join(tmpdir(), 'interop-'))
let version: string
try {
  version = /LibreOffice (\S+)/.exec(run('--version'))?.[1] ?? 'unknown'
} catch {
  console.error(
    'LibreOffice is not here, so nothing was tried. On Debian: apt-get install --no-install-recommends libreoffice-calc-nogui',
  )
  process.exit(1)
}

const csv = 'Text - txt - csv (StarCalc)'
const lines: string[] = []
let failed = false
if (process.argv.includes('--freeze')) {
  rmSync(FIXTURES, { recursive: true, force: true })
  mkdirSync(FIXTURES, { recursive: true })
}
for (const { name, id, separator, charset, encoding } of regions) {
  const own = interopRows(encoding)
  writeFileSync(join(folder, 'own.csv'), csvOf(own))
  for (const format of ['xlsx', 'ods']) {
    const out = join(folder, `${name}-${format}`)
    run(
      `--infilter=${csv}:44,34,76,1,,${id},false,true`,
      '--convert-to',
      format,
      '--outdir',
      out,
      join(folder, 'own.csv'),
    )
    run(
      '--convert-to',
      `csv:${csv}:${separator},34,${charset},1,,${id},false,true`,
      '--outdir',
      out,
      join(out, `own.${format}`),
    )
    const bytes = readFileSync(join(out, 'own.csv'))
    const { same, other, refused } = readBack(bytes, own)
    failed ||= same < own.length
    lines.push(`| ${name} | ${format} | ${own.length} | ${same} | ${other} | ${refused} |`)
    console.log(lines.at(-1))
    if (process.argv.includes('--freeze'))
      writeFileSync(join(FIXTURES, `libreoffice-${version}-${name}-${format}.csv`), bytes)
  }
}
writeFileSync(
  'docs/interop.md',
  `# Our own table, saved again by a spreadsheet

\`npm run interop\` with LibreOffice ${version}: our table is opened in a region, dates and numbers recognised, saved as the
spreadsheet's own file, opened again and saved as a table as that region does (de-DE in Windows-1252, and with the letters that
it has). Each row that comes back has to be the row that it was, under its id, or its line is refused.

| region | by way of | rows | the same | other | refused by line |
| --- | --- | ---: | ---: | ---: | ---: |
${lines.join('\n')}

The tests read what that run wrote, and tables made from what Excel and Numbers are documented to write
(tests/files/interop.test.ts). Excel and Numbers themselves were not run.
`,
)
rmSync(folder, { recursive: true })
process.exit(failed ? 1 : 0)
