import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { crc32 } from 'node:zlib'

/**
 * Packs a folder into an XPI, which is a ZIP; stored, not compressed, since it lives for one test.
 * Firefox keeps a packed add-on over a restart, and drops an unpacked one.
 */
export function packXpi(folder: string, to: string): void {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  const names = filesBelow(folder)
  for (const name of names) {
    const bytes = readFileSync(join(folder, name))
    const path = Buffer.from(name.replaceAll('\\', '/'))
    const common = commonFields(bytes, path.length)
    const local = Buffer.concat([signature(0x04034b50), common, path, bytes])
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), common, directoryTail(offset), path)
    parts.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  writeFileSync(to, Buffer.concat([...parts, index, endRecord(names.length, index.length, offset)]))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative(folder, join(folder, name)))
    .sort()
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** Version needed to the length of extra fields: the 26 bytes that both kinds of header share. */
function commonFields(bytes: Buffer, nameLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  // Names are UTF-8; the date is 1980-01-01, so that the same files give the same bytes.
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

function directoryTail(offset: number): Buffer {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  return tail
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
