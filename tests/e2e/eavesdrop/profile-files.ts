import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Heard, wordsIn } from './found.ts'

/**
 * Every file of a profile whose browser has ended, but for the homes of the diary and the files that the person saved:
 * history, downloads, sessions, form entries, whatever there is. Firefox's own packed files are unpacked; compressed
 * blocks of LevelDB are not, which is a limit of this look.
 */
export function profileFiles(profile: string, homes: readonly RegExp[]): Heard[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
  return files
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(profile.length + 1))
    .filter((path) => !homes.some((home) => home.test(path)))
    .flatMap((path): Heard[] => {
      // Each byte a letter, so that nothing is lost; UTF-16 is seen to by the search.
      const text = unpacked(readFileSync(join(profile, path))).toString('latin1')
      return wordsIn(text).map((word) => ({ channel: 'profile files', where: path, text: word }))
    })
}

const PACKED = Buffer.from('mozLz40\0')

/** What lies in a `.jsonlz4` of Firefox: a mark, the length, and one block of LZ4. Any other file is as it is. */
function unpacked(file: Buffer): Buffer {
  if (!file.subarray(0, PACKED.length).equals(PACKED)) return file
  const out = Buffer.alloc(file.readUInt32LE(PACKED.length))
  let from = PACKED.length + 4
  let to = 0
  const lengthFrom = (first: number) => {
    let length = first
    if (first === 15) for (let more = 255; more === 255; length += more) more = file[from++] ?? 0
    return length
  }
  while (from < file.length) {
    const token = file[from++] ?? 0
    const literals = lengthFrom(token >> 4)
    file.copy(out, to, from, from + literals)
    from += literals
    to += literals
    if (from >= file.length) break
    const back = file.readUInt16LE(from)
    from += 2
    const end = to + lengthFrom(token & 15) + 4
    // Byte by byte: what is repeated may reach into itself.
    for (; to < end; to++) out[to] = out[to - back] ?? 0
  }
  return out
}
