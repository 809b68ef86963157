/** What follows from `locales/`: the types of its keys, and what the browser and the worker read of it. None of it is in git. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

type Table = Readonly<Record<string, string>>

const roomsOf = (language: string): string[] =>
  readdirSync(join('locales', language))
    .filter((name) => name.endsWith('.json'))
    .sort()

const read = (language: string, room: string): Table =>
  JSON.parse(readFileSync(join('locales', language, room), 'utf8'))

/** Every language that there is a folder of; beside them lie the notes for translators. */
const languages = (): string[] =>
  readdirSync('locales', { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() && !one.name.startsWith('_') ? [one.name] : [],
  )

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')

const typeOf = (names: ReadonlySet<string>): string =>
  names.size === 0 ? 'None' : `{ ${[...names].map((name) => `${name}: Value`).join('; ')} }`

/** Every key with the placeholders of its English text, as types. A text that counts gets its number by itself. */
export function textKeys(): string {
  const all = Object.entries(
    Object.assign({}, ...roomsOf('en').map((room) => read('en', room))) as Table,
  )
  const byBase = Map.groupBy(all, ([key]) => key.replace(/_(one|other)$/, ''))
  const rows = { TextKeys: [] as string[], Plurals: [] as string[] }
  for (const [base, forms] of byBase) {
    const counts = forms.some(([key]) => key !== base)
    const names = new Set(forms.flatMap(([, text]) => placeholders(text)))
    if (counts) names.delete('n')
    rows[counts ? 'Plurals' : 'TextKeys'].push(`  '${base}': ${typeOf(names)}`)
  }
  return `export type Value = string | number
type None = Record<never, never>
${Object.entries(rows)
  .map(([name, lines]) => `\nexport interface ${name} {\n${lines.join('\n')}\n}\n`)
  .join('')}`
}

const MANIFEST = 'ui.manifest.'

/** The strings of the manifest in a language, as the browser reads them. */
const messagesOf = (texts: Table): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(texts).map(([key, message]) => [key.slice(MANIFEST.length), { message }]),
    ),
  )

/** The files of languages in a build. English is in the scripts, and stands wherever another language has no text. */
export const publicLocales = () =>
  languages().flatMap((language) => [
    ...(existsSync(join('locales', language, 'manifest.json'))
      ? [
          {
            relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
            contents: messagesOf(read(language, 'manifest.json')),
          },
        ]
      : []),
    ...(language === 'en'
      ? []
      : roomsOf(language)
          .filter((room) => room !== 'manifest.json')
          .map((room) => ({
            relativeDest: `locales/${language}/${room}`,
            absoluteSrc: resolve('locales', language, room),
          }))),
  ])
