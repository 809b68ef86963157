/** A text from bytes, and how it was read. */
export interface Decoded {
  readonly text: string
  /** The bytes say their encoding by nothing; read as Windows-1252, which a person has to look at. */
  readonly isGuess: boolean
  /** Bytes of it are damaged: U+FFFD stands where a letter was lost. */
  readonly isDamaged: boolean
}

/** How many bytes are read in one go. */
const PIECE = 1 << 20

const markOf = ([a, b]: Uint8Array): string | null =>
  a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null

/**
 * Reads bytes piece by piece, after each one saying which share is read: by their mark, then as UTF-8, then as
 * Windows-1252, in which every byte is a letter. What has more letters of UTF-8 than faults is UTF-8 that was damaged.
 */
export function* decodeInPieces(bytes: Uint8Array): Generator<number, Decoded> {
  const marked = markOf(bytes)
  const text = yield* decoded(bytes, marked ?? 'utf-8')
  const isWhole = !text.includes('\uFFFD') || (yield* isValid(bytes, marked ?? 'utf-8'))
  if (isWhole || marked) return { text, isGuess: false, isDamaged: !isWhole }
  const lost = text.split('\uFFFD').length - 1
  const found = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  if (found > lost) return { text, isGuess: false, isDamaged: true }
  return { text: yield* decoded(bytes, 'windows-1252'), isGuess: true, isDamaged: false }
}

function* decoded(bytes: Uint8Array, encoding: string): Generator<number, string> {
  const decoder = new TextDecoder(encoding)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) {
    parts.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
    yield at / bytes.length
  }
  parts.push(decoder.decode())
  return parts.join('')
}

/** Whether every byte belongs to a letter: a U+FFFD may have been written as such. */
function* isValid(bytes: Uint8Array, encoding: string): Generator<number, boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
      yield at / bytes.length
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** Reads bytes in one go. */
export function decode(bytes: Uint8Array): Decoded {
  const pieces = decodeInPieces(bytes)
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
  }
}
