import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Table = Readonly<Record<string, string>>

const roomsIn = <T>(folder: string): Readonly<Record<string, T>> =>
  Object.fromEntries(
    readdirSync(join('locales', folder))
      .sort()
      .map((name) => [
        name.replace('.json', ''),
        JSON.parse(readFileSync(join('locales', folder, name), 'utf8')),
      ]),
  )

/** Every text of every language that is shipped, part by part: what tonight needs, what several rooms share, and each room's own. */
export const partsOf: Readonly<Record<string, Readonly<Record<string, Table>>>> =
  Object.fromEntries(
    readdirSync('locales', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(({ name }) => [name, roomsIn<Table>(name)]),
  )

/** The texts of each language in one table. */
export const textsOf: Readonly<Record<string, Table>> = Object.fromEntries(
  Object.entries(partsOf).map(([language, parts]) => [
    language,
    Object.assign({}, ...Object.values(parts)),
  ]),
)

/** The English texts, part by part. */
export const englishParts = partsOf['en'] ?? {}

/** All of them. */
export const english: Table = textsOf['en'] ?? {}

/** What translators are told of the keys that begin so. */
export interface Note {
  readonly where: string
  /** How many characters fit there. */
  readonly most?: number
}
export const notes = roomsIn<Readonly<Record<string, Note>>>('_notes')
