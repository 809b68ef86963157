import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'lib/texts/en'

/** The English texts, part by part: what tonight needs, what several rooms share, and each room's own. */
export const englishParts: Readonly<Record<string, Readonly<Record<string, string>>>> =
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name.replace('.json', ''),
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      ]),
  )

/** All of them. */
export const english: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(englishParts),
)
