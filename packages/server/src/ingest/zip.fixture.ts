import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip archive, with whatever may be wrong with it. */
export interface FixtureEntry {
  readonly name: string
  readonly data: string | Buffer
  readonly encrypted?: boolean
  readonly link?: boolean
  /** What the headers say of its size, where that is a lie. */
  readonly claimedSize?: number
  readonly claimedSum?: number
}

/** A zip archive: what a well-behaved library would refuse to write can be written too. */
export function zipOf(entries: readonly FixtureEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data)
    const packed = deflateRawSync(data)
    const name = Buffer.from(entry.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800 | (entry.encrypted ? 1 : 0), 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(entry.claimedSum ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(entry.claimedSize ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    if (entry.link) rest.writeUInt32LE((0o120777 << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    files.push(file)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, rest, name]))
    offset += file.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}
