const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let row = n
  for (let bit = 0; bit < 8; bit++) row = row & 1 ? (row >>> 1) ^ 0xedb88320 : row >>> 1
  return row
})
const encoder = new TextEncoder()

/** CRC-32 (ISO 3309, as in zip) of a text's UTF-8 bytes, going on from that of what stands before it. */
export function crc32(text: string, before = 0): number {
  let crc = ~before
  for (const byte of encoder.encode(text)) crc = (table[(crc ^ byte) & 255] as number) ^ (crc >>> 8)
  return ~crc >>> 0
}

export const crcText = (crc: number): string => `crc32:${crc.toString(16).padStart(8, '0')}`
