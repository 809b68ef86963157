import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Heard, wordsIn } from './found.ts'

/**
 * Every file of a profile whose browser has ended, but for the homes of the diary and the files that the person saved:
 * history, downloads, sessions, form entries, whatever there is. What a browser writes compressed (blocks of LevelDB,
 * `sessionstore.jsonlz4`) is not unpacked.
 */
export function profileFiles(profile: string, homes: readonly RegExp[]): Heard[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
  return files
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(profile.length + 1))
    .filter((path) => !homes.some((home) => home.test(path)))
    .flatMap((path): Heard[] => {
      // Each byte a letter, so that nothing is lost; UTF-16 is seen to by the search.
      const text = readFileSync(join(profile, path)).toString('latin1')
      return wordsIn(text).map((word) => ({ channel: 'profile files', where: path, text: word }))
    })
}
