import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { backupText } from '../../lib/files/backup.ts'
import { type BackupRead, readBackupFile } from '../../lib/files/backup-read.ts'
import { decode, decodeInPieces } from '../../lib/files/decode.ts'
import { encodedAs, encodings } from '../make/encoded.ts'

const words = 'Stärke;Fußkrampf in München\n6;„Tee für die Füße“ – 5 €'

describe('bytes', () => {
  it.each(encodings)('of %s are read as the letters they are', (encoding) => {
    const { text, isGuess, isDamaged } = decode(encodedAs(words, encoding))
    expect(text).toBe(words)
    expect([isGuess, isDamaged]).toEqual([encoding === 'windows-1252', false])
  })
  it.each(['\u00FC', 'plain', '', '\uFFFD'])('of UTF-8 are no guess: %j', (text) => {
    const bytes = new TextEncoder().encode(text)
    expect(decode(bytes)).toEqual({ text, isGuess: false, isDamaged: false })
  })
  it.each([
    ['cut inside a letter', new TextEncoder().encode(`${words} ü`).slice(0, -1)],
    ['with one byte damaged', new TextEncoder().encode(words).with(2, 0xff)],
    ['of UTF-16 cut inside a letter', encodedAs(words, 'utf-16le').slice(0, -1)],
  ])('%s say that letters were lost, and are not taken for another encoding', (_, bytes) => {
    const { text, isGuess, isDamaged } = decode(bytes)
    expect([isGuess, isDamaged]).toEqual([false, true])
    expect(text).toContain('\uFFFD')
    expect(text).toContain('Füße')
  })
  it.each([
    ['as many letters of UTF-8 as faults', [0xc3, 0xbc, 0xff], 'Ã¼ÿ', true],
    ['more letters than faults', [0xc3, 0xbc, 0xc3, 0xbc, 0xff], 'üü\uFFFD', false],
  ])('of %s: only the second are UTF-8 that was damaged', (_, bytes, text, isGuess) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ text, isGuess, isDamaged: !isGuess })
  })
  it.each([
    ['nothing', ''],
    ['plain text', 'x'.repeat(1 << 21)],
    ['text with a written U+FFFD', '\uFFFDx'.repeat(1 << 19)],
  ])('never say that more than all of it is read: %s', (_, text) => {
    const shares = [...decodeInPieces(new TextEncoder().encode(text))]
    expect(shares.filter((share) => !(share >= 0 && share < 1))).toEqual([])
    expect(Math.max(0, ...shares)).toBe(text === '' ? 0 : 0.5)
  })
  it('are read in pieces, also where a piece ends inside a letter', () => {
    const long = 'ü€🌙'.repeat(400_000)
    const pieces = decodeInPieces(new TextEncoder().encode(long))
    const shares: number[] = []
    let step = pieces.next()
    for (; !step.done; step = pieces.next()) shares.push(step.value)
    expect(step.value.text === long).toBe(true)
    expect(shares.length).toBeGreaterThan(3)
  })
})

const path = new URL('./fixtures/backup-v2.json', import.meta.url)
it.each(encodings)('a copy that an editor saved again as %s is whole', async (encoding) => {
  const fixture = readFileSync(path, 'utf8')
  const plain = (await readBackupFile(fileOf(new TextEncoder().encode(fixture)))) as BackupRead & {
    ok: true
  }
  const [first, ...rest] = plain.document.entries
  const text = backupText({
    ...plain.document,
    entries: [{ ...first, note: words } as typeof first & object, ...rest],
  })
  const read = await readBackupFile(fileOf(encodedAs(text, encoding)))
  expect(read).toMatchObject({ ok: true, altered: false })
  expect(read.ok && read.document.entries[0]?.note).toBe(words)
})

const fileOf = (bytes: Uint8Array<ArrayBuffer>) => ({
  size: bytes.length,
  arrayBuffer: async () => bytes.buffer,
})
