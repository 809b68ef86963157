export const encodings = [
  'utf-8',
  'utf-8 with a mark',
  'utf-16le',
  'utf-16be',
  'windows-1252',
] as const
export type Encoding = (typeof encodings)[number]

/** What Windows-1252 has from 0x80 to 0x9F, where it differs from Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const inWindows = (letter: string): number => {
  const code = letter.charCodeAt(0)
  const at = WINDOWS.indexOf(letter)
  if (at >= 0) return 0x80 + at
  if (code > 0xff) throw new Error(`Windows-1252 has no ${letter}.`)
  return code
}

/** A text as the bytes that another program would save. UTF-16 has its mark, as it always does in files. */
export function encodedAs(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-8 with a mark') return new TextEncoder().encode(`\uFEFF${text}`)
  if (encoding === 'windows-1252')
    return Uint8Array.from({ length: text.length }, (_, i) => inWindows(text.charAt(i)))
  const marked = `\uFEFF${text}`
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < marked.length; i++)
    view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le')
  return bytes
}

/** Whether an encoding has every letter of a text. */
export const canSay = (text: string, encoding: Encoding): boolean =>
  encoding !== 'windows-1252' ||
  [...text].every((one) => one.length === 1 && (WINDOWS.includes(one) || one <= '\xff'))
