import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Table = Readonly<Record<string, string>>

const partsOf = (language: string): Readonly<Record<string, Table>> =>
  Object.fromEntries(
    readdirSync(join('locales', language))
      .sort()
      .map((name) => [
        name.replace('.json', ''),
        JSON.parse(readFileSync(join('locales', language, name), 'utf8')),
      ]),
  )

/** The English texts, part by part: what tonight needs, what several rooms share, and each room's own. */
export const englishParts = partsOf('en')

/** All of them. */
export const english: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(englishParts),
)

/** Every text of every language that is shipped. */
export const textsOf: Readonly<Record<string, Table>> = Object.fromEntries(
  readdirSync('locales', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, Object.assign({}, ...Object.values(partsOf(name)))]),
)
