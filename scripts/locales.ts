/**
 * Writes what follows from lib/texts/en: the types of its keys, and the manifest's strings, which the
 * browser reads from _locales and from nowhere else. `--check` only says whether both are up to date.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const texts: Record<string, string> = Object.assign(
  {},
  ...readdirSync('lib/texts/en')
    .sort()
    .map((part) => JSON.parse(readFileSync(`lib/texts/en/${part}`, 'utf8'))),
)

const placeholders = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')),
]
const typeOf = (names: readonly string[]): string =>
  names.length === 0 ? 'None' : `{ ${names.map((name) => `${name}: Value`).join('; ')} }`

function keysFile(): string {
  const plurals = new Map<string, string[]>()
  const lines: string[] = []
  for (const [key, text] of Object.entries(texts)) {
    const base = /^(.*)\.(zero|one|two|few|many|other)$/.exec(key)?.[1]
    if (base && `${base}.other` in texts && `${base}.one` in texts)
      plurals.set(base, [...(plurals.get(base) ?? []), ...placeholders(text)])
    else lines.push(`  '${key}': ${typeOf(placeholders(text))}`)
  }
  const pluralLines = [...plurals].map(
    ([base, names]) => `  '${base}': ${typeOf([...new Set(names)].filter((name) => name !== 'n'))}`,
  )
  return [
    '// Generated from en/*.json by scripts/locales.ts. Do not edit.',
    'export type Value = string | number',
    'type None = Record<never, never>',
    '',
    'export interface Texts {',
    ...lines,
    '}',
    '',
    'export interface Plurals {',
    ...pluralLines,
    '}',
    '',
  ].join('\n')
}

function manifestFile(): string {
  const prefix = 'ui.manifest.'
  const own = Object.entries(texts).filter(([key]) => key.startsWith(prefix))
  const messages = Object.fromEntries(
    own.map(([key, message]) => [key.slice(prefix.length), { message }]),
  )
  return `${JSON.stringify(messages, null, 2)}\n`
}

const files = {
  'lib/texts/keys.ts': keysFile(),
  'public/_locales/en/messages.json': manifestFile(),
}
const check = process.argv.includes('--check')
for (const [path, wanted] of Object.entries(files)) {
  if (check) {
    if (readFileSync(path, 'utf8') !== wanted) {
      console.error(`${path} is not what lib/texts/en says: run node scripts/locales.ts`)
      process.exitCode = 1
    }
    continue
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, wanted)
}
